/** What keeps the product from doing its work, said on the scorecard until it is over. */
import type { StoreCard, Trouble } from './domain/scorecard.ts';
import { type Instant, isoOf } from './domain/time.ts';
import { defaultRulePack } from './metrics/rule-packs.ts';
import { publishScorecard, readScorecard, type ScorecardContent } from './published-scorecard.ts';

export type TroubleKind = Trouble['kind'];

/** Says the trouble; one of its kind that was said before is replaced. Call under the write lock. */
export async function sayTrouble(trouble: Trouble): Promise<void> {
  const content = await currentContent();
  await publishScorecard({ ...content, troubles: [...without(content.troubles, [trouble.kind]), trouble] });
}

/** Takes back troubles that are over; publishes only if there was one. Call under the write lock. */
export async function endTroubles(kinds: readonly TroubleKind[]): Promise<void> {
  const content = await currentContent();
  const troubles = without(content.troubles, kinds);
  if (troubles.length < content.troubles.length) await publishScorecard({ ...content, troubles });
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

/** Troubles that end when all is judged and published. */
export const JUDGING_TROUBLES: readonly TroubleKind[] = [
  'judging-failed',
  'storage-unavailable',
  'storage-full',
  'newer-database',
];

async function currentContent(): Promise<ScorecardContent> {
  const scorecard = await readScorecard();
  if (scorecard) return scorecard;
  const { id, version, zone } = defaultRulePack;
  return { publishedAt: isoOf(Date.now()), rulePack: { id, version, zone }, stores: [], troubles: [] };
}
