import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anOrder, hoursAfter, instant, many, NOON, STORE_ID } from '../../tests/metrics/a-store.ts';
import { freshExtension } from '../../tests/support/extension.ts';
import type { Report } from '../domain/report.ts';
import { isoOf } from '../domain/time.ts';
import { defaultRulePack as pack } from '../metrics/rule-packs.ts';
import { recordEntries } from '../recording/record-entries.ts';
import { answerOver } from './answer.ts';
import { type Ask, askOver, TaskFailed } from './ask.ts';
import { recordsTasks } from './records-tasks.ts';

const now = instant(NOON);
const terms = { now, settings: {}, pack };
let ends: MessageChannel;
let ask: Ask;

/** Between the two ends of a channel everything is cloned, as between a page and its worker. */
beforeEach(async () => {
  await freshExtension();
  const orders = [
    ...many(3, 'late', (id) => anOrder(id, hoursAfter(NOON, -80))),
    ...many(2, 'open', (id) => anOrder(id, hoursAfter(NOON, -20))),
  ];
  await recordEntries({ orders }, { seen: isoOf(now - 1000), source: 'list' });
  ends = new MessageChannel();
  answerOver(ends.port2, recordsTasks());
  ask = askOver(ends.port1);
  ends.port1.start();
  ends.port2.start();
});

afterEach(() => ends.port1.close());

describe('the records, asked over a channel', () => {
  it('come judged, without the facts that make them long but with their number', async () => {
    const { stores } = await ask('judge', terms);
    expect(stores.map(({ card, counts }) => [card.storeId, counts.orders])).toEqual([[STORE_ID, 5]]);
    expect(Object.keys(stores[0]?.facts ?? {})).toEqual(['store', 'activities']);
  });

  it('are explained by reason', async () => {
    await ask('judge', terms);
    const { defects, notCounted } = await ask('explain', { storeId: STORE_ID, indicator: 'lateShipment' });
    expect(defects.map(({ why, ids }) => [why, ids.length])).toEqual([['late', 3]]);
    expect(notCounted.map(({ why, ids }) => [why, ids.length])).toEqual([['open', 2]]);
  });

  it('refuse by name what they do not know, and answer on', async () => {
    await expect(ask('calibrate', { storeId: STORE_ID })).rejects.toThrow(TaskFailed);
    await ask('judge', terms);
    await expect(ask('calibrate', { storeId: 'another' })).rejects.toMatchObject({ name: 'RangeError' });
    expect(await ask('calibrate', { storeId: STORE_ID })).toEqual([]);
  });

  it('make a report in the formats asked for, and say how far they are', async () => {
    const shares: number[] = [];
    const asked = { ...terms, language: 'en', formats: ['csv', 'json'] } as const;
    const files = await ask('exportReport', asked, { onProgress: (share) => shares.push(share) });
    expect(files.map(({ type }) => type)).toEqual([
      'text/csv;charset=utf-8',
      'application/json;charset=utf-8',
    ]);
    const report = JSON.parse((await files[1]?.text()) ?? '') as Report;
    expect(report.stores[0]?.openOrders).toHaveLength(2);
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('go into a backup without the demo store', async () => {
    const file = await ask('backUp', { now, settings: { demo: true, language: 'en' } });
    const backup = JSON.parse(await file.text());
    expect(backup.orders).toHaveLength(5);
    expect(backup.settings).toEqual({ language: 'en' });
  });

  it('stop a replay when it is no longer wanted', async () => {
    await ask('judge', terms);
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    expect(await ask('replay', { storeId: STORE_ID }, { onProgress, signal: stop.signal })).toBeUndefined();
  });

  it('leave no question waiting when the worker breaks', async () => {
    const asked = ask('judge', terms);
    ends.port1.dispatchEvent(new Event('error'));
    await expect(asked).rejects.toMatchObject({ name: 'WorkerError' });
  });
});
