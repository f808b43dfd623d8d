/** A figure and its limit, in integers: a rate is made only for display (rules.md §2). */
import type { RulePack } from '../domain/rule-pack.ts';
import type { IndicatorId } from '../domain/vocabulary.ts';

export interface Figure {
  eligible: number;
  /** Defects in tenths: an official parcel weighs 7. */
  tenths: number;
}

interface ReportedFigure {
  eligible: number;
  defects: number;
  limit: number;
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
export function isOver({ eligible, tenths }: Figure, limit: Limit): boolean {
  return tenths * MILLIONTHS_OF_TENTH > limit * eligible;
}

/** At or above the given percent of the limit. */
export function isNear({ eligible, tenths }: Figure, limit: Limit, nearPercent: number): boolean {
  return eligible > 0 && tenths * MILLIONTHS_OF_TENTH * 100 >= limit * eligible * nearPercent;
}

/** How far below the limit, in millionths of a defect; negative when over. */
export function roomBelow({ eligible, tenths }: Figure, limit: Limit): number {
  return limit * eligible - tenths * MILLIONTHS_OF_TENTH;
}

/** A fraction, unrounded; null where nothing is eligible. */
export function rateOf({ eligible, tenths }: Figure): number | null {
  return eligible === 0 ? null : tenths / (10 * eligible);
}

/** The same test on a report's figure: its defects are tenths, its limit millionths. */
export function isOverReport({ eligible, defects, limit }: ReportedFigure): boolean {
  return isOver({ eligible, tenths: Math.round(defects * 10) }, Math.round(limit * 1_000_000));
}

export function defectsOf({ tenths }: Figure): number {
  return tenths / 10;
}

export function limitRate(limit: Limit): number {
  return limit / 1_000_000;
}

export function plus(a: Figure, b: Figure): Figure {
  return { eligible: a.eligible + b.eligible, tenths: a.tenths + b.tenths };
}

export function minus(a: Figure, b: Figure): Figure {
  return { eligible: a.eligible - b.eligible, tenths: a.tenths - b.tenths };
}
