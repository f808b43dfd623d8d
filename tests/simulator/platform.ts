/**
 * The platform: it knows everything and decides removals. Written from the rules as text; nothing here comes from the
 * product's judging. Only what can happen in the simulator is decided: every number is valid, there are no reviews.
 */
import { addDays, type Day, type Instant, zoneOf } from '../../lib/domain/time.ts';
import { DAY, HOUR, type Life } from './life.ts';

const PACIFIC = zoneOf('America/Los_Angeles');

export const RULES = ['cancellation', 'lateShipment', 'logisticsAnomaly'] as const;
export type Rule = (typeof RULES)[number];

/** Percent that the figure must exceed. */
const LIMITS: Record<Rule, number> = { cancellation: 15, lateShipment: 20, logisticsAnomaly: 12 };

export interface Sum {
  /** In tenths of an order: official logistics weigh 7. */
  bad: number;
  all: number;
}

/** The figure of the day, as known at the instant: at its closing, or now for today. */
export function sumOf(rule: Rule, lives: readonly Life[], day: Day, at: Instant): Sum {
  const start = PACIFIC.startOf(addDays(day, -29));
  const end = PACIFIC.startOf(addDays(day, 1));
  const sum: Sum = { bad: 0, all: 0 };
  for (const life of lives) {
    if (!life.isPaid || life.createdAt > at) continue;
    const counted = rule === 'logisticsAnomaly' ? life.uploadedAt : life.createdAt;
    if (counted === undefined || counted > at || counted < start || counted >= end) continue;
    const bad = badness(rule, life, at);
    if (bad === undefined) continue;
    sum.all += 1;
    sum.bad += bad;
  }
  return sum;
}

export function isOverLimit(rule: Rule, { bad, all }: Sum): boolean {
  return bad * 10 > LIMITS[rule] * all;
}

/** At 80 % of the limit or above. */
export function isCloseToLimit(rule: Rule, { bad, all }: Sum): boolean {
  return all > 0 && bad * 100 >= LIMITS[rule] * all * 8;
}

export function dayAt(at: Instant): Day {
  return PACIFIC.dayOf(at);
}

/** 24:00 of the day. */
export function closingOf(day: Day): Instant {
  return PACIFIC.startOf(addDays(day, 1));
}

export interface Removal {
  rule: Rule;
  /** The closing at which the rule fires. */
  at: Instant;
}

/** The first removal whose second day closes in (after, until]: over at two closings running. */
export function firstRemoval(lives: readonly Life[], after: Instant, until: Instant): Removal | undefined {
  const inARow: Record<Rule, number> = { cancellation: 0, lateShipment: 0, logisticsAnomaly: 0 };
  for (let day = dayAt(after); closingOf(day) <= until; day = addDays(day, 1)) {
    for (const rule of RULES) {
      const closing = sumOf(rule, lives, day, closingOf(day));
      if (closing.all > 0) inARow[rule] = isOverLimit(rule, closing) ? inARow[rule] + 1 : 0;
      if (inARow[rule] === 2) return { rule, at: closingOf(day) };
    }
  }
  return undefined;
}

/** Tenths of a defect; undefined: not in the denominator. */
function badness(rule: Rule, life: Life, at: Instant): number | undefined {
  if (rule === 'cancellation') return isCancelled(life, at) ? 10 : 0;
  if (rule === 'lateShipment') return lateness(life, at);
  if (!isParcelInTrouble(life, at)) return 0;
  return life.isOfficial ? 7 : 10;
}

function isCancelled({ cancelledAt }: Life, at: Instant): boolean {
  return cancelledAt !== undefined && cancelledAt <= at;
}

function lateness(life: Life, at: Instant): number | undefined {
  const deadline = life.createdAt + 72 * HOUR;
  const { uploadedAt, cancelledAt } = life;
  if (uploadedAt !== undefined && uploadedAt <= deadline && uploadedAt <= at) return 0;
  if (cancelledAt !== undefined && cancelledAt <= deadline && cancelledAt <= at) return undefined;
  return at > deadline ? 10 : undefined;
}

function isParcelInTrouble(life: Life, at: Instant): boolean {
  const { uploadedAt, deliveredAt } = life;
  if (uploadedAt === undefined || isCancelled(life, at)) return false;
  if (deliveredAt !== undefined && deliveredAt <= at) return false;
  const seen = life.scans.filter((scan) => scan.at >= uploadedAt && scan.at <= at);
  const last = seen.at(-1);
  if (at - (last?.at ?? uploadedAt) >= 3 * DAY) return true;
  if (last === undefined) return false;
  let since = last.at;
  for (const scan of seen.reverse()) {
    if (scan.node !== last.node) break;
    since = scan.at;
  }
  return at - since >= 5 * DAY;
}
