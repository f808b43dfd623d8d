/** The report: what follows from the facts at one instant (formats.md §3). Rates are fractions, unrounded. */
import type { CheckId, ClockId } from './check-ids.ts';
import type { ReportedPack } from './pack-dates.ts';
import type { Day, IsoInstant } from './time.ts';
import type {
  ActivityPhase,
  DeadlineStep,
  Enrolment,
  IndicatorId,
  Level,
  RuleReadingId,
} from './vocabulary.ts';

export interface Report {
  format: 'activity-guard/report';
  version: 1;
  now: IsoInstant;
  rulePack: ReportedPack;
  stores: StoreReport[];
}

/** The figures and verdicts of a store: what badge, popup and overlay need. */
export interface StoreVerdicts {
  storeId: string;
  name?: string;
  /** In the order of INDICATOR_IDS. */
  indicators: IndicatorReport[];
  activities: ActivityReport[];
  /** By deadline, then id. */
  openOrders: OpenOrder[];
  coverage: Partial<Record<IndicatorId, IndicatorCoverage>>;
}

/** An indicator at a glance: without its days, the ids of its defects, and the readings that do not warn. */
export type IndicatorStanding = Omit<IndicatorReport, 'daily' | 'defectIds'>;

export type IndicatorLevel = Pick<IndicatorReport, 'id' | 'level'>;

export interface ActivityStanding extends Omit<ActivityReport, 'indicators'> {
  indicators: readonly IndicatorLevel[];
}

/** The verdicts of a store at a glance: without its open orders, of which a glance asks but a few. */
export interface StoreStanding extends Omit<StoreVerdicts, 'indicators' | 'activities' | 'openOrders'> {
  indicators: readonly IndicatorStanding[];
  activities: readonly ActivityStanding[];
}

export interface StoreReport extends StoreVerdicts {
  preCheck: Checklist[];
  liveMonitor: Checklist[];
  postMortems: Checklist[];
  reEntry: Checklist[];
  /** Of ended activities: revenue, discount, return, repeat buyers. */
  crossChecks?: Checklist[];
  /** Indicators and lists nothing is known of; in exported reports. */
  unmonitored?: string[];
}

export interface ActivityReport {
  activityId: string;
  name?: string;
  phase: ActivityPhase;
  /** As the activity list said it last; absent where no page did. */
  enrolment?: Enrolment;
  startsAt?: IsoInstant;
  endsAt?: IsoInstant;
  /** The worst level among its own indicators and the store's. */
  risk: Level;
  /** Its and the store's indicators at `unknown`; risk is never shown alone while this is not empty. */
  undecided: IndicatorId[];
  /** The first instant at which the rule fired for this activity. */
  firedAt: IsoInstant | null;
  indicators: IndicatorReport[];
}

export interface IndicatorReport {
  id: IndicatorId;
  level: Level;
  eligible: number;
  /** Whole orders; tenths where official logistics weigh 0.7. */
  defects: number;
  rate: number | null;
  limit: number;
  /** Days over in a row, ending with yesterday. */
  streak: number;
  removalAt: IsoInstant | null;
  budget: Budget | null;
  daily: DailyFigure[];
  readings: RuleReading[];
  forecast: Forecast;
  /** lateShipment only. */
  rescue?: Rescue;
  /** Only when over now. */
  recoversOn?: Day | null;
  /** Order ids (review ids for negativeReview), sorted. */
  defectIds: string[];
  /** With orders unseen: the rates the whole truth can have; absent when everything was seen. */
  interval?: { lowest: number; highest: number };
  /** The level before coverage made it undecided. */
  lastKnownLevel?: Level;
  /** Of logisticsAnomaly, undecided: what it comes to if the parcels nobody looked at are as those of the last day's looks. */
  likely?: { rate: number; looks: number; isClose: boolean; isOver: boolean };
  /** Some day of the streak would not be over without cancellations that no page dated. */
  restsOnUndated?: true;
  /** Those: their order details are to be opened. */
  undatedCancellations?: string[];
}

export interface Budget {
  /** Further defects among orders already counted; negative when over. */
  leftOfExisting: number;
  /** Further defects that are new orders; negative when over; null where any number keeps a limit of 100 % or more. */
  leftOfNew: number | null;
  /** Good orders needed to be at the limit again; null unless over. */
  cleanNeeded: number | null;
}

export interface DailyFigure {
  day: Day;
  eligible: number;
  defects: number;
  rate: number | null;
}

export interface RuleReading {
  id: RuleReadingId;
  rate: number | null;
  over: boolean;
  warns: boolean;
}

export interface Forecast {
  closings: { day: Day; best: number | null; worst: number | null }[];
  /** The first instant after now at which the worst case is over; null if none, or if over now. */
  crossesAt: IsoInstant | null;
}

export interface Rescue {
  /** null: even shipping all open orders does not keep the horizon under the limit. */
  shipAtLeast: number | null;
  orders: { orderId: string; deadlineAt: IsoInstant }[];
}

export interface OpenOrder {
  orderId: string;
  deadlineAt: IsoInstant;
  step: DeadlineStep;
  /** The platform's own deadline, when a page states it. */
  shipBy?: IsoInstant;
  /** Its status says cancelled and no page said when: it counts as open, and there is nothing to ship. */
  isCancelUndated?: boolean;
}

export interface Checklist {
  activityId: string;
  checks: Check[];
  /** Of a post-mortem: by when what is due, from the activity's end. */
  clocks?: { id: ClockId; dueAt: IsoInstant }[];
  /** Of re-entry: since when the activity list shows her in it after the removal; absent: it does not. */
  backInSince?: IsoInstant;
  /** Of a post-mortem: when the rule fired, which its first eight fields tell of; absent: the judged instant. */
  asOf?: IsoInstant;
}

export interface Check {
  id: CheckId;
  /** Of a pre-check: the product it is about. */
  productId?: string;
  skuId?: string;
  state: 'pass' | 'fail' | 'unknown' | 'met' | 'notMet';
  figure?: number;
  limit?: number;
  orderIds?: string[];
  text?: string;
  openPage?: string;
  earliestDay?: Day;
  /** What the figure is made of. */
  groups?: CheckGroup[];
}

export interface CheckGroup {
  /** A word of the records (a reason, a carrier, a node) or of the vocabulary; "" where the records say none. */
  name: string;
  /** Where it is not the number of `orderIds`. */
  count?: number;
  /** Sorted; review ids for negativeReviews. */
  orderIds: string[];
}

export interface IndicatorCoverage {
  known: number;
  /** null: nobody can say how many. */
  unseen: number | null;
  completeDays: number;
  /** Of so many: the window. */
  windowDays: number;
  newestReadingAt?: IsoInstant;
  /** When the list was last shown from its newest entry on and whatever the status: a part of it may leave any out. */
  newestShownAt?: IsoInstant;
  /** The page to open, as a page kind or an address path. */
  openPage?: string;
  /** Known orders that cannot be counted until their order detail is opened. */
  orderIds?: string[];
}

/** The open orders that there is something to ship for, soonest first. */
export function ordersToShip({ openOrders }: Pick<StoreVerdicts, 'openOrders'>): OpenOrder[] {
  return openOrders.filter(({ isCancelUndated }) => !isCancelUndated);
}
