/** A figure and its limit, in integers: a rate is made only for display (rules.md §2). */
import type { RulePack } from '../domain/rule-pack.ts';
import type { IndicatorId } from '../domain/vocabulary.ts';
import type { DayNumber } from './calendar.ts';

export interface Figure {
  eligible: number;
  /** Defects in tenths: an official parcel weighs 7. */
  tenths: number;
  /** By the day of the anchor, where a rule pack makes the mean of the daily rates the rate. */
  byDay?: ReadonlyMap<DayNumber, Figure>;
}

export const NO_FIGURE: Figure = { eligible: 0, tenths: 0 };

/** A limit in millionths of a rate: basis points × percent, so that 3.5 % × 1.10 stays whole. */
export type Limit = number;

/** Millionths that one tenth of a defect is, per eligible order. */
const MILLIONTHS_OF_TENTH = 100_000;

export function limitFor(indicator: IndicatorId, isRelaxed: boolean, pack: RulePack): Limit {
  return pack.limits[indicator] * (isRelaxed ? pack.relaxed.percent : 100);
}

/** Over is more than the limit, never exactly at it; no figure is not over. */
export function isOver(figure: Figure, limit: Limit): boolean {
  return sideOf(figure, limit, 100) > 0;
}

/** The same of a figure that is no mean of days. */
export function isPooledOver(eligible: number, tenths: number, limit: Limit): boolean {
  return sideOfPooled(eligible, tenths, limit, 100) > 0;
}

/** Exactly at the limit is not under it; no figure is neither. */
export function isUnder(figure: Figure, limit: Limit): boolean {
  return sideOf(figure, limit, 100) < 0;
}

/** At or above the given percent of the limit. */
export function isNear(figure: Figure, limit: Limit, nearPercent: number): boolean {
  return figure.eligible > 0 && sideOf(figure, limit, nearPercent) >= 0;
}

/** The figure against so many percent of the limit: the sign of their difference, exact. */
function sideOf({ eligible, tenths, byDay }: Figure, limit: Limit, percent: number): number {
  if (byDay) return sideOfMean(inOrder(byDay), limit, percent);
  return sideOfPooled(eligible, tenths, limit, percent);
}

function sideOfPooled(eligible: number, tenths: number, limit: Limit, percent: number): number {
  return tenths * MILLIONTHS_OF_TENTH * 100 - limit * eligible * percent;
}

/** Σ tenths/(10·eligible) / n against limit/10⁶; where they are close without a division: BigInt holds the common denominator of a month. */
function sideOfMean(all: readonly Figure[], limit: Limit, percent: number): number {
  const days = all.filter(isRated);
  let sum = 0;
  for (const { tenths, eligible } of days) sum += tenths / eligible;
  const about = sum * 10_000_000 - limit * percent * days.length;
  // Adding up a year of rates rounds off less than 1/100 of that.
  if (Math.abs(about) > 1) return about;
  let numerator = 0n;
  let denominator = 1n;
  for (const { tenths, eligible } of days) {
    const below = 10n * BigInt(eligible);
    numerator = numerator * below + BigInt(tenths) * denominator;
    denominator *= below;
  }
  const difference =
    numerator * 100_000_000n - BigInt(limit) * BigInt(percent) * BigInt(days.length) * denominator;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** A day without anything eligible has no rate and does not enter the mean. */
function isRated({ eligible }: Figure): boolean {
  return eligible > 0;
}

/** Day by day: a sum of fractions must not depend on the order of the facts. */
function inOrder(byDay: ReadonlyMap<DayNumber, Figure>): Figure[] {
  return [...byDay].sort(([a], [b]) => a - b).map(([, figure]) => figure);
}

/** Over is more than the limit. `days`: in their order. */
export function isMeanOver(days: readonly Figure[], limit: Limit): boolean {
  return sideOfMean(days, limit, 100) > 0;
}

/** The mean of the days' rates, unrounded; null where no day has one. `days`: in their order. */
export function meanRate(days: readonly Figure[]): number | null {
  const rates = days.flatMap((day) => rateOf(day) ?? []);
  return rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}

/** How far below the limit, in millionths of a defect; negative when over. */
export function roomBelow({ eligible, tenths }: Figure, limit: Limit): number {
  return limit * eligible - tenths * MILLIONTHS_OF_TENTH;
}

/** A fraction, unrounded; null where nothing is eligible. */
export function rateOf({ eligible, tenths, byDay }: Figure): number | null {
  if (byDay && eligible > 0) return meanRate(inOrder(byDay));
  return eligible === 0 ? null : tenths / (10 * eligible);
}

export function defectsOf({ tenths }: Figure): number {
  return tenths / 10;
}

export function limitRate(limit: Limit): number {
  return limit / 1_000_000;
}

export function plus(a: Figure, b: Figure): Figure {
  return together(a, b, 1);
}

export function minus(a: Figure, b: Figure): Figure {
  return together(a, b, -1);
}

function together(a: Figure, b: Figure, sign: 1 | -1): Figure {
  const sum = { eligible: a.eligible + sign * b.eligible, tenths: a.tenths + sign * b.tenths };
  if (!a.byDay && !b.byDay) return sum;
  const byDay = new Map(a.byDay);
  for (const [day, figure] of b.byDay ?? [])
    byDay.set(day, together(byDay.get(day) ?? NO_FIGURE, figure, sign));
  return { ...sum, byDay };
}
