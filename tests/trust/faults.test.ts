/**
 * The storage fails at each single request of each writer: afterwards the records are as before or as they were to be,
 * never in between; what was acknowledged is there; and the next start judges what is there.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OrderExport } from '../../lib/domain/import-summary.ts';
import { HOUR } from '../../lib/domain/time.ts';
import { readScorecard } from '../../lib/published/scorecard.ts';
import { forgetEverything, forgetStore } from '../../lib/recording/forget.ts';
import { recordReading } from '../../lib/recording/record-reading.ts';
import { recordTyped } from '../../lib/recording/record-typed.ts';
import { wake } from '../../lib/wake.ts';
import { databaseContent } from '../support/database.ts';
import { contentScript, freshExtension } from '../support/extension.ts';
import { FAULT_KINDS, withFaultAt, withStorageFaultAt } from '../support/faults.ts';
import { messageOf, order, reading, STORE } from '../support/readings.ts';
import { backupAt, fileOf, importFile, restoreFile } from '../support/records.ts';

const OTHER = '1471480';
const NOW = Date.parse('2026-03-10T18:31:00.000Z');
const number = 'RB000000001';
const shipment = { trackingNumber: number, uploadedAt: '2026-03-09T20:00:00.000Z' };

const FIRST = reading({
  extent: { rows: 2, statedTotal: 2, pageIndex: 1, pageCount: 1 },
  orders: [order({ shipments: [shipment] }), order({ orderId: '3011560782231654' })],
  trackingEvents: [{ trackingNumber: number, at: '2026-03-10T07:00:00.000Z', text: 'Accepted' }],
  activities: [
    { activityId: '5000001', startsAt: '2026-03-01T00:00:00.000Z', endsAt: '2026-03-20T00:00:00.000Z' },
  ],
});
const SECOND = reading({
  readAt: '2026-03-10T18:30:30.000Z',
  orders: [order({ status: 'shipped', shipments: [shipment] }), order({ orderId: '8264286413693846' })],
  trackingEvents: [{ trackingNumber: number, at: '2026-03-10T09:00:00.000Z', text: 'Departed' }],
  reviews: [{ reviewId: 'r1', orderId: '3011560782231654', createdAt: '2026-03-10T01:00:00.000Z', stars: 1 }],
});

const send = async (read: typeof FIRST) => recordReading(await messageOf(read), contentScript());

/** The store with one page, another store, and something typed. */
async function begin(): Promise<void> {
  // The gate against floods forgets what lies ahead of a clock that was put back.
  vi.setSystemTime(NOW - HOUR);
  await send({ ...FIRST, readAt: '2026-03-10T17:00:00.000Z' });
  await freshExtension();
  vi.setSystemTime(NOW);
  await wake();
  await send(FIRST);
  await send({ ...FIRST, storeId: OTHER });
  await recordTyped({ kind: 'storeName', storeId: STORE, value: '晴天优选' });
}

const exported = {
  orders: [{ storeId: STORE, ...order({ orderId: '8264286413693847' }) }],
  summary: { newestAt: '2026-03-10T10:00:00.000Z' },
} as unknown as OrderExport;

let backup: Uint8Array;
/** What each does, and whether what it answers says that it is done. */
const WRITERS: [name: string, act: () => Promise<unknown>, isAcked: (answer: unknown) => boolean][] = [
  [
    'a page',
    () => send(SECOND),
    (answer) => (answer as { committed?: boolean } | undefined)?.committed === true,
  ],
  [
    'something typed',
    () =>
      recordTyped({ kind: 'correctiveAction', storeId: STORE, activityId: '5000001', value: 'Two shifts' }),
    () => true,
  ],
  [
    'something typed and taken back',
    () => recordTyped({ kind: 'storeName', storeId: STORE, value: undefined }),
    () => true,
  ],
  ['a file', () => importFile(exported, { storeId: STORE }), () => true],
  ['a backup', () => restoreFile(backup), (answer) => (answer as { ok?: boolean } | undefined)?.ok === true],
  ['a store forgotten', () => forgetStore(STORE), () => true],
  ['everything forgotten', () => forgetEverything(), () => true],
];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await freshExtension();
  await send(SECOND);
  backup = fileOf(await backupAt(NOW));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Levels and counts of each published store: what follows from the records, whenever it was judged. */
async function figures(): Promise<unknown> {
  const scorecard = await readScorecard();
  return scorecard?.stores.map(({ storeId, name, level, indicators, openOrderCount }) => ({
    storeId,
    name,
    level,
    openOrderCount,
    indicators: indicators.map(({ id, level: each, eligible, defects }) => ({ id, each, eligible, defects })),
  }));
}

describe.each(WRITERS)('%s', (_, act, isAcked) => {
  async function ofCleanRun() {
    await begin();
    const before = await databaseContent();
    const judgedBefore = await figures();
    await act();
    await wake();
    return { before, judgedBefore, after: await databaseContent(), judgedAfter: await figures() };
  }

  const ways = [
    ...FAULT_KINDS.map((kind) => [kind, (nth: number) => withFaultAt(nth, act, kind)] as const),
    ['storage.local', (nth: number) => withStorageFaultAt(nth, act)] as const,
  ];
  it.each(ways)('with each request in turn that %s', async (kind, withFault) => {
    const { before, judgedBefore, after, judgedAfter } = await ofCleanRun();
    let nth = 1;
    for (let isReached = true; isReached; nth += 1) {
      await begin();
      const { result, requests, failed } = await withFault(nth);
      isReached = requests >= nth;
      const where = `${kind} at request ${nth}`;
      const content = await databaseContent();
      const isDone = JSON.stringify(content) === JSON.stringify(after);
      if (!isDone) expect(content, where).toEqual(before);
      if (!failed && isAcked(result)) expect(isDone, `${where}: acknowledged`).toBe(true);
      await wake();
      expect(await figures(), `${where}: judged at the next start`).toEqual(
        isDone ? judgedAfter : judgedBefore,
      );
      expect((await readScorecard())?.troubles, where).toEqual([]);
    }
    expect(nth).toBeGreaterThan(3);
  });
});
