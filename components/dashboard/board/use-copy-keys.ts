import { useLayoutEffect } from 'preact/hooks';

/**
 * The keys that copy mean the chosen orders wherever no text is marked and no field is written in. Firefox says of them
 * only that the page is meant, so the whole page is listened to. `onCopy` absent: nothing is chosen.
 */
export function useCopyKeys(onCopy: (() => void) | undefined): void {
  useLayoutEffect(() => {
    if (!onCopy) return;
    const lifetime = new AbortController();
    const copy = (event: Event) => {
      const isWriting = event.target instanceof Element && event.target.matches('[type="search"], textarea');
      if (isWriting || document.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      onCopy();
    };
    document.addEventListener('copy', copy, { signal: lifetime.signal });
    return () => lifetime.abort();
  }, [onCopy]);
}
