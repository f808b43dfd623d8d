/**
 * All that judging a store needs, whatever the length of its history: sums as of an instant and what time will
 * change of them, the open orders, what the lists said of themselves. Derived from the facts and kept beside them; at any doubt it is made anew.
 */
import type { PageCard } from '../../domain/scorecard.ts';
import type { Instant, IsoInstant } from '../../domain/time.ts';
import type { DayNumber } from '../calendar.ts';
import type { DayFigures } from './day-figures.ts';
import type { Ledger } from './ledger.ts';
import type { PackedOrder } from './packed-order.ts';
import type { Pattern } from './pending.ts';
import { NO_STEPS, type PendingSteps } from './pending-steps.ts';
import type { ScopeSums } from './scope-sums.ts';

/** Counted by the day of creation; `untracked` by the day of the upload. Only `eligible` is used. */
export const COUNTS = [
  'orders',
  'reviews',
  'unseenCancellation',
  'unseenShipping',
  'unseen',
  'untracked',
] as const;
export type CountId = (typeof COUNTS)[number];

export interface JudgingState {
  /** The rule pack and the activities' windows that all of it rests on. */
  basis: string;
  /** The ledger has a page: what is not seen is told from what is not there. */
  isCoverageStated: boolean;
  /** Some page said which tracks it showed: the others are unseen. */
  areTracksStated: boolean;
  /** The newest instant that was folded in. */
  now: Instant;
  /** From this instant on a fact that was ahead counts, and the state is no longer true; Infinity for none. */
  aheadAt: Instant;
  store: ScopeSums;
  activities: Record<string, ScopeSums>;
  counts: Partial<Record<CountId, DayFigures>>;
  /** Orders without a creation time: of every window. */
  undated: { unseenCancellation: number; unseenShipping: number; unseen: number };
  /** Orders that may still be shipped in time. */
  open: PackedOrder[];
  /** What the passing of time will change, in the order of time; the sums are as of `now`. */
  pending: PendingSteps;
  patterns: Pattern[];
  /** The activities of an order, each combination once: the pending steps name it by its place. */
  belongings: (readonly string[])[];
  /** By order: when a page first showed its violation 虚假发货. */
  falseShipments: Record<string, IsoInstant>;
  /** Orders that reviews name and nobody has seen. */
  awaited: string[];
  /** When the entries of the last days were created: a list read in the middle of a day counts some of them. */
  recent: { orders: Instant[]; reviews: Instant[] };
  ledger: Ledger;
  pages: PageCard[];
  /** What counts now is kept of days from this one on. */
  forgottenBefore: DayNumber;
}

export function emptyState(basis: string, now: Instant): JudgingState {
  return {
    basis,
    isCoverageStated: false,
    areTracksStated: false,
    now,
    aheadAt: Number.POSITIVE_INFINITY,
    store: { closings: {}, now: {} },
    activities: {},
    counts: {},
    undated: { unseenCancellation: 0, unseenShipping: 0, unseen: 0 },
    open: [],
    pending: NO_STEPS,
    patterns: [],
    belongings: [],
    falseShipments: {},
    awaited: [],
    recent: { orders: [], reviews: [] },
    ledger: {
      visits: [],
      completeDays: { 'order-list': [], reviews: [] },
      droppedUntil: Number.NEGATIVE_INFINITY,
    },
    pages: [],
    forgottenBefore: Number.NEGATIVE_INFINITY,
  };
}

/** The sums of the store and of these activities. */
export function sumsOfScopes(state: JudgingState, activityIds: readonly string[]): ScopeSums[] {
  const scopes = [state.store];
  for (const activityId of activityIds) {
    const sums = state.activities[activityId] ?? { closings: {}, now: {} };
    state.activities[activityId] = sums;
    scopes.push(sums);
  }
  return scopes;
}
