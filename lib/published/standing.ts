/** How long a scorecard stands: until then judging the same facts by the same rules would publish the same. */
import type { Scorecard, StoreCard, Trouble } from '../domain/scorecard.ts';
import { type Instant, instantOfIso } from '../domain/time.ts';

/** Troubles with which nothing stands; they end when all is judged and published. */
export const JUDGING_TROUBLES: readonly Trouble['kind'][] = [
  'judging-failed',
  'storage-unavailable',
  'storage-blocked',
  'storage-full',
  'newer-database',
  'rules-unreadable',
];

/** From the one instant until before the other. */
export interface Standing {
  from: Instant;
  until: Instant;
}

/** Of all cards together; null where one of them stands at no instant. Without any card it is for ever. */
export function standingOf({
  stores,
  demo,
  troubles,
}: Pick<Scorecard, 'stores' | 'demo' | 'troubles'>): Standing | null {
  // The made-up store is always of today.
  if (demo || troubles.some(({ kind }) => JUDGING_TROUBLES.includes(kind))) return null;
  let standing: Standing = { from: 0, until: Number.MAX_SAFE_INTEGER };
  for (const { judgedAt, standsUntil } of stores) {
    if (standsUntil === undefined) return null;
    const from = Math.max(standing.from, instantOfIso(judgedAt));
    standing = { from, until: Math.min(standing.until, instantOfIso(standsUntil)) };
  }
  return standing;
}

/** Of one card. */
export function stands(card: StoreCard, now: Instant): boolean {
  return isStanding(standingOf({ stores: [card], troubles: [] }), now);
}

export function isStanding(standing: Standing | null | undefined, now: Instant): boolean {
  return !!standing && standing.from <= now && now < standing.until;
}
