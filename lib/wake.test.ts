import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { contentScript, forgetDatabase, freshExtension } from '../tests/support/extension.ts';
import { messageOf, order, reading, STORE } from '../tests/support/readings.ts';
import { HALF_HOURLY, judgeAgainAt, NEXT_CHANGE } from './browser/alarms.ts';
import { HOUR, isoOf, MINUTE } from './domain/time.ts';
import { judgeAgain } from './judge-again.ts';
import { saveRulePack } from './judging/rule-pack-in-force.ts';
import { defaultRulePack } from './metrics/rule-packs.ts';
import { readScorecard } from './published/scorecard.ts';
import { saveSettings } from './published/settings.ts';
import { sayTrouble } from './published/troubles.ts';
import { recordReading } from './recording/record-reading.ts';
import { DATABASE_NAME } from './store/database.ts';
import { inOneTransaction } from './store/in-one-transaction.ts';
import { mergeEntries } from './store/merge-entries.ts';
import { timePassed, wake } from './wake.ts';

const OTHER = '900000002';

/** Far from midnight in Beijing and on Pacific clocks, where every card ends. */
const NOW = Date.parse('2026-03-10T20:00:00.000Z');

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  await freshExtension();
});
afterEach(() => void vi.useRealTimers());

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

  it('judges again when the published card stands no longer, not before', async () => {
    const { until, revision } = await recordedStore(STORE);
    const clock = vi.spyOn(Date, 'now').mockReturnValue(until - 1);
    await wake();
    expect((await readScorecard())?.revision).toBe(revision);
    clock.mockReturnValue(until);
    await wake();
    await wake();
    expect((await readScorecard())?.revision).toBe(revision + 1);
    clock.mockRestore();
  });

  it('asks once and writes nothing while the published card stands', async () => {
    const { until } = await recordedStore(STORE);
    await wake();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(until - 1);
    const asked = vi.spyOn(fakeBrowser.storage.local, 'get');
    const written = vi.spyOn(fakeBrowser.storage.local, 'set');
    await wake();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(written).not.toHaveBeenCalled();
    for (const spy of [asked, written, clock]) spy.mockRestore();
  });

  it('says a withdrawn permission beside what it judges, in the same scorecards', async () => {
    const { until, revision } = await recordedStore(STORE);
    fakeBrowser.permissions.contains = async () => false;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(until);
    await wake();
    const published = await readScorecard();
    expect(published?.revision).toBe(revision + 2);
    expect(published?.troubles).toMatchObject([{ kind: 'host-permission-missing' }]);
    expect(published?.stores[0]?.judgedAt).toBe(isoOf(until));
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
    await forgetDatabase();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    });
    await wake();
    expect((await readScorecard())?.troubles).toMatchObject([{ kind: 'storage-unavailable' }]);
    open.mockRestore();
    await judgeAgain();
    expect((await readScorecard())?.troubles).toEqual([]);
  });
});

describe('a database that an older build keeps open', () => {
  it('is said within three seconds, and no longer within two of its closing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await forgetDatabase();
    const older = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(DATABASE_NAME, 20);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const began = performance.now();
    await wake();
    expect((await readScorecard())?.troubles).toMatchObject([{ kind: 'storage-blocked' }]);
    expect(performance.now() - began).toBeLessThan(3000);
    const answer = await recordReading(await messageOf(reading({ orders: [order()] })), contentScript());
    expect(answer).toMatchObject({ committed: false, again: true, reason: 'storage-blocked' });
    older.close();
    await vi.waitFor(async () => expect((await readScorecard())?.troubles).toEqual([]), 2000);
    await recordedStore(STORE);
  });
});

describe('as time passes', () => {
  it('nothing is written, and the database is not asked, while every card stands', async () => {
    const { until } = await recordedStore(STORE);
    await forgetDatabase();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(until - 1);
    const written = vi.spyOn(fakeBrowser.storage.local, 'set');
    await timePassed();
    expect(written).not.toHaveBeenCalled();
    expect(await indexedDB.databases()).toEqual([]);
    written.mockRestore();
    clock.mockRestore();
  });

  it('an alarm that rings early does what it was set for', async () => {
    const { until, revision } = await recordedStore(STORE);
    const clock = vi.spyOn(Date, 'now').mockReturnValue(until - 2);
    await timePassed();
    await timePassed(until + HOUR);
    expect((await readScorecard())?.revision).toBe(revision);
    await timePassed(until);
    expect((await readScorecard())?.stores[0]?.judgedAt).toBe(isoOf(until));
    clock.mockRestore();
  });

  it('only the stores are judged whose card stands no longer', async () => {
    const first = await recordedStore(STORE);
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 5 * MINUTE);
    await recordedStore(OTHER, 36 * HOUR - 30 * MINUTE);
    const before = await readScorecard();
    clock.mockReturnValue(Date.now() + 40 * MINUTE);
    expect(Date.now()).toBeLessThan(first.until);
    await timePassed();
    const after = await readScorecard();
    expect(after?.stores[0]).toEqual(before?.stores[0]);
    expect(after?.stores[1]?.judgedAt).toBe(isoOf(Date.now()));
    expect(after?.stores[1]?.steps?.note).toBe(1);
    clock.mockRestore();
  });

  it('all are judged where the settings are other than they were', async () => {
    const { revision } = await recordedStore(STORE);
    await saveSettings({ registeredIn: 'elsewhere' });
    await timePassed();
    const published = await readScorecard();
    expect(published?.revision).toBe(revision + 1);
    expect(published?.stores[0]?.isOutOfScope).toBe(true);
  });

  it('it is said from the first instant on which the rules hold no longer, until others hold', async () => {
    // The day of the pack ends at 07:00 UTC.
    await saveRulePack({ ...defaultRulePack, effectiveTo: '2026-03-10' });
    await recordedStore(STORE);
    expect((await readScorecard())?.troubles).toEqual([]);
    const end = Date.parse('2026-03-11T07:00:00.000Z');
    const clock = vi.spyOn(Date, 'now').mockReturnValue(end - 1);
    await timePassed();
    expect((await readScorecard())?.troubles).toEqual([]);
    clock.mockReturnValue(end);
    await timePassed();
    const said = { kind: 'rules-not-today', at: isoOf(end), effectiveTo: '2026-03-10' };
    expect((await readScorecard())?.troubles).toEqual([said]);
    await saveRulePack(defaultRulePack);
    await judgeAgain();
    expect((await readScorecard())?.troubles).toEqual([]);
    clock.mockRestore();
  });

  it('a trouble of judging is not left standing', async () => {
    await recordedStore(STORE);
    await sayTrouble({ kind: 'judging-failed', at: isoOf(Date.now()) });
    await timePassed();
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

/** A page of the store with one order so old; how long the published card stands. */
async function recordedStore(storeId: string, age = HOUR): Promise<{ until: number; revision: number }> {
  const createdAt = isoOf(Date.now() - age);
  const page = reading({ storeId, readAt: isoOf(Date.now()), orders: [order({ createdAt })] });
  await recordReading(await messageOf(page), contentScript());
  const published = await readScorecard();
  const card = published?.stores.find((each) => each.storeId === storeId);
  return { until: Date.parse(card?.standsUntil ?? ''), revision: published?.revision ?? 0 };
}
