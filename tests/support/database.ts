/** All facts of the database as one value, to tell two of them apart. */
import './fake-indexeddb.ts';
import Dexie from 'dexie';
import { canonicalText } from '../../lib/domain/canonical-text.ts';
import { DATABASE_NAME, JUDGEMENTS_TABLE, META_TABLE, openDatabase } from '../../lib/store/database.ts';
import { orders } from '../../lib/store/kinds/orders.ts';
import { orderPacking } from '../../lib/store/packed-order.ts';
import { PARCELS_TABLE, parcelPacking } from '../../lib/store/parcels.ts';
import type { Packing } from '../../lib/store/rows.ts';

const PACKINGS = new Map<string, Packing<unknown>>([
  [orders.table, orderPacking as Packing<unknown>],
  [PARCELS_TABLE, parcelPacking as Packing<unknown>],
]);

export async function databaseContent(): Promise<Record<string, Record<string, unknown>>> {
  await openDatabase();
  const dexie = await new Dexie(DATABASE_NAME).open();
  const content: Record<string, Record<string, unknown>> = {};
  for (const table of dexie.tables.filter(({ name }) => name !== META_TABLE && name !== JUDGEMENTS_TABLE)) {
    const keys = await table.toCollection().primaryKeys();
    const stored = await table.bulkGet(keys);
    const unpack = PACKINGS.get(table.name)?.unpack;
    const rows = unpack ? stored.map((row) => unpack(row)) : stored;
    content[table.name] = Object.fromEntries(keys.map((key, index) => [canonicalText(key), rows[index]]));
  }
  dexie.close();
  return content;
}
