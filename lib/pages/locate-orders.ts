import { marksOf } from './engine/layout/marks.ts';
import { readRecords } from './engine/records/read-records.ts';
import { orderList } from './order-list/page.ts';
import { contextOf } from './page-context.ts';
import type { Steps } from './steps.ts';

/** The element of each order that a list displays, by order id: a row, a table or a card, for a mark beside it. */
export function* locateOrders(document: Document): Steps<Map<string, Element>> {
  const context = yield* contextOf(document, marksOf(document), new URL(document.URL), 0, orderList);
  return orderList.records ? (yield* readRecords(context, orderList.records)).elements : new Map();
}
