/** The browser lost the database: never taken for a new installation, and what was typed comes back. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { contentScript, forgetDatabase, freshExtension } from '../../tests/support/extension.ts';
import { messageOf, order, reading, STORE } from '../../tests/support/readings.ts';
import { backupAt, fileOf, importFile, restoreFile } from '../../tests/support/records.ts';
import { judgeAgain } from '../judge-again.ts';
import { rulePackInForce, saveRulePack } from '../judging/rule-pack-in-force.ts';
import { defaultRulePack } from '../metrics/rule-packs.ts';
import { readScorecard } from '../published/scorecard.ts';
import { readSettings, saveSettings } from '../published/settings.ts';
import { forgetEverything, forgetStore } from '../recording/forget.ts';
import { recordReading } from '../recording/record-reading.ts';
import { recordTyped } from '../recording/record-typed.ts';
import { readStoreFacts } from '../store/read-store-facts.ts';
import { storeIds } from '../store/store-ids.ts';
import { wake } from '../wake.ts';

const OTHER = '1471480';
const activityId = '5000001';

async function record(storeId = STORE): Promise<void> {
  const message = await messageOf(reading({ storeId, orders: [order()] }));
  // As the queue does: a flood of them is taken a little later.
  await vi.waitFor(
    async () => expect(await recordReading(message, contentScript())).toMatchObject({ committed: true }),
    5000,
  );
}
const troubles = async () => (await readScorecard())?.troubles;
const published = async () => (await readScorecard())?.stores.map(({ storeId }) => storeId);

beforeEach(async () => {
  await freshExtension();
  await record();
  await record(OTHER);
  await wake();
});

describe('a database that vanished', () => {
  const lost = [{ kind: 'facts-lost', storeIds: [OTHER, STORE] }];

  it('is said at the next start, and no card of it stands', async () => {
    await forgetDatabase();
    await wake();
    expect(await troubles()).toMatchObject(lost);
    expect(await published()).toEqual([]);
  });

  it('is said though a page is recorded before anything else happens', async () => {
    await forgetDatabase();
    await record();
    expect(await troubles()).toMatchObject(lost);
    expect(await published()).toEqual([STORE]);
    await wake();
    expect(await troubles()).toMatchObject(lost);
  });

  it('is said though a long file is recorded in its place', async () => {
    await forgetDatabase();
    const orders = Array.from({ length: 2600 }, (_, index) => order({ orderId: String(1e15 + index) }));
    const file = { orders: orders.map((each) => ({ ...each, storeId: STORE })), summary: {} };
    await importFile(file as unknown as Parameters<typeof importFile>[0], { storeId: STORE });
    expect(await troubles()).toMatchObject(lost);
  });

  it('is said though the seller types something, and judges again', async () => {
    await forgetDatabase();
    await recordTyped({ kind: 'storeName', storeId: STORE, value: '晴天优选' });
    await judgeAgain();
    expect(await troubles()).toMatchObject(lost);
  });

  it('twice names the stores of both losses', async () => {
    await forgetDatabase();
    await record();
    await forgetDatabase();
    await wake();
    expect(await troubles()).toMatchObject(lost);
  });

  it('is over when a backup is restored', async () => {
    const backup = await backupAt(Date.now());
    await forgetDatabase();
    await wake();
    await record();
    await restoreFile(fileOf(backup));
    expect(await troubles()).toEqual([]);
  });
});

describe('what was typed', () => {
  beforeEach(async () => {
    await recordTyped({ kind: 'storeName', storeId: STORE, value: '晴天优选' });
    await recordTyped({ kind: 'correctiveAction', storeId: STORE, activityId, value: 'Two shifts a day' });
    await recordTyped({
      kind: 'expectedSales',
      storeId: OTHER,
      activityId,
      productId: '1005',
      skuId: '12',
      value: 80,
    });
  });

  const typed = async () => {
    const [mine, other] = await Promise.all([STORE, OTHER].map(readStoreFacts));
    return {
      name: mine?.store.name,
      action: mine?.activities[0]?.correctiveAction,
      products: other?.activities[0]?.products,
    };
  };
  const all = {
    name: '晴天优选',
    action: 'Two shifts a day',
    products: [{ productId: '1005', skuId: '12', expectedSales: 80 }],
  };

  it('comes back at the next start after the loss', async () => {
    await forgetDatabase();
    await wake();
    expect(await typed()).toEqual(all);
    expect((await readScorecard())?.stores.find(({ storeId }) => storeId === STORE)?.name).toBe('晴天优选');
  });

  it('comes back whole though something is typed before the loss is noticed', async () => {
    await forgetDatabase();
    await recordTyped({ kind: 'storeName', storeId: STORE, value: '新店名' });
    expect(await typed()).toEqual({ ...all, name: '新店名' });
    await forgetDatabase();
    await wake();
    expect(await typed()).toEqual({ ...all, name: '新店名' });
  });

  it('and taken back stays taken back', async () => {
    await recordTyped({ kind: 'correctiveAction', storeId: STORE, activityId, value: undefined });
    await forgetDatabase();
    await wake();
    expect(await typed()).toEqual({ ...all, action: undefined });
  });

  it('of a forgotten store is not kept', async () => {
    await forgetStore(STORE);
    await forgetDatabase();
    await wake();
    expect(await storeIds()).toEqual([OTHER]);
  });

  it('comes back from a restored backup too', async () => {
    const backup = await backupAt(Date.now());
    await freshExtension();
    await restoreFile(fileOf(backup));
    await forgetDatabase();
    await wake();
    expect(await typed()).toEqual(all);
  });

  it('comes back with the first page, before any start', async () => {
    await forgetDatabase();
    await record();
    expect(await typed()).toEqual(all);
    expect((await readScorecard())?.stores.find(({ storeId }) => storeId === STORE)?.name).toBe('晴天优选');
  });

  it('brings nothing along that a page said', async () => {
    await forgetDatabase();
    await wake();
    expect((await readStoreFacts(STORE)).orders).toEqual([]);
  });
});

describe('a `storage.local` that vanished', () => {
  const chosen = { registeredIn: 'elsewhere', language: 'en' } as const;
  const own = { ...defaultRulePack, id: 'mine', limits: { ...defaultRulePack.limits, lateShipment: 1000 } };

  beforeEach(async () => {
    await saveSettings(chosen);
    expect((await saveRulePack(own)).ok).toBe(true);
    await judgeAgain();
    await fakeBrowser.storage.local.clear();
  });

  it('has settings and own rules again at the next start', async () => {
    await wake();
    expect(await readSettings()).toEqual(chosen);
    expect((await rulePackInForce()).id).toBe('mine');
    expect(await published()).toEqual([OTHER, STORE]);
    expect((await readScorecard())?.rulePack.id).toBe('mine');
  });

  it('has them again though a page is recorded first, whose card goes by them', async () => {
    await record();
    expect((await readScorecard())?.rulePack.id).toBe('mine');
    expect((await readScorecard())?.stores.map(({ isOutOfScope }) => isOutOfScope)).toEqual([true, true]);
    await wake();
    expect(await readSettings()).toEqual(chosen);
  });

  it('has none of them where the seller forgot everything', async () => {
    await forgetEverything();
    await wake();
    expect(await readSettings()).toEqual({});
    expect((await rulePackInForce()).id).toBe(defaultRulePack.id);
  });
});
