/**
 * The scorecard: the one small value that popup, badge and overlay watch in `storage.local`.
 * It returns to the page's process with the content script, so it holds figures and, of the next deadlines,
 * order ids and instants: never lines, prices or buyers.
 */
import type { ClockId } from './check-ids.ts';
import type { PackDates } from './pack-dates.ts';
import type { RefreshStep } from './refresh-round.ts';
import type { Budget, Forecast, IndicatorCoverage, OpenOrder, Rescue } from './report.ts';
import type { StorageFault } from './storage-fault.ts';
import type { Day, IsoInstant } from './time.ts';
import type {
  ActivityPhase,
  DeadlineStep,
  Enrolment,
  IndicatorId,
  Level,
  PageKind,
  PageState,
} from './vocabulary.ts';

export interface Scorecard {
  format: 'activity-guard/scorecard';
  version: 1;
  /** Grows by one with each publication: two cards are never mixed up. */
  revision: number;
  publishedAt: IsoInstant;
  /** `stepHours`: after creation, when each step of an open order begins. */
  rulePack: {
    id: string;
    version: string;
    zone: string;
    stepHours?: Record<Exclude<DeadlineStep, 'none'>, number>;
  };
  stores: StoreCard[];
  /** The made-up store, apart from all others so that no badge, notice or overlay speaks of it; there while she wants it. */
  demo?: StoreCard;
  /** What keeps the product from doing its work; a healthy verdict is never shown beside one. */
  troubles: Trouble[];
}

export interface StoreCard {
  storeId: string;
  name?: string;
  /** The instant the figures are for. */
  judgedAt: IsoInstant;
  /**
   * Up to this instant, excluded, judging again gives the same card while nothing new is recorded. Absent where a card
   * was not made to stand: it is judged again whenever somebody looks.
   */
  standsUntil?: IsoInstant;
  /** The worst of the store's own indicators and of its running activities. */
  level: Level;
  indicators: IndicatorCard[];
  activities: ActivityCard[];
  /** The next deadlines, soonest first: at most NEXT_DEADLINES of `openOrderCount`. */
  deadlines: OpenOrder[];
  openOrderCount: number;
  /** The newest reading of each page kind, newest first. */
  pages: PageCard[];
  /** Open orders at each step or beyond it. */
  steps?: Record<Exclude<DeadlineStep, 'none'>, number>;
  /** She is registered where the rule is not known to apply. */
  isOutOfScope?: boolean;
  /** The pages to open, in order; absent where nothing was judged by this build yet. */
  refreshRound?: RefreshStep[];
}

export const NEXT_DEADLINES = 20;

export interface IndicatorCard {
  id: IndicatorId;
  level: Level;
  eligible: number;
  defects: number;
  rate: number | null;
  limit: number;
  streak: number;
  removalAt: IsoInstant | null;
  budget: Budget | null;
  forecast?: Forecast;
  rescue?: Rescue;
  recoversOn?: Day | null;
  /** Warning readings that are over while the headline is not. */
  warnedBy: string[];
  interval?: { lowest: number; highest: number };
  /** Some day of the streak would not be over without cancellations that no page dated. */
  restsOnUndated?: true;
  /** If the parcels nobody looked at are as those that were looked at in the last day. */
  likely?: { rate: number; looks: number; isClose: boolean; isOver: boolean };
  coverage?: IndicatorCoverage;
}

export interface ActivityCard {
  activityId: string;
  name?: string;
  phase: ActivityPhase;
  enrolment?: Enrolment;
  startsAt?: IsoInstant;
  endsAt?: IsoInstant;
  risk: Level;
  /** The indicators, its own or the store's, that stand at `risk`. */
  because: IndicatorId[];
  undecided: IndicatorId[];
  firedAt: IsoInstant | null;
  /** What is due after it ended. */
  clocks?: { id: ClockId; dueAt: IsoInstant }[];
  /** She has said that the post-mortem is sent. */
  isPostMortemSent?: boolean;
}

export interface PageCard {
  page: PageKind;
  state: PageState;
  readAt: IsoInstant;
  problems: number;
  /** What it always yielded and no longer does. */
  drifts?: PageDrift[];
}

export type PageDrift =
  /** Read in this share of the rows now, in all of them until `since`. Named as in formats.md, `lines.title`. */
  | { kind: 'field'; field: string; share: number; since: IsoInstant }
  /** A column header that is gone, and new ones that say nothing to the lexicon. */
  | { kind: 'header'; header: string; instead: string[]; since: IsoInstant };

export type Trouble =
  | { kind: 'no-store'; page: PageKind; at: IsoInstant }
  | { kind: StorageFault | 'judging-failed'; at: IsoInstant }
  /** Our own script sent what nobody may record: until the next page is. */
  | { kind: 'reading-refused'; at: IsoInstant }
  /** A page has had no answer for what it read: until it has one, or until the next reading is recorded. */
  | { kind: 'readings-waiting'; at: IsoInstant; count: number }
  /** Judged by the rules that ship, though she has her own. */
  | { kind: 'rules-unreadable'; at: IsoInstant }
  /** By the rule pack's own dates today is not among its days. */
  | ({ kind: 'rules-not-today'; at: IsoInstant } & PackDates)
  /** There were facts of these stores, and they are gone though nobody wiped them; until each is known again. */
  | { kind: 'facts-lost'; at: IsoInstant; storeIds: string[] }
  | { kind: 'host-permission-missing'; at: IsoInstant };
