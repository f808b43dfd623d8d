import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { databaseContent } from '../../tests/support/database.ts';
import { contentScript, failNextPublication, freshExtension } from '../../tests/support/extension.ts';
import { messageOf, order, reading, STORE } from '../../tests/support/readings.ts';
import { readScorecard } from '../published/scorecard.ts';
import { saveSettings } from '../published/settings.ts';
import { storeIds } from '../store/store-ids.ts';
import { wake } from '../wake.ts';
import { forgetEverything, forgetStore } from './forget.ts';
import { recordReading } from './record-reading.ts';

beforeEach(async () => {
  await freshExtension();
  for (const storeId of [STORE, '1471480']) {
    await recordReading(await messageOf(reading({ storeId, orders: [order()] })), contentScript());
  }
});

describe('forgetting', () => {
  it('one store keeps the other', async () => {
    await forgetStore(STORE);
    expect((await readScorecard())?.stores.map(({ storeId }) => storeId)).toEqual(['1471480']);
  });

  it('one store is done though judging fails, which is said until it is made good', async () => {
    failNextPublication();
    await forgetStore(STORE);
    expect(await storeIds()).toEqual(['1471480']);
    expect((await readScorecard())?.troubles).toMatchObject([{ kind: 'judging-failed' }]);
    await wake();
    const mended = await readScorecard();
    expect(mended?.troubles).toEqual([]);
    expect(mended?.stores.map(({ storeId }) => storeId)).toEqual(['1471480']);
  });

  it('everything leaves no row, no setting and no order id anywhere', async () => {
    await saveSettings({ language: 'en' });
    await forgetEverything();
    await wake();
    const rows = Object.values(await databaseContent()).flatMap((table) => Object.keys(table));
    expect(rows).toEqual([]);
    const mirrored = await fakeBrowser.storage.local.get(null);
    expect(mirrored).not.toHaveProperty('settings');
    expect(JSON.stringify(mirrored)).not.toContain(order().orderId);
    expect((await readScorecard())?.troubles).toEqual([]);
  });
});
