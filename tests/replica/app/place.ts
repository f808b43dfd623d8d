/** Where the single-page app is: routes change by pushState, never by a load. */
import { useSyncExternalStore } from 'react';

const CHANGED = 'replica:place';

export function goTo(address: string): void {
  history.pushState(null, '', address);
  window.dispatchEvent(new Event(CHANGED));
}

export function usePlace(): { path: string; query: URLSearchParams } {
  const address = useSyncExternalStore(subscribe, () => `${location.pathname}${location.search}`);
  const { pathname, searchParams } = new URL(address, location.origin);
  return { path: pathname, query: searchParams };
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener('popstate', changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener('popstate', changed);
  };
}

/** The address of a page of the store in view; a page opened without a store has none in its links either. */
export function addressOf(path: string, query: URLSearchParams, more: Record<string, string> = {}): string {
  const parameters = new URLSearchParams(more);
  const channelId = query.get('channelId');
  if (channelId) parameters.set('channelId', channelId);
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}
