import { beforeEach, describe, expect, it } from 'vitest';
import { failNextPublication, freshExtension } from '../../tests/support/extension.ts';
import { STORE as storeId } from '../../tests/support/readings.ts';
import { backupAt, fileOf, judgedAt, restoreFile } from '../../tests/support/records.ts';
import { isoOf } from '../domain/time.ts';
import { readScorecard } from '../published/scorecard.ts';
import { recordEntries } from './record-entries.ts';
import { recordTyped } from './record-typed.ts';

const activityId = '5000001';
const DAY = 24 * 3_600_000;
const now = Date.now();
/** Ended a day ago; one product with stock 100, without an expectation. */
const activity = {
  storeId,
  activityId,
  startsAt: isoOf(now - 5 * DAY),
  endsAt: isoOf(now - DAY),
  products: [{ productId: '1005', skuId: '12', stock: 100 }],
};

beforeEach(async () => {
  await freshExtension();
  await recordEntries({ activities: [activity] }, { seen: isoOf(now - 1000), source: 'list' });
});

const judgedStore = async () => (await judgedAt(Date.now())).stores[0];
const known = async () => (await judgedStore())?.facts.activities[0];

describe('what the seller types', () => {
  it('names the store on the card at once, and no longer when taken back', async () => {
    await recordTyped({ kind: 'storeName', storeId, value: '晴天优选' });
    expect((await readScorecard())?.stores[0]?.name).toBe('晴天优选');
    await recordTyped({ kind: 'storeName', storeId, value: '新店名' });
    expect((await readScorecard())?.stores[0]?.name).toBe('新店名');
    await recordTyped({ kind: 'storeName', storeId, value: undefined });
    expect((await readScorecard())?.stores[0]).not.toHaveProperty('name');
  });

  it('is taken back though judging fails, which is said', async () => {
    await recordTyped({ kind: 'correctiveAction', storeId, activityId, value: 'typed' });
    failNextPublication();
    await recordTyped({ kind: 'correctiveAction', storeId, activityId, value: undefined });
    expect(await known()).not.toHaveProperty('correctiveAction');
    expect((await readScorecard())?.troubles).toMatchObject([{ kind: 'judging-failed' }]);
  });

  it('fills the corrective action of the post-mortem', async () => {
    const field = async () =>
      (await judgedStore())?.report.postMortems[0]?.checks.find(({ id }) => id === 'correctiveAction');
    expect(await field()).toMatchObject({ state: 'unknown' });
    await recordTyped({ kind: 'correctiveAction', storeId, activityId, value: 'Two shifts a day' });
    expect(await field()).toMatchObject({ state: 'pass', text: 'Two shifts a day' });
  });

  it('ticks the post-mortem as sent and approved, and unticks it', async () => {
    const value = isoOf(now);
    await recordTyped({ kind: 'postMortemSentAt', storeId, activityId, value });
    await recordTyped({ kind: 'postMortemApprovedAt', storeId, activityId, value });
    expect(await known()).toMatchObject({ postMortemSentAt: value, postMortemApprovedAt: value });
    expect((await readScorecard())?.stores[0]?.activities[0]).toMatchObject({ isPostMortemSent: true });
    await recordTyped({ kind: 'postMortemApprovedAt', storeId, activityId, value: undefined });
    expect(await known()).not.toHaveProperty('postMortemApprovedAt');
    expect(await known()).toMatchObject({ postMortemSentAt: value, endsAt: activity.endsAt });
  });

  it('expects sales of one product, which stands beside what its page said', async () => {
    const expected = { kind: 'expectedSales', storeId, activityId, productId: '1005', skuId: '12' } as const;
    await recordTyped({ ...expected, value: 80 });
    expect((await known())?.products).toEqual([
      { productId: '1005', skuId: '12', stock: 100, expectedSales: 80 },
    ]);
    await recordTyped({ ...expected, value: undefined });
    expect((await known())?.products).toEqual(activity.products);
  });

  it('gives way to a page, and never takes back what a page said', async () => {
    await recordTyped({ kind: 'correctiveAction', storeId, activityId, value: 'typed' });
    const stamp = { seen: isoOf(now + 1000), source: 'list' } as const;
    await recordEntries({ activities: [{ storeId, activityId, correctiveAction: 'printed' }] }, stamp);
    expect((await known())?.correctiveAction).toBe('printed');
    await recordTyped({ kind: 'correctiveAction', storeId, activityId, value: undefined });
    expect((await known())?.correctiveAction).toBe('printed');
  });

  it('is in the backup and comes back from it as typed', async () => {
    await recordTyped({ kind: 'correctiveAction', storeId, activityId, value: 'typed' });
    const backup = await backupAt(now);
    expect(backup.activities?.[0]).toMatchObject({
      correctiveAction: 'typed',
      sources: { correctiveAction: 'typed' },
    });
    await freshExtension();
    await restoreFile(fileOf(backup));
    expect((await known())?.correctiveAction).toBe('typed');
    await recordTyped({ kind: 'correctiveAction', storeId, activityId, value: undefined });
    expect(await known()).not.toHaveProperty('correctiveAction');
  });
});
