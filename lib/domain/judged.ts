/** A store with everything that was judged of it at one instant: what dashboard and report are drawn from. */
import { type Board, boardOf } from './board.ts';
import type { StoreFacts } from './facts.ts';
import type { StoreReport } from './report.ts';
import type { RulePack } from './rule-pack.ts';
import type { StoreCard } from './scorecard.ts';
import type { Instant } from './time.ts';

export interface JudgedStore {
  facts: StoreFacts;
  report: StoreReport;
  card: StoreCard;
}

export interface JudgedStores {
  judgedAt: Instant;
  pack: RulePack;
  stores: JudgedStore[];
  /** The made-up store, in no report and no backup. */
  demo?: JudgedStore;
}

export const STORED_KINDS = [
  'orders',
  'trackingEvents',
  'reviews',
  'activities',
  'products',
  'pageVisits',
] as const;
export type StoredKind = (typeof STORED_KINDS)[number];

/** The same without what makes it long: the facts stay where they were judged, the open orders come as a board. */
export interface ShownStore extends Omit<JudgedStore, 'facts' | 'report'> {
  facts: Pick<StoreFacts, 'store' | 'activities'>;
  report: Omit<StoreReport, 'openOrders'>;
  board: Board;
  /** How many facts there are of each kind. */
  counts: Readonly<Record<StoredKind, number>>;
  hasImported: boolean;
}

export interface ShownStores extends Omit<JudgedStores, 'stores' | 'demo'> {
  stores: ShownStore[];
  demo?: ShownStore;
}

export function withoutLongFacts({ stores, demo, ...judged }: JudgedStores): ShownStores {
  return { ...judged, stores: stores.map(shownStore), ...(demo && { demo: shownStore(demo) }) };
}

function shownStore({ facts, report, card }: JudgedStore): ShownStore {
  const { store, activities, pageVisits = [] } = facts;
  const { openOrders: _, ...shown } = report;
  const counts = Object.fromEntries(STORED_KINDS.map((kind) => [kind, facts[kind]?.length ?? 0]));
  return {
    facts: { store, activities },
    report: shown,
    board: boardOf(report),
    card,
    counts: counts as ShownStore['counts'],
    hasImported: pageVisits.some(({ source }) => source === 'import'),
  };
}
