/**
 * Which rows of the page are recorded as they are: where a few rows change on a page that fetched nothing anew, only
 * those are told. The others were not seen again, so they must not look newer either.
 */
import { canonicalText } from '../domain/canonical-text.ts';
import type { OrderMark } from '../domain/order-mark.ts';
import type { Reading, ReadingOrder } from '../domain/reading.ts';
import { steadied } from './page-memory.ts';

export interface Untold {
  /** Without the rows that are recorded as they are, which it counts. */
  reading: Reading;
  /** To be called when it is committed, with its name and its marks; tells those of all rows that are recorded as they are. */
  committed(readingId: string, marks: readonly OrderMark[]): readonly OrderMark[];
}

export interface ToldRows {
  /** The page fetched its rows anew, or the records are not what they were. */
  forget(): void;
  untold(reading: Reading): Untold;
}

interface Told {
  /** As they are recorded. */
  rows: Map<string, ReadingOrder>;
  /** As they were last sent, whether or not that is committed. */
  sent: Map<string, ReadingOrder>;
  /** Of the rows as they are recorded, also of those that a list which draws some rows at a time shows no longer. */
  marks: Map<string, OrderMark>;
  /** The last reading that was committed. */
  by?: { readingId: string; readAt: string };
}

export function toldRows(): ToldRows {
  const nothing = (): Told => ({ rows: new Map(), sent: new Map(), marks: new Map() });
  let told = nothing();
  return {
    forget: () => {
      told = nothing();
    },
    untold(reading) {
      // What is committed later still speaks of the rows as they were fetched now.
      const { rows, sent, marks } = told;
      const then = told;
      const isTold = (order: ReadingOrder) => isSameRow(order, rows.get(order.orderId));
      const unchanged = isOrderList(reading) && then.by ? reading.orders.filter(isTold) : [];
      const orders = reading.orders.filter((order) => !unchanged.includes(order));
      for (const order of orders) {
        rows.delete(order.orderId);
        sent.set(order.orderId, order);
      }
      return {
        reading: then.by && unchanged.length > 0 ? partOf(reading, orders, unchanged, then.by) : reading,
        committed(readingId, ofReading) {
          const marked = new Map(ofReading.map((mark) => [mark.orderId, mark]));
          for (const order of orders) {
            const { orderId } = order;
            if (sent.get(orderId) !== order) continue;
            rows.set(orderId, order);
            const mark = marked.get(orderId);
            if (mark) marks.set(orderId, mark);
            else marks.delete(orderId);
          }
          then.by = { readingId, readAt: reading.readAt };
          return [...marks.values()];
        },
      };
    },
  };
}

function isOrderList({ page, state }: Reading): boolean {
  return page === 'order-list' && state === 'read';
}

function isSameRow(order: ReadingOrder, before: ReadingOrder | undefined): boolean {
  return before !== undefined && canonicalText(steadied(order, before)) === canonicalText(before);
}

function partOf(
  reading: Reading,
  orders: ReadingOrder[],
  unchanged: readonly ReadingOrder[],
  { readingId, readAt }: NonNullable<Told['by']>,
): Reading {
  const created = unchanged.flatMap(({ createdAt }) => createdAt ?? []).sort();
  const [oldestCreatedAt] = created;
  const newestCreatedAt = created.at(-1);
  const placed = oldestCreatedAt && newestCreatedAt ? { oldestCreatedAt, newestCreatedAt } : {};
  return {
    ...reading,
    orders,
    unchanged: { toldBy: readingId, toldAt: readAt, understood: created.length, ...placed },
  };
}

/** Tells of reading after reading whether its page fetched rows since the one before: as it loads, turns or filters. */
export function fetchedAnew(): (reading: Reading, url: string) => boolean {
  let before: string | undefined;
  return (reading, url) => {
    const { page, state, storeId, extent: { pageIndex, pageCount } = {}, filter } = reading;
    const now = canonicalText([url, page, state, storeId, pageIndex, pageCount, filter]);
    const isAnew = now !== before || state === 'loading';
    before = now;
    return isAnew;
  };
}
