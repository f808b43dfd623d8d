import { beforeEach, describe, expect, it } from 'vitest';
import { contentScript, freshExtension } from '../../tests/support/extension.ts';
import { messageOf, order, reading, STORE } from '../../tests/support/readings.ts';
import { backupAt, judgedAt } from '../../tests/support/records.ts';
import { judgeAgain } from '../judge-again.ts';
import { readScorecard } from '../published/scorecard.ts';
import { saveSettings } from '../published/settings.ts';
import { recordReading } from '../recording/record-reading.ts';

beforeEach(freshExtension);

describe('the demo store', () => {
  it('stands beside her stores, in no list of them and in no backup', async () => {
    await recordReading(await messageOf(reading({ orders: [order()] })), contentScript());
    const before = await backupAt(0);
    await saveSettings({ demo: true });
    await judgeAgain();
    const card = await readScorecard();
    expect(card?.stores.map(({ storeId }) => storeId)).toEqual([STORE]);
    expect(card?.demo?.storeId).toBe('demo');
    expect((await judgedAt(Date.now())).stores.map(({ facts }) => facts.store.storeId)).toEqual([STORE]);
    expect(await backupAt(0)).toEqual(before);
  });

  it('goes without a trace in her records', async () => {
    await recordReading(await messageOf(reading({ orders: [order()] })), contentScript());
    const before = await backupAt(0);
    await saveSettings({ demo: true });
    await judgeAgain();
    await saveSettings({ demo: undefined });
    await judgeAgain();
    expect(await readScorecard()).not.toHaveProperty('demo');
    expect(await backupAt(0)).toEqual(before);
  });

  it('cannot be written to by a page that claims to be it', async () => {
    const answer = await recordReading(
      await messageOf(reading({ storeId: 'demo', orders: [order()] })),
      contentScript(),
    );
    expect(answer.committed).toBe(false);
  });
});

describe('a seller registered elsewhere', () => {
  it('has it said on the card of her store', async () => {
    await recordReading(await messageOf(reading({ orders: [order()] })), contentScript());
    expect((await readScorecard())?.stores[0]).not.toHaveProperty('isOutOfScope');
    await saveSettings({ registeredIn: 'elsewhere' });
    await judgeAgain();
    expect((await readScorecard())?.stores[0]).toMatchObject({ isOutOfScope: true });
  });
});
