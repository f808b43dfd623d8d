import { beforeEach, describe, expect, it } from 'vitest';
import { freshExtension } from '../../tests/support/extension.ts';
import { order, STORE } from '../../tests/support/readings.ts';
import { fileOf, restoreFile } from '../../tests/support/records.ts';
import { judgeAgain } from '../judge-again.ts';
import type { JudgedCards } from '../judging/judged-cards.ts';
import { rulePackInForce } from '../judging/rule-pack-in-force.ts';
import { readScorecard } from '../published/scorecard.ts';
import { readSettings, saveSettings } from '../published/settings.ts';
import { judgeCards } from './judge-cards.ts';

const backup = { format: 'activity-guard/backup', version: 1, orders: [{ storeId: STORE, ...order({}) }] };

beforeEach(async () => {
  await freshExtension();
  await restoreFile(fileOf(backup));
});

/** As the worker judges them, with a mark by which they are known again. */
async function markedCards(): Promise<JudgedCards> {
  const judged = await judgeCards({
    now: Date.now(),
    settings: await readSettings(),
    pack: await rulePackInForce(),
  });
  return { ...judged, cards: judged.cards.map((card) => ({ ...card, name: 'judged aside' })) };
}

async function publishedNames(cards: JudgedCards): Promise<(string | undefined)[]> {
  await judgeAgain([], cards);
  return (await readScorecard())?.stores.map(({ name }) => name) ?? [];
}

describe('cards judged beside the page', () => {
  it('are published as they are', async () => {
    const judged = await markedCards();
    expect(judged.cards.map(({ storeId }) => storeId)).toEqual([STORE]);
    expect(await publishedNames(judged)).toEqual(['judged aside']);
  });

  it('are not, where something was recorded since', async () => {
    const judged = await markedCards();
    await restoreFile(
      fileOf({ ...backup, orders: [{ storeId: STORE, ...order({ orderId: '3011560782231654' }) }] }),
    );
    expect(await publishedNames(judged)).toEqual([undefined]);
  });

  it('are not, where the settings are others by now', async () => {
    const judged = await markedCards();
    await saveSettings({ registeredIn: 'elsewhere' });
    expect(await publishedNames(judged)).toEqual([undefined]);
  });
});
