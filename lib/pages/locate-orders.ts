import { cellText } from './engine/columns/columns.ts';
import { marksOf } from './engine/layout/marks.ts';
import { readRecords } from './engine/records/read-records.ts';
import { orderList } from './order-list/page.ts';
import { contextOf } from './page-context.ts';
import type { Steps } from './steps.ts';

/** What may hold columns that are drawn once more to stay in sight, over those that are read. */
const LOCKED = ':is([class*="-lock"],[class*="fixed"]):not(td,th)';

/**
 * Where a list displays each order's number, by order id, for a mark beside it: a cell, else the row or the card. Of a
 * number that locked columns draw twice it is the copy that stays in sight, which comes after the other.
 */
export function* locateOrders(document: Document): Steps<Map<string, Element>> {
  const places = new Map<string, Element>();
  const context = yield* contextOf(document, marksOf(document), new URL(document.URL), 0, orderList);
  const { layout } = context;
  if (!orderList.records) return places;
  const { sections } = yield* readRecords(context, orderList.records);
  for (const [orderId, { box, row }] of sections) {
    const cell = row?.cells.find((one) => cellText(layout, one).includes(orderId));
    places.set(orderId, (cell?.box ?? box).element);
  }
  for (const pane of document.querySelectorAll(LOCKED))
    for (const copy of pane.querySelectorAll('td')) {
      const orderId = /\d{15,20}/.exec(copy.textContent)?.[0] ?? '';
      const place = places.get(orderId);
      const isBeside = place && !pane.contains(place) && pane.parentElement?.contains(place);
      if (isBeside && copy.textContent === place.textContent) places.set(orderId, copy);
    }
  return places;
}
