/** What keeps the product from doing its work, said on the scorecard until it is over. */
import type { Scorecard, StoreCard, Trouble } from '../domain/scorecard.ts';
import { type Instant, isoOf } from '../domain/time.ts';
import { defaultRulePack } from '../metrics/rule-packs.ts';
import { publishScorecard, readScorecard, type ScorecardContent } from './scorecard.ts';

export type TroubleKind = Trouble['kind'];

/**
 * Says the trouble; one of its kind that was said before is replaced. `known`: the scorecard that stands, as it was read
 * under the write lock; returned is the one that stands then. Call under the write lock.
 */
export async function sayTrouble(trouble: Trouble, known?: Scorecard): Promise<Scorecard> {
  const standing = known ?? (await readScorecard());
  const content = standing ?? nothingJudged();
  const troubles = [...without(content.troubles, [trouble.kind]), trouble];
  return publishScorecard({ ...content, troubles }, undefined, standing);
}

/** Takes back troubles that are over, the same way; publishes only if there was one. */
export async function endTroubles(
  kinds: readonly TroubleKind[],
  known: Scorecard | undefined,
): Promise<Scorecard | undefined> {
  const troubles = without(known?.troubles ?? [], kinds);
  if (!known || troubles.length === known.troubles.length) return known;
  return publishScorecard({ ...known, troubles }, undefined, known);
}

/** The troubles with the facts of all those stores gone as well. */
export function withLoss(troubles: readonly Trouble[], cards: readonly StoreCard[], now: Instant): Trouble[] {
  const before = troubles.flatMap((trouble) => (trouble.kind === 'facts-lost' ? trouble.storeIds : []));
  const storeIds = [...new Set([...before, ...cards.map(({ storeId }) => storeId)])].sort();
  return [...without(troubles, ['facts-lost']), { kind: 'facts-lost', at: isoOf(now), storeIds }];
}

/** Whether every store whose facts were lost is judged again from enough. */
export function isMadeGood(trouble: Trouble, cards: readonly StoreCard[]): boolean {
  if (trouble.kind !== 'facts-lost') return false;
  const levels = new Map(cards.map(({ storeId, level }) => [storeId, level]));
  return trouble.storeIds.every((storeId) => (levels.get(storeId) ?? 'unknown') !== 'unknown');
}

export function without(troubles: readonly Trouble[], kinds: readonly TroubleKind[]): Trouble[] {
  return troubles.filter(({ kind }) => !kinds.includes(kind));
}

function nothingJudged(): ScorecardContent {
  const { id, version, zone } = defaultRulePack;
  return { publishedAt: isoOf(Date.now()), rulePack: { id, version, zone }, stores: [], troubles: [] };
}
