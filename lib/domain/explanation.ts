/** One indicator of one scope explained: how much, and apart from it because of which. */
import type { CheckGroup } from './report.ts';
import type { Day } from './time.ts';
import type { IndicatorId } from './vocabulary.ts';

/** Why an order or review counts as it does. */
export const COUNTED_REASONS = [
  'cancelled',
  'cancelledUndated',
  'kept',
  'late',
  'onTime',
  'silent',
  'stalled',
  'delivered',
  'cancelledOnItsWay',
  'moving',
  'negative',
  'fewStars',
  'notNegative',
] as const;
export type CountedReason = (typeof COUNTED_REASONS)[number];

/** Why it does not count. */
export const NOT_COUNTED_REASONS = [
  'unpaid',
  'withoutCreation',
  'outsideWindow',
  'open',
  'cancelledInTime',
  'withoutValidShipment',
  'unplaced',
  'trackUnseen',
  /** Of reviews: the product is in no activity; it is in one, yet the order or the time of writing is not. */
  'ofNoActivity',
  'outsideActivity',
] as const;
export type NotCountedReason = (typeof NOT_COUNTED_REASONS)[number];

export interface CountedEntry {
  /** Order id; review id for negativeReview. */
  id: string;
  why: CountedReason;
  isDefect: boolean;
  /** What it weighs as a defect: 1, or 0.7 for official logistics. */
  weight: number;
}

export interface NotCountedEntry {
  id: string;
  why: NotCountedReason;
}

/** The parts of the sum that the figure is. */
export interface Formula {
  eligible: number;
  /** Defects of weight 1, and those that weigh less. */
  fullDefects: number;
  lightDefects: number;
  lightWeight: number;
  defects: number;
  rate: number | null;
  /** The rate is the mean of the days' rates, not this division. */
  isMean?: boolean;
  limit: number;
}

/** From yesterday's closing to now: yesterday + entered − left ± turned = today, in ids. */
export interface ChangeLedger {
  fromDay: Day;
  toDay: Day;
  yesterday: { eligible: number; defects: number };
  today: { eligible: number; defects: number };
  /** Not counted yesterday, a defect now. */
  newDefects: string[];
  /** Not counted yesterday, good now. */
  newGood: string[];
  /** Good yesterday, a defect now. */
  turnedBad: string[];
  /** A defect yesterday, good now: a scan, a delivery. */
  cleared: string[];
  /** Out of the window since. */
  defectsRolledOff: string[];
  goodRolledOff: string[];
  /** In the window and no longer counted: a correction. */
  withdrawn: string[];
}

/** The defects of now, each grouping complete in itself; an order with two SKUs stands under both. */
export interface Causes {
  carrier: CheckGroup[];
  sku: CheckGroup[];
  /** The hour of creation, 0–23, in the zone of the rule pack. */
  hour: CheckGroup[];
  cancelReason: CheckGroup[];
  /** Of negative reviews. */
  keyword: CheckGroup[];
}

export interface Explanation {
  indicator: IndicatorId;
  /** Absent: the store. */
  activityId?: string;
  formula: Formula;
  /** By id. */
  counted: CountedEntry[];
  notCounted: NotCountedEntry[];
  ledger: ChangeLedger;
  causes: Causes;
}

export interface ReasonGroup {
  why: CountedReason | NotCountedReason;
  ids: string[];
}

/** The same with its orders (or reviews) put together by reason: what a view shows of a hundred thousand. */
export interface ReasonedExplanation extends Omit<Explanation, 'counted' | 'notCounted'> {
  defects: ReasonGroup[];
  good: ReasonGroup[];
  notCounted: ReasonGroup[];
}

export function reasoned({ counted, notCounted, ...explanation }: Explanation): ReasonedExplanation {
  return {
    ...explanation,
    defects: byReason(counted.filter(({ isDefect }) => isDefect)),
    good: byReason(counted.filter(({ isDefect }) => !isDefect)),
    notCounted: byReason(notCounted),
  };
}

/** In the order in which the reasons come up. */
function byReason(entries: readonly (CountedEntry | NotCountedEntry)[]): ReasonGroup[] {
  const groups = new Map<ReasonGroup['why'], string[]>();
  for (const { id, why } of entries) {
    const ids = groups.get(why);
    if (ids) ids.push(id);
    else groups.set(why, [id]);
  }
  return [...groups].map(([why, ids]) => ({ why, ids }));
}

/** How many entries there are in the groups. */
export function countIn(groups: readonly ReasonGroup[]): number {
  return groups.reduce((sum, { ids }) => sum + ids.length, 0);
}
