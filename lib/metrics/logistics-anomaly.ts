/**
 * 物流异常率, at most 12 %: of the orders whose first valid upload lies in the window, those whose parcel is silent
 * (72 h without an event) or stalled (120 h at one node) at the instant. Official logistics weigh 0.7 as defects.
 * Source: the default pack's article; limit in `limits.logisticsAnomaly` of the rule pack (rules.md §2).
 */
import type { RulePack } from '../domain/rule-pack.ts';
import { HOUR, type Instant } from '../domain/time.ts';
import { type Course, clipped, from, holdsAt, type Span, WHOLE_DEFECT, without } from './course.ts';
import type { KnownOrder } from './orders/known-order.ts';
import { isOfficialLogistics } from './orders/official-logistics.ts';
import type { Upload } from './orders/valid-shipment.ts';

/**
 * Undefined for an order without a valid shipment: it is not in this indicator. While its track is unseen it counts
 * neither as normal nor as a defect.
 */
export function logisticsAnomalyCourse(order: KnownOrder, now: Instant, pack: RulePack): Course | undefined {
  const [first] = order.uploads;
  if (first === undefined) return undefined;
  const countsFrom = Math.max(first.uploadedAt, order.createdAt);
  const spans = order.anomalies;
  const unseen = unseenSpans(order, first, now);
  return {
    id: order.orderId,
    anchorAt: first.uploadedAt,
    eligible: without(from(countsFrom), unseen),
    defect: clipped(without(spans, unseen), countsFrom, Number.POSITIVE_INFINITY),
    tenths: isOfficialLogistics(first.carrier, pack) ? pack.officialLogistics.tenths : WHOLE_DEFECT,
  };
}

/** How long a look at a track speaks for the parcels nobody looked at. */
const LOOK_SPEAKS = 24 * HOUR;

/**
 * For a day after its last look: a parcel that was then on its way, as a defect if it was silent or stalled then.
 * Undefined for one whose track nobody looked at after the upload, or that had arrived.
 */
export function lookedAtCourse(order: KnownOrder, headline: Course): Course | undefined {
  const [first] = order.uploads;
  if (first === undefined) return undefined;
  const seenAt = order.trackSeenUntil(first.trackingNumber);
  if (!Number.isFinite(seenAt) || seenAt < headline.anchorAt || seenAt >= order.restsAt) return undefined;
  const eligible = [{ from: seenAt, to: seenAt + LOOK_SPEAKS }];
  const wasAnomalous = holdsAt(order.anomalies, seenAt);
  return { ...headline, eligible, defect: wasAnomalous ? eligible : [] };
}

/** Whether the order would count as a defect now only because nobody looked at its track. */
export function isTrackUnseen(order: KnownOrder, now: Instant): boolean {
  const [first] = order.uploads;
  if (first === undefined || order.trackSeenUntil(first.trackingNumber) >= now) return false;
  return holdsAt(unseenSpans(order, first, now), now);
}

/** When the track turns unseen next, though nothing is recorded: the parcel falls silent or stalls, and nobody looks; Infinity for never. */
export function nextUnseenAt(order: KnownOrder, after: Instant): Instant {
  const [first] = order.uploads;
  const seenUntil = first ? order.trackSeenUntil(first.trackingNumber) : Number.POSITIVE_INFINITY;
  if (seenUntil === Number.POSITIVE_INFINITY) return seenUntil;
  const next = order.anomalies.find(({ from }) => from > after && from > seenUntil);
  return next?.from ?? Number.POSITIVE_INFINITY;
}

/** Reading `unweighted`: official logistics weigh 1. */
export function unweightedCourse(course: Course): Course {
  return course.tenths === WHOLE_DEFECT ? course : { ...course, tenths: WHOLE_DEFECT };
}

/** Reading `everAnomalous`: once silent or stalled since its upload, always counted; also before the order was created. */
export function everAnomalousCourse(order: KnownOrder, course: Course): Course {
  const { createdAt } = order;
  const wasBefore = order.anomalies.some(({ to }) => to <= createdAt);
  const [first] = wasBefore ? from(createdAt) : course.defect;
  return first === undefined ? course : { ...course, defect: from(first.from) };
}

/** What began after the last look at the track. Once seen silent, a parcel is silent until a look says otherwise. */
function unseenSpans(order: KnownOrder, { trackingNumber }: Upload, now: Instant): Span[] {
  const seenUntil = order.trackSeenUntil(trackingNumber);
  if (seenUntil >= now) return [];
  return order.anomalies.filter((span) => seenUntil < span.from && span.from <= now);
}
