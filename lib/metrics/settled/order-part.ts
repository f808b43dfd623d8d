/** What one order adds to the figures of its store, as known at an instant, and from when on that stays as it is. */
import type { RulePack } from '../../domain/rule-pack.ts';
import type { OrderSight } from '../../domain/store-changes.ts';
import { type Instant, type IsoInstant, instantOfIso } from '../../domain/time.ts';
import { isUnseenIn } from '../coverage/unseen-orders.ts';
import { isUnplacedOrder, judgedOrder } from '../orders/judged-orders.ts';
import {
  instantIn,
  isCancelUndated,
  type KnownOrder,
  knownOrder,
  lastAt,
  undatedCancelFrom,
} from '../orders/known-order.ts';
import { type ActivityWindow, hasOrder } from '../scopes/activity-window.ts';
import type { JudgedOrder } from '../scopes/scope.ts';

/** What all parts of one store share. */
export interface PartsOf {
  now: Instant;
  /** The same as text. */
  nowText: IsoInstant;
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
}

/** `falseShipmentAt`: when a page first showed the violation 虚假发货 of the order. */
export function orderPart(
  sight: OrderSight,
  falseShipmentAt: IsoInstant | undefined,
  parts: PartsOf,
): OrderPart {
  const { order, scans } = sight;
  const { now, pack, windows, isCoverageStated } = parts;
  const known = knownOrder(order, scans, instantIn(falseShipmentAt), seenUntil(sight, parts), now, pack);
  const isUnplaced = isCoverageStated && known !== undefined && isUnplacedOrder(known);
  return {
    known,
    isUnplaced,
    activityIds: known ? activitiesWith(known, windows) : [],
    isUnseen: {
      cancellation: isCoverageStated && isUnseenIn('cancellation', order, isUnplaced, pack),
      shipping: isCoverageStated && isUnseenIn('lateShipment', order, isUnplaced, pack),
    },
    createdAt: known?.createdAt ?? instantIn(order.createdAt),
  };
}

function activitiesWith({ order, createdAt }: KnownOrder, windows: readonly ActivityWindow[]): string[] {
  const activityIds: string[] = [];
  for (const window of windows) if (hasOrder(window, order, createdAt)) activityIds.push(window.activityId);
  return activityIds;
}

function seenUntil({ looks }: OrderSight, { areTracksStated }: PartsOf): (number: string) => Instant {
  if (!areTracksStated) return () => Number.POSITIVE_INFINITY;
  return (number) => looks[number] ?? Number.NEGATIVE_INFINITY;
}

/** The first of its facts that is later than now, from when on its part is no longer true; Infinity for none. */
export function firstAhead({ order, scans, looks }: OrderSight, { now, nowText }: PartsOf): Instant {
  let first = Number.POSITIVE_INFINITY;
  const note = (iso: IsoInstant | undefined) => {
    // Texts of one width are in the order of time: most need not be read.
    if (iso !== undefined && iso > nowText) first = Math.min(first, instantOfIso(iso));
  };
  const { createdAt, paidAt, cancelledAt, deliveredAt, openSeenAt, shipments = [] } = order;
  note(createdAt);
  note(paidAt);
  note(cancelledAt);
  note(deliveredAt);
  note(openSeenAt);
  for (const { uploadedAt } of shipments) note(uploadedAt);
  for (const at of Object.values(looks)) if (at > now) first = Math.min(first, at);
  const cancelFrom =
    createdAt && isCancelUndated(order) && undatedCancelFrom(order, instantOfIso(createdAt), now);
  if (cancelFrom && cancelFrom > now) first = Math.min(first, cancelFrom);
  for (const ofNumber of scans.values()) {
    const next = lastAt(ofNumber) > now ? ofNumber.find(({ at }) => at > now) : undefined;
    if (next) first = Math.min(first, next.at);
  }
  return first;
}

/** The order as it counts at `now`. */
export function judgedPart({ known, isUnplaced }: OrderPart, now: Instant, pack: RulePack) {
  return known && judgedOrder(known, isUnplaced, now, pack);
}

interface JudgedSight {
  parts: PartsOf;
  falseShipmentAt: IsoInstant | undefined;
  judged: JudgedOrder | undefined;
}

/** A page's marks ask of the very orders that were folded in just before. */
const judgedSights = new WeakMap<OrderSight, JudgedSight>();

/** Notes what was judged of the sight, for who asks the same of it. */
export function noteJudged(sight: OrderSight, judged: JudgedSight): void {
  judgedSights.set(sight, judged);
}

/** The order of the sight as it counts now. */
export function judgedSight(
  sight: OrderSight,
  falseShipmentAt: IsoInstant | undefined,
  parts: PartsOf,
): JudgedOrder | undefined {
  const noted = judgedSights.get(sight);
  const isSame = noted?.falseShipmentAt === falseShipmentAt && isSameFor(parts, noted?.parts);
  return noted && isSame
    ? noted.judged
    : judgedPart(orderPart(sight, falseShipmentAt, parts), parts.now, parts.pack);
}

function isSameFor(a: PartsOf, b: PartsOf | undefined): boolean {
  return (
    a.now === b?.now &&
    a.pack === b.pack &&
    a.isCoverageStated === b.isCoverageStated &&
    a.areTracksStated === b.areTracksStated
  );
}
