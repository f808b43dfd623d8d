/** What one order adds to the figures of its store, as known at an instant, and from when on that stays as it is. */
import type { RulePack } from '../../domain/rule-pack.ts';
import type { OrderSight } from '../../domain/store-changes.ts';
import { type Instant, type IsoInstant, instantOfIso, isoOf } from '../../domain/time.ts';
import type { Course } from '../course.ts';
import { isUnseenIn } from '../coverage/unseen-orders.ts';
import { isUnplacedOrder, judgedOrder } from '../orders/judged-orders.ts';
import {
  instantIn,
  type KnownOrder,
  knownOrder,
  type ScansByNumber,
  scansByNumber,
  undatedCancelFrom,
} from '../orders/known-order.ts';
import { orderReading, replacingReadings } from '../rule-readings.ts';
import { type ActivityWindow, hasOrder } from '../scopes/activity-window.ts';
import type { JudgedOrder } from '../scopes/scope.ts';
import { undatedPart } from '../undated-cancellations.ts';
import type { ClosingId, Measure } from './scope-sums.ts';

const ORDER_INDICATORS = ['cancellation', 'lateShipment', 'logisticsAnomaly'] as const;

/** What all parts of one store share. */
export interface PartsOf {
  pack: RulePack;
  windows: readonly ActivityWindow[];
  /** The ledger has a page: what is not seen is told from what is not there. */
  isCoverageStated: boolean;
  /** Some page said which tracks it showed: the others are unseen. */
  areTracksStated: boolean;
}

export interface OrderPart {
  /** Undefined for an order that counts nowhere. */
  known: KnownOrder | undefined;
  isUnplaced: boolean;
  /** The activities it belongs to. */
  activityIds: string[];
  /** One of the unseen of these indicators (rules.md §2, §7). */
  isUnseen: { cancellation: boolean; shipping: boolean };
  createdAt: Instant | undefined;
  /** The first of its facts that is later than now: from then on this part is no longer true. */
  aheadAt: Instant;
}

/** `falseShipmentAt`: when a page first showed the violation 虚假发货 of the order; `scans`: of the sight's events. */
export function orderPart(
  sight: OrderSight,
  falseShipmentAt: IsoInstant | undefined,
  now: Instant,
  parts: PartsOf,
  scans: ScansByNumber = scansByNumber(sight.events),
): OrderPart {
  const { order } = sight;
  const { pack, windows, isCoverageStated } = parts;
  const known = knownOrder(order, scans, instantIn(falseShipmentAt), seenUntil(sight, parts), now, pack);
  const isUnplaced = isCoverageStated && known !== undefined && isUnplacedOrder(known);
  const isUnseen = (id: 'cancellation' | 'lateShipment') =>
    isCoverageStated && isUnseenIn(id, order, isUnplaced, pack);
  return {
    known,
    isUnplaced,
    activityIds: known
      ? windows.filter((window) => hasOrder(window, order, known.createdAt)).map((each) => each.activityId)
      : [],
    isUnseen: { cancellation: isUnseen('cancellation'), shipping: isUnseen('lateShipment') },
    createdAt: instantIn(order.createdAt),
    aheadAt: firstAfter(now, sight, scans),
  };
}

function seenUntil({ looks }: OrderSight, { areTracksStated }: PartsOf): (number: string) => Instant {
  if (!areTracksStated) return () => Number.POSITIVE_INFINITY;
  return (number) => instantIn(looks[number]) ?? Number.NEGATIVE_INFINITY;
}

function firstAfter(now: Instant, { order, looks }: OrderSight, scans: ScansByNumber): Instant {
  const { createdAt, paidAt, cancelledAt, deliveredAt, openSeenAt, shipments = [] } = order;
  const instants = [createdAt, paidAt, cancelledAt, deliveredAt, openSeenAt];
  for (const { uploadedAt } of shipments) instants.push(uploadedAt);
  instants.push(...Object.values(looks));
  let first = Number.POSITIVE_INFINITY;
  // Texts of one width are in the order of time: most need not be read.
  const nowText = isoOf(now);
  for (const iso of instants)
    if (iso !== undefined && iso > nowText) first = Math.min(first, instantOfIso(iso));
  const cancelFrom =
    createdAt === undefined ? undefined : undatedCancelFrom(order, instantOfIso(createdAt), now);
  if (cancelFrom !== undefined && cancelFrom > now && cancelFrom < first) first = cancelFrom;
  for (const ofNumber of scans.values()) {
    for (const { at } of ofNumber) if (at > now && at < first) first = at;
  }
  return first;
}

/** The order as it counts at `now`. */
export function judgedPart({ known, isUnplaced }: OrderPart, now: Instant, pack: RulePack) {
  return known && judgedOrder(known, isUnplaced, now, pack);
}

interface JudgedSight {
  falseShipmentAt: IsoInstant | undefined;
  now: Instant;
  pack: RulePack;
  isCoverageStated: boolean;
  areTracksStated: boolean;
  judged: JudgedOrder | undefined;
}

/** A page's marks ask of the very orders that were folded in just before. */
const judgedSights = new WeakMap<OrderSight, JudgedSight>();

/** Notes what was judged of the sight, for who asks the same of it. */
export function noteJudged(sight: OrderSight, judged: JudgedSight): void {
  judgedSights.set(sight, judged);
}

/** The order of the sight as it counts at `now`. */
export function judgedSight(
  sight: OrderSight,
  falseShipmentAt: IsoInstant | undefined,
  now: Instant,
  parts: PartsOf,
): JudgedOrder | undefined {
  const noted = judgedSights.get(sight);
  const { pack, isCoverageStated, areTracksStated } = parts;
  const isSame =
    noted?.now === now &&
    noted.falseShipmentAt === falseShipmentAt &&
    noted.pack === pack &&
    noted.isCoverageStated === isCoverageStated &&
    noted.areTracksStated === areTracksStated;
  return isSame ? noted.judged : judgedPart(orderPart(sight, falseShipmentAt, now, parts), now, pack);
}

/** Every course of the order: of the closings, of the readings that put another in a headline's place, of its track. */
export function coursesOf(judged: JudgedOrder, pack: RulePack): [Measure, Course][] {
  const courses: [Measure, Course][] = closingCourses(judged);
  for (const indicator of ORDER_INDICATORS) {
    const headline = judged[indicator];
    if (!headline) continue;
    for (const id of replacingReadings(indicator, pack))
      courses.push([id, orderReading(id, judged, headline, pack)]);
  }
  if (judged.lookedAt) courses.push(['lookedAt', judged.lookedAt]);
  return courses;
}

/** Those that closings are made of: all that is ever asked of an order that no window from now on looks at. */
export function closingCourses(judged: JudgedOrder): [ClosingId, Course][] {
  const courses: [ClosingId, Course][] = [];
  for (const indicator of ORDER_INDICATORS) {
    const headline = judged[indicator];
    if (headline) courses.push([indicator, headline]);
  }
  for (const indicator of ['cancellation', 'lateShipment'] as const) {
    const undated = undatedPart(indicator, judged);
    if (undated) courses.push([`undated.${indicator}`, undated]);
  }
  return courses;
}
