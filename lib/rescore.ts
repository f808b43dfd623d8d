/** The only file that joins the store and the metrics: facts in, scorecard out. */
import { judgeAgainAt } from './alarms.ts';
import type { StoreVerdicts } from './domain/report.ts';
import type { StoreCard } from './domain/scorecard.ts';
import { type Instant, isoOf } from './domain/time.ts';
import { judgedDemo } from './judged-demo.ts';
import { judgedVerdicts } from './judged-store.ts';
import { nextChangeAt } from './metrics/next-change.ts';
import { publishScorecard, readScorecard } from './published-scorecard.ts';
import { withoutOrderIds } from './refresh-round.ts';
import { rulePackInForce } from './rule-pack-in-force.ts';
import { readSettings } from './settings.ts';
import { readStoreFacts } from './store/read-store-facts.ts';
import { readRevision } from './store/revision.ts';
import { storeIds } from './store/store-ids.ts';
import { STORAGE_TROUBLES, type TroubleKind, without } from './troubles.ts';

export interface Judgement {
  verdicts: StoreVerdicts;
  /** The next instant at which a figure changes though nothing is recorded. */
  changesAt: Instant | undefined;
}

/**
 * Judges and publishes. `only`: the one store whose facts changed; the cards of the others stand as published.
 * `over`: troubles that ended. Throws what judging throws: then the last scorecard stands. Call under the write lock.
 */
export async function rescore(
  now: Instant,
  { only, over = [] }: { only?: string; over?: readonly TroubleKind[] } = {},
): Promise<Map<string, Judgement>> {
  const [pack, settings, previous, revision] = await Promise.all([
    rulePackInForce(),
    readSettings(),
    readScorecard(),
    readRevision(),
  ]);
  const judged = new Map<string, Judgement>();
  const stores: StoreCard[] = [];
  for (const storeId of await storeIds()) {
    const standing = previous?.stores.find((card) => card.storeId === storeId);
    if (only !== undefined && storeId !== only && standing) {
      stores.push(standing);
      continue;
    }
    const { facts, verdicts, card } = judgedVerdicts(await readStoreFacts(storeId), settings, now, pack);
    judged.set(storeId, { verdicts, changesAt: nextChangeAt(facts, now, pack) });
    stores.push({ ...card, refreshRound: withoutOrderIds(card.refreshRound ?? []) });
  }
  const { id, version, zone } = pack;
  const troubles = without(previous?.troubles ?? [], ['judging-failed', ...STORAGE_TROUBLES, ...over]);
  const demo = judgedDemo(settings, now, pack).demo?.card;
  await publishScorecard(
    { publishedAt: isoOf(now), rulePack: { id, version, zone }, stores, ...(demo && { demo }), troubles },
    revision,
  );
  await judgeAgainAt(earliest([...judged.values()].map(({ changesAt }) => changesAt)), now);
  return judged;
}

function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  const known = instants.filter((at) => at !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
