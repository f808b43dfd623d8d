/** Whatever happens in whatever order, what is stored is what the model says, and every card follows from all of it. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoreCard } from '../../lib/domain/scorecard.ts';
import { instantOfIso, SECOND } from '../../lib/domain/time.ts';
import { cardFromAll } from '../../lib/judging/judged-store.ts';
import { rulePackInForce } from '../../lib/judging/rule-pack-in-force.ts';
import { readScorecard } from '../../lib/published/scorecard.ts';
import { readSettings } from '../../lib/published/settings.ts';
import { readStoreFacts } from '../../lib/store/read-store-facts.ts';
import { storeIds } from '../../lib/store/store-ids.ts';
import { wake } from '../../lib/wake.ts';
import { freshExtension } from '../support/extension.ts';
import { Model, STATUSES, STORES } from './model.ts';
import { type Act, acts, type Page, type System } from './model-commands.ts';

/** `MODEL_SEED=… MODEL_RUNS=… MODEL_COMMANDS=…` repeat a run, or make a longer one. */
const SEED = Number(process.env.MODEL_SEED ?? 41);
const RUNS = Number(process.env.MODEL_RUNS ?? 100);
const COMMANDS = Number(process.env.MODEL_COMMANDS ?? 30);
const START = Date.parse('2026-03-10T12:00:00.000Z');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

async function expectAsModel(model: Model, system: System, where: string): Promise<void> {
  const scorecard = await readScorecard();
  const known = [...model.stores.keys()].sort();
  expect(await storeIds(), where).toEqual(known);
  expect(scorecard?.stores.map(({ storeId }) => storeId) ?? [], where).toEqual(known);
  const [settings, pack] = [await readSettings(), await rulePackInForce()];
  for (const [storeId, { orders, visits, name }] of model.stores) {
    const facts = await readStoreFacts(storeId);
    const stored = facts.orders.map(({ orderId, status }) => [orderId, status]);
    expect(stored, where).toEqual([...orders].map(([orderId, { status }]) => [orderId, status]).sort());
    expect(facts.store.name, where).toBe(name);
    const seen = (facts.pageVisits ?? []).map(({ readAt, readingId }) => `${readAt} ${readingId}`);
    expect(seen.sort(), where).toEqual([...visits].sort());
    const published = scorecard?.stores.find((card) => card.storeId === storeId);
    const judgedAt = instantOfIso(published?.judgedAt ?? '');
    expect(compared(published), where).toEqual(compared(cardFromAll(facts, settings, judgedAt, pack)));
  }
  const troubles = scorecard?.troubles.map(({ kind }) => kind) ?? [];
  // It ends by itself where all that was lost is known again.
  if (!system.isLost || troubles.length > 0)
    expect(troubles, where).toEqual(system.isLost ? ['facts-lost'] : []);
}

/** The pages to open are counted on the one and named on the other. */
function compared(card: StoreCard | undefined) {
  const { standsUntil: _, refreshRound: __, ...shown } = card ?? {};
  return shown;
}

const storeId = fc.constantFrom(...STORES);
const page: fc.Arbitrary<Page> = fc.record({
  storeId,
  rows: fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(...STATUSES)), { maxLength: 4 }),
});
const act: fc.Arbitrary<[string, Act]> = fc.oneof(
  {
    weight: 6,
    arbitrary: page.map((each): [string, Act] => [`page ${JSON.stringify(each)}`, acts.page(each)]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(page, page)
      .map((each): [string, Act] => [`two tabs ${JSON.stringify(each)}`, acts.twoTabs(each)]),
  },
  {
    weight: 3,
    arbitrary: page.map((each): [string, Act] => [`killed ${JSON.stringify(each)}`, acts.killed(each)]),
  },
  {
    weight: 2,
    arbitrary: page.map((each): [string, Act] => [`file ${JSON.stringify(each)}`, acts.file(each)]),
  },
  fc.constant<[string, Act]>(['wake', acts.wake()]),
  fc
    .integer({ min: 1, max: 80 })
    .map((hours): [string, Act] => [`${hours} hours pass`, acts.timePasses(hours)]),
  fc
    .tuple(storeId, fc.constantFrom('晴天优选', '新店名', undefined))
    .map(([store, name]): [string, Act] => [`typed ${store} ${name}`, acts.typed(store, name)]),
  fc.constant<[string, Act]>(['back up', acts.backUp()]),
  fc.constant<[string, Act]>(['restore', acts.restore()]),
  storeId.map((store): [string, Act] => [`forget ${store}`, acts.forget(store)]),
  fc.constant<[string, Act]>(['lose', acts.lose()]),
  fc
    .constantFrom('mainland' as const, 'elsewhere' as const)
    .map((where): [string, Act] => [`choose ${where}`, acts.choose(where)]),
);

describe(`the system (seed ${SEED}, ${RUNS} runs of up to ${COMMANDS} commands)`, () => {
  it('is as its model, after every command', async () => {
    let commands = 0;
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: COMMANDS, size: 'max' }), async (course) => {
        await freshExtension();
        // The gate against floods outlives a run: no two runs send in the same second.
        runs += 1;
        const system: System = { now: START + (runs % 1000) * 2 * SECOND, isLost: false };
        const model = new Model();
        vi.setSystemTime(system.now);
        await wake();
        const told: string[] = [];
        for (const [name, run] of course) {
          told.push(name);
          await run(model, system);
          await expectAsModel(model, system, told.join('\n'));
          commands += 1;
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
    console.log(`${commands} commands, each time as the model`);
  }, 3_600_000);
});
