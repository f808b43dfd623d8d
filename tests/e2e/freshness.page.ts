/** Runs in the world of the content script: commits one order after another, and notes when the line on the page changes. */
import { sendReading } from '../../entrypoints/seller-center.content/extension-link.ts';
import { HOUR, isoOf } from '../../lib/domain/time.ts';
import { messageOf, order, reading } from '../support/readings.ts';

/** Of the clock that all contexts share, in milliseconds. */
export interface Shown {
  at: number;
  text: string;
}

/** What each browser gives a content script, and no page. */
interface OpensShadows {
  openOrClosedShadowRoot?: ShadowRoot;
}

const shown: Shown[] = [];
const host = document.querySelector('activity-guard-overlay') as (HTMLElement & OpensShadows) | null;
const { dom } = ((globalThis as { chrome?: unknown }).chrome ?? {}) as {
  dom?: { openOrClosedShadowRoot(host: HTMLElement): ShadowRoot };
};
const root = host && (host.openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(host));
const note = () => shown.push({ at: Date.now(), text: root?.textContent ?? '' });
if (root) new MutationObserver(note).observe(root, { subtree: true, childList: true, characterData: true });
note();

/** One page with one more order that was never shipped in time. When it was handed over, once it is committed. */
async function commitLate(storeId: string, orderId: string): Promise<string> {
  const handedAt = Date.now();
  const orders = [order({ orderId, createdAt: isoOf(handedAt - 80 * HOUR) })];
  const message = await messageOf(reading({ storeId, readAt: isoOf(handedAt), orders }));
  const answer = await sendReading(message.readingId, message.reading);
  return JSON.stringify({ handedAt, isCommitted: answer?.committed });
}

Object.assign(globalThis, { freshness: { commitLate, shown: () => JSON.stringify(shown) } });
