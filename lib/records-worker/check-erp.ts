import type { ErpState } from '../domain/file-states.ts';
import type { JudgedStore, JudgedStores } from '../domain/judged.ts';
import { zoneOf } from '../domain/time.ts';
import { erpGaps } from '../import/erp-gap.ts';
import { ImportRefused } from '../import/import-refused.ts';
import { readShippedList } from '../import/shipped-list.ts';

/** Sets the ERP's list against the records of the store; a list that is none is refused with the reason. */
export async function checkErp(
  { facts }: JudgedStore,
  { pack, judgedAt: now, stores }: Pick<JudgedStores, 'pack' | 'judgedAt' | 'stores'>,
  list: Blob,
  zone: string,
): Promise<ErpState> {
  const knownOrders = new Map(facts.orders.map((order) => [order.orderId, order]));
  const knownNumbers = new Set(
    facts.orders.flatMap(({ shipments = [] }) =>
      shipments.flatMap(({ trackingNumber }) => trackingNumber ?? []),
    ),
  );
  const ofOthers = new Set(
    stores.flatMap((store) =>
      store.facts === facts ? [] : store.facts.orders.map(({ orderId }) => orderId),
    ),
  );
  try {
    const read = await readShippedList(list, { zone: zoneOf(zone), now, knownOrders, knownNumbers });
    return { step: 'checked', check: erpGaps(read.orders, facts, pack, ofOthers), list: read };
  } catch (error) {
    if (error instanceof ImportRefused) return { step: 'refused', reason: error.reason };
    throw error;
  }
}
