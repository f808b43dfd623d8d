/** Runs in a page of a bare extension: an order export read and recorded as the dashboard does it, beside the bare writing of its rows. */

import { judgeAside } from '../../entrypoints/dashboard/judge-aside.ts';
import { termsNow } from '../../entrypoints/dashboard/terms-now.ts';
import { HOUR, isoOf, MINUTE } from '../../lib/domain/time.ts';
import { askOver } from '../../lib/records-worker/ask.ts';
import { readStoreFacts } from '../../lib/store/read-store-facts.ts';
import { wipe } from '../../lib/store/wipe.ts';
import { STORES } from './long-history.ts';
import { plainOrders, plainRow, putPlain } from './plain-orders.ts';

const [STORE] = STORES;
const CHUNK = 2000;
const COLUMNS = [
  'Order ID',
  'Order Time',
  'Payment Time',
  'Shipping Time',
  'Tracking Number',
  'Order Status',
];
let file = new Blob();
const PRODUCTS = ['Product ID', 'SKU Code', 'Order Amount'];

/** Newest first, 250 a day; two in three shipped a day after their creation. */
function exportOf(rows: number): Blob {
  const now = Date.now();
  const lines = Array.from({ length: rows }, (_, back) => {
    const createdAt = now - (back + 1) * Math.floor((24 * HOUR) / 250);
    const isShipped = back % 3 > 0 && createdAt + 24 * HOUR < now;
    const order = [
      `81${String(50_000_000_000_000 - back)}`,
      printed(createdAt),
      printed(createdAt + MINUTE),
      isShipped ? printed(createdAt + 24 * HOUR) : '',
      isShipped ? `RB${String(back).padStart(9, '0')}CN` : '',
      isShipped ? 'Awaiting receipt' : 'Awaiting shipment',
    ];
    return [
      ...order,
      `10050060000${String(back % 40).padStart(5, '0')}`,
      `SKU-${back % 120} * 1`,
      'US $12.34',
    ];
  });
  const text = [[...COLUMNS, ...PRODUCTS], ...lines].map((cells) => cells.join('\t')).join('\n');
  return new Blob([text]);
}

function printed(at: number): string {
  return isoOf(at).slice(0, 16).replace('T', ' ');
}

/** From the file to the last published figure; the start of the worker is part of it. */
async function imported(rows: number): Promise<number> {
  const begun = performance.now();
  const worker = new Worker('import-worker.js');
  const ask = askOver(worker);
  await ask('readExport', { file, storeId: STORE, now: Date.now() });
  const outcome = await ask('recordExport', { ...(await termsNow()), request: undefined });
  await judgeAside(ask);
  const took = performance.now() - begun;
  worker.terminate();
  if (outcome.taken !== rows) throw new Error(`${outcome.taken} of ${rows} orders were taken`);
  return took;
}

/** The rows that came of the import, written once more as they are. */
async function rawWrites(): Promise<number> {
  const { orders } = await readStoreFacts(STORE);
  const rows = orders.map((order) => plainRow(order, Date.now()));
  const begun = performance.now();
  for (let from = 0; from < rows.length; from += CHUNK) {
    await putPlain(rows.slice(from, from + CHUNK));
  }
  return performance.now() - begun;
}

/** Each round begins with an empty database; the file is made beforehand. */
async function begin(rows: number): Promise<void> {
  await wipe();
  await plainOrders.clear();
  file = exportOf(rows);
}

const importBench = { begin, imported, rawWrites };
export type ImportBench = typeof importBench;
Object.assign(globalThis, { importBench });
