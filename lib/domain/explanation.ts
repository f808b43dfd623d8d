/** One indicator of one scope explained: how much, and apart from it because of which. */
import type { CheckGroup } from './report.ts';
import type { Day } from './time.ts';
import type { IndicatorId } from './vocabulary.ts';

/** Why an order or review counts as it does. */
export const COUNTED_REASONS = [
  'cancelled',
  'cancelledUndated',
  'kept',
  /** Of readings made the headline: cancelled, not known to be by the seller; once silent or stalled; few stars alone. */
  'cancelledNotBySeller',
  'onceAnomalous',
  'lowStars',
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
  /** Cancelled, or in a state that was not understood, and no page said whether it had been paid. */
  'paymentUnknown',
  'withoutCreation',
  'outsideWindow',
  'open',
  'cancelledInTime',
  /** Where a pack counts suspected numbers as none: its only numbers are suspected, and its deadline has not passed. */
  'numberSuspected',
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

/** What can befall an entry between two figures, in the order in which it is told. */
export const LEDGER_STEPS = [
  /** Not counted yesterday, a defect now. */
  'newDefects',
  /** Good yesterday, a defect now. */
  'turnedBad',
  /** A defect yesterday, good now: a scan, a delivery. */
  'cleared',
  /** Out of the window since. */
  'defectsRolledOff',
  /** Not counted yesterday, good now. */
  'newGood',
  'goodRolledOff',
  /** In the window and no longer counted: a correction. */
  'withdrawn',
] as const;
export type LedgerStep = (typeof LEDGER_STEPS)[number];

/** What one step adds to the figure, negative where it takes away; defects by their weight. */
export interface LedgerChange {
  ids: string[];
  eligible: number;
  defects: number;
}

/** From yesterday's closing to now: yesterday and all changes together are today, to the tenth. */
export interface ChangeLedger {
  fromDay: Day;
  toDay: Day;
  yesterday: { eligible: number; defects: number };
  today: { eligible: number; defects: number };
  changes: Record<LedgerStep, LedgerChange>;
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
