/** The only file that joins the store and the metrics: facts in, scorecard out. */
import { judgeAgainAt } from './alarms.ts';
import type { StoreFacts } from './domain/facts.ts';
import type { StoreReport } from './domain/report.ts';
import type { RulePack } from './domain/rule-pack.ts';
import type { StoreCard } from './domain/scorecard.ts';
import type { Settings } from './domain/settings.ts';
import { type Instant, isoOf } from './domain/time.ts';
import { judgeStore } from './metrics/judge-store.ts';
import { nextChangeAt } from './metrics/next-change.ts';
import { storeCardOf } from './metrics/store-card.ts';
import { publishScorecard, readScorecard } from './published-scorecard.ts';
import { rulePackInForce } from './rule-pack-in-force.ts';
import { readSettings } from './settings.ts';
import { readStoreFacts } from './store/read-store-facts.ts';
import { readRevision } from './store/revision.ts';
import { storeIds } from './store/store-ids.ts';
import { STORAGE_TROUBLES, type TroubleKind, without } from './troubles.ts';

export interface Judgement {
  report: StoreReport;
  card: StoreCard;
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
    const judgement = judge(withSettings(await readStoreFacts(storeId), settings), now, pack);
    judged.set(storeId, judgement);
    stores.push(judgement.card);
  }
  const { id, version, zone } = pack;
  const troubles = without(previous?.troubles ?? [], ['judging-failed', ...STORAGE_TROUBLES, ...over]);
  await publishScorecard(
    { publishedAt: isoOf(now), rulePack: { id, version, zone }, stores, troubles },
    revision,
  );
  await judgeAgainAt(earliest([...judged.values()].map(({ changesAt }) => changesAt)), now);
  return judged;
}

function judge(facts: StoreFacts, now: Instant, pack: RulePack): Judgement {
  const report = judgeStore(facts, now, pack);
  return { report, card: storeCardOf(report, facts, now), changesAt: nextChangeAt(facts, now, pack) };
}

/** What the seller said of her store stands above what a page or a backup said. */
export function withSettings(facts: StoreFacts, settings: Settings): StoreFacts {
  const categories = settings.stores?.[facts.store.storeId]?.categories;
  return categories ? { ...facts, store: { ...facts.store, categories } } : facts;
}

function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  const known = instants.filter((at) => at !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
