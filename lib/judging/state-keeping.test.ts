import '../../tests/support/fake-indexeddb.ts';
import { describe, expect, it } from 'vitest';
import { toldHistories } from '../../tests/incremental/course-of-events.ts';
import { forgetDatabase } from '../../tests/support/extension.ts';
import type { StoreCard } from '../domain/scorecard.ts';
import { type Instant, isoOf } from '../domain/time.ts';
import { judgeVerdicts } from '../metrics/judge-store.ts';
import { storeCardOf } from '../metrics/store-card.ts';
import { readStoreFacts } from '../store/read-store-facts.ts';
import { readStoreRows } from '../store/read-store-rows.ts';
import { recordChanges } from '../store/record-changes.ts';
import { judgedCard } from './judged-store.ts';
import { rulesNow } from './rules-now.ts';
import { judgeable, keeperFor, type Rules } from './state-keeping.ts';

/** `KEEPING_SEED=… KEEPING_HISTORIES=…` repeat a run, or make a longer one. */
const SEED = Number(process.env.KEEPING_SEED ?? 7);
const HISTORIES = Number(process.env.KEEPING_HISTORIES ?? 12);

describe(`the state kept beside the records (seed ${SEED}, ${HISTORIES} histories)`, () => {
  it('gives the card that all records give, after every merge and as time passes', async () => {
    for (let seed = SEED; seed < SEED + HISTORIES; seed += 1) {
      await forgetDatabase();
      const rules = await rulesNow();
      for (const { facts, steps } of toldHistories(seed)) {
        const { storeId } = facts.store;
        for (const [index, { at, arrival }] of steps.entries()) {
          const { events: trackingEvents, visits: pageVisits, ...lists } = arrival;
          const first = index === 0 ? { stores: [facts.store], activities: facts.activities } : {};
          const stamp = { seen: isoOf(at), source: 'list' as const };
          await recordChanges(
            { ...first, ...lists, trackingEvents, pageVisits },
            stamp,
            keeperFor(rules, at),
          );
          for (const now of [at, at + 5 * 3_600_000]) {
            const where = `seed ${seed}, ${storeId}, step ${index}, judged ${isoOf(now)}`;
            expect(await cardByState(storeId, rules, now), where).toEqual(
              await cardByFacts(storeId, rules, now),
            );
          }
        }
      }
    }
  }, 3_600_000);
});

async function cardByState(storeId: string, rules: Rules, now: Instant): Promise<StoreCard> {
  const [rows] = await readStoreRows([storeId]);
  if (!rows) throw new Error('no rows were read');
  const card = judgedCard(await judgeable(rows, rules, now), rules.settings, now, rules.pack);
  const { standsUntil: _, ...shown } = card;
  return { ...shown, refreshRound: [] };
}

async function cardByFacts(storeId: string, { pack }: Rules, now: Instant): Promise<StoreCard> {
  const facts = await readStoreFacts(storeId);
  return { ...storeCardOf(judgeVerdicts(facts, now, pack), facts, now), refreshRound: [] };
}
