import { readRecords } from './engine/read-records.ts';
import { orderList } from './order-list/page.ts';
import { contextOf } from './page-context.ts';

/** The element of each order that a list displays, by order id: a row, a table or a card, for a mark beside it. */
export function locateOrders(document: Document): Map<string, Element> {
  const context = contextOf(document, new URL(document.URL), 0, orderList);
  return orderList.records ? readRecords(context, orderList.records).elements : new Map();
}
