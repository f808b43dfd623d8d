import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { contentScript, forgetDatabase, freshExtension } from '../tests/support/extension.ts';
import { messageOf, order, reading, STORE } from '../tests/support/readings.ts';
import { HALF_HOURLY, judgeAgainAt, NEXT_CHANGE } from './alarms.ts';
import { HOUR, MINUTE } from './domain/time.ts';
import { readScorecard } from './published-scorecard.ts';
import { recordReading } from './record-reading.ts';
import { inOneTransaction } from './store/in-one-transaction.ts';
import { mergeEntries } from './store/merge-entries.ts';
import { judgeAgain, wake } from './wake.ts';

beforeEach(freshExtension);

describe('a start of the worker', () => {
  it('creates the half-hourly alarm where it is missing', async () => {
    await wake();
    expect(await fakeBrowser.alarms.get(HALF_HOURLY)).toMatchObject({ periodInMinutes: 30 });
  });

  it('never puts an alarm off that is there', async () => {
    await wake();
    const first = await fakeBrowser.alarms.get(HALF_HOURLY);
    for (let woken = 0; woken < 100; woken += 1) await wake();
    expect(await fakeBrowser.alarms.get(HALF_HOURLY)).toEqual(first);
  });

  it('judges facts that were committed but not published', async () => {
    await wake();
    const stamp = { seen: '2026-03-10T08:00:00.000Z', source: 'list' } as const;
    await inOneTransaction((tables) =>
      mergeEntries(tables, { orders: [{ storeId: STORE, ...order() }] }, stamp),
    );
    await wake();
    expect((await readScorecard())?.stores.map(({ storeId }) => storeId)).toEqual([STORE]);
  });

  it('judges again when the last judging is half an hour old, not before', async () => {
    const start = Date.now();
    await recordReading(await messageOf(reading({ orders: [order()] })), contentScript());
    const first = (await readScorecard())?.revision;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(start + 29 * MINUTE);
    await wake();
    expect((await readScorecard())?.revision).toBe(first);
    clock.mockReturnValue(start + 26 * HOUR);
    await wake();
    await wake();
    expect((await readScorecard())?.revision).toBe((first ?? 0) + 1);
    clock.mockRestore();
  });

  it('says that the hosts were withdrawn, until they are granted again', async () => {
    fakeBrowser.permissions.contains = async () => false;
    await wake();
    expect((await readScorecard())?.troubles).toMatchObject([{ kind: 'host-permission-missing' }]);
    fakeBrowser.permissions.contains = async () => true;
    await wake();
    expect((await readScorecard())?.troubles).toEqual([]);
  });

  it('says that there is no storage, until there is', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const databases = vi
      .spyOn(indexedDB, 'databases')
      .mockRejectedValue(new DOMException('A mutation operation was attempted', 'InvalidStateError'));
    await forgetDatabase();
    await wake();
    expect((await readScorecard())?.troubles).toMatchObject([{ kind: 'storage-unavailable' }]);
    databases.mockRestore();
    await judgeAgain();
    expect((await readScorecard())?.troubles).toEqual([]);
  });
});

describe('the next judging', () => {
  const now = Date.parse('2026-03-10T08:00:00.000Z');

  it('is at the earliest instant anybody asked for', async () => {
    await judgeAgainAt(now + 2 * HOUR, now);
    await judgeAgainAt(now + HOUR, now);
    await judgeAgainAt(now + 3 * HOUR, now);
    expect((await fakeBrowser.alarms.get(NEXT_CHANGE))?.scheduledTime).toBe(now + HOUR);
  });

  it('is asked for anew once the earlier one is past', async () => {
    await judgeAgainAt(now + HOUR, now);
    await judgeAgainAt(now + 3 * HOUR, now + HOUR);
    expect((await fakeBrowser.alarms.get(NEXT_CHANGE))?.scheduledTime).toBe(now + 3 * HOUR);
  });

  it('needs no alarm where nothing will change', async () => {
    await judgeAgainAt(undefined, now);
    expect(await fakeBrowser.alarms.get(NEXT_CHANGE)).toBeUndefined();
  });
});
