/** Records of an earlier build, ten thousand orders: all are there after the upgrade, though the browser is killed in it. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, it } from 'vitest';
import { DATABASE_NAME } from '../../lib/store/database.ts';
import { until } from '../../scripts/running/until.ts';
import { ordersIn } from '../support/stored-rows.ts';
import { openLives } from './lives.ts';
import { openSender } from './sending.ts';

const lives = openLives();
const KILLS = Number(process.env.UPGRADE_KILLS ?? 1);
const ORDERS = 10_000;
const STORE = '900000001';

/** Runs in a page of the extension: stores the orders as the third version did, in the place of whatever is there. */
async function storeOld(name: string, storeId: string, count: number): Promise<void> {
  const settled = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  await settled(indexedDB.deleteDatabase(name));
  const opening = indexedDB.open(name, 30);
  opening.onupgradeneeded = () => {
    const tables = [
      'orders',
      'parcels',
      'pageVisits',
      'meta',
      'stores',
      'activities',
      'reviews',
      'judgements',
    ];
    const [orders] = [...tables, 'products', 'ratings', 'carriers', 'officialFigures', 'violations'].map(
      (table) => opening.result.createObjectStore(table),
    );
    orders?.createIndex('trackingNumbers', 'trackingNumbers', { multiEntry: true });
    opening.transaction?.objectStore('reviews').createIndex('[storeId+orderId]', ['storeId', 'orderId']);
  };
  const database = await settled(opening);
  const transaction = database.transaction(['orders', 'parcels', 'meta', 'stores'], 'readwrite');
  const put = (table: string, row: unknown, key: IDBValidKey) => transaction.objectStore(table).put(row, key);
  put('stores', { storeId }, [storeId]);
  put('meta', 1, 'revision');
  for (let index = 0; index < count; index += 1) {
    const [orderId, trackingNumber] = [String(8e15 + index), `RB${index}`];
    const scan = { at: '2026-03-09T10:00:00.000Z', code: 'NODE_1' };
    const order = {
      storeId,
      orderId,
      createdAt: '2026-03-08T15:00:00.000Z',
      status: 'shipped',
      shipments: [{ trackingNumber }],
      seen: { '*': '2026-03-10T08:00:00.000Z' },
      trackingNumbers: [trackingNumber],
      scans: JSON.stringify([{ trackingNumber, events: [scan] }]),
    };
    put('orders', order, [storeId, orderId]);
    const events = JSON.stringify([{ ...scan, text: 'Departed' }]);
    put('parcels', { storeId, trackingNumber, events }, [storeId, trackingNumber]);
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = reject;
  });
  database.close();
}

it(
  `brings all of them up, killed ${KILLS} times on the way`,
  async () => {
    let { seller, storage } = await lives.current.begin();
    await seller.closeWelcomePage();
    for (let kill = 0; kill < KILLS; kill += 1) {
      await seller.stopBackground();
      await storage.page.evaluate(storeOld, DATABASE_NAME, STORE, ORDERS);
      // Whatever wakes the background has it open its records.
      await seller.inContentScript(
        await openSender(seller),
        '(globalThis.browser ?? chrome).runtime.sendMessage({}), 0',
      );
      const after = Math.random() * 1500;
      await wait(after);
      await seller.kill();
      ({ seller, storage } = await lives.current.begin());
      const orders = await until('all orders in the form of now', async () => {
        const found = await ordersIn(storage).catch(() => []);
        return found.length === ORDERS && found;
      });
      expect(orders.every(({ status, createdAt }) => status === 'shipped' && createdAt !== undefined)).toBe(
        true,
      );
      expect(orders.map(({ orderId }) => orderId)).toEqual(
        Array.from({ length: ORDERS }, (_, index) => String(8e15 + index)),
      );
      console.log(`${inject('kind')}: killed ${after.toFixed(0)} ms into it, all ${ORDERS} orders there`);
    }
  },
  120_000 + KILLS * 60_000,
);
