import { beforeEach, describe, expect, it } from 'vitest';
import { databaseContent } from '../../tests/support/database.ts';
import { freshExtension } from '../../tests/support/extension.ts';
import { order, STORE } from '../../tests/support/readings.ts';
import { fileOf, restoreFile } from '../../tests/support/records.ts';
import { defaultRulePack as pack } from '../metrics/rule-packs.ts';
import { restore } from './restore.ts';

const now = Date.parse('2026-03-11T08:00:00.000Z');
const backupOf = (orderId: string) => ({
  format: 'activity-guard/backup',
  version: 1,
  orders: [{ storeId: STORE, ...order({ orderId }) }],
});
const KNOWN = '8264286413693845';
const OTHER = '3011560782231654';

beforeEach(async () => {
  await freshExtension();
  await restoreFile(fileOf(backupOf(KNOWN)));
});

/** Restores, and wants it stopped as soon as it has done so many of its steps; 0: never. */
async function restoring(bytes: Uint8Array, stopAfter: number) {
  const file = new Blob([bytes as BlobPart]);
  const stop = new AbortController();
  const shares: number[] = [];
  const onProgress = (share: number) => {
    shares.push(share);
    if (shares.length === stopAfter) stop.abort();
  };
  const outcome = await restore({ file, now, settings: {}, pack }, { onProgress, signal: stop.signal });
  return { outcome, shares };
}

describe('restoring in the worker', () => {
  it('says how far it is, and what it took', async () => {
    const { outcome, shares } = await restoring(fileOf(backupOf(OTHER)), 0);
    expect(outcome).toMatchObject({ ok: true, counts: { orders: { taken: 1, merged: 0, unchanged: 0 } } });
    // Judging is still to come.
    expect(shares).toEqual([0.2, 0.4, 0.6, 0.8]);
  });

  it.each([
    [1, 'read'],
    [2, 'checked'],
    [3, 'joined, while it is being written'],
  ])('stopped after step %i (%s) leaves everything as it was', async (step) => {
    const before = await databaseContent();
    const { outcome } = await restoring(fileOf(backupOf(OTHER)), step);
    expect(outcome).toEqual({ ok: false, isStopped: true });
    expect(await databaseContent()).toEqual(before);
    // Nothing is left locked or half open: the next one is taken.
    expect((await restoring(fileOf(backupOf(OTHER)), 0)).outcome).toMatchObject({ ok: true });
  });

  it('is no longer stopped once it is on disk', async () => {
    const { outcome } = await restoring(fileOf(backupOf(OTHER)), 4);
    expect(outcome).toMatchObject({ ok: true, counts: { orders: { taken: 1 } } });
    const { orders } = await databaseContent();
    expect(JSON.stringify(orders)).toContain(OTHER);
  });
});
