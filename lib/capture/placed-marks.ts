/** Keeps a mark behind the number of each order that needs one, whatever the page does with its rows. */
import type { OrderMark } from '../domain/order-mark.ts';
import { locateOrders } from '../pages/locate-orders.ts';
import { isBehindNumber, placeBehindNumber } from './behind-number.ts';
import { inSlices } from './in-slices.ts';

export interface SaidMark extends OrderMark {
  /** What it says. */
  title: string;
}

interface Placed extends Pick<SaidMark, 'kind' | 'title'> {
  host: Element;
}

/** `hostOf` makes the element that shows a mark. */
export function placedMarks(window: Window, hostOf: (mark: SaidMark) => Element) {
  const { document } = window;
  const placed = new Map<string, Placed>();
  /** Printed somewhere, but not as an order of the list. */
  const placeless = new Set<string>();
  let marks: readonly SaidMark[] = [];
  let turns = 0;

  const takeBack = (isWrong: (orderId: string, mark: Placed) => boolean) => {
    for (const [orderId, mark] of placed) {
      if (!isWrong(orderId, mark)) continue;
      mark.host.remove();
      placed.delete(orderId);
    }
  };
  const takeBackMisplaced = () => takeBack((orderId, { host }) => !isBehindNumber(orderId, host));
  // Told before the page is drawn: a row that became another order's never shows the mark.
  const observer = new MutationObserver(takeBackMisplaced);

  /** Costs next to nothing while every number that is printed has its mark. */
  const place = async () => {
    const turn = ++turns;
    takeBackMisplaced();
    const missing = marks.filter(({ orderId }) => !placed.has(orderId) && !placeless.has(orderId));
    const text = missing.length > 0 ? document.body.textContent : '';
    const printed = missing.filter(({ orderId }) => text.includes(orderId));
    if (printed.length === 0) return;
    const places = await inSlices(window, locateOrders(document), () => turn !== turns);
    if (!places || turn !== turns) return;
    for (const mark of printed) {
      const { orderId, kind, title } = mark;
      const host = hostOf(mark);
      if (placeBehindNumber(places.get(orderId), orderId, host)) placed.set(orderId, { host, kind, title });
      else placeless.add(orderId);
    }
    observer.disconnect();
    for (const { host } of placed.values())
      if (host.parentNode)
        observer.observe(host.parentNode, { childList: true, characterData: true, subtree: true });
  };
  const show = (wanted: readonly SaidMark[]) => {
    marks = wanted;
    const byId = new Map(wanted.map((mark) => [mark.orderId, mark]));
    takeBack((orderId, { kind, title }) => {
      const mark = byId.get(orderId);
      return mark?.kind !== kind || mark.title !== title;
    });
    placeless.clear();
    return place();
  };
  return { place, show };
}
