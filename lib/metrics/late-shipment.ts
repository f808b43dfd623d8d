/**
 * 发货超时率, at most 20 %: of the paid orders created in the window whose fate is decided, those without a valid
 * tracking number uploaded at or before creation + 72 h. Exactly at 72 h is on time; late is only after it.
 * The order of tests: on time, cancelled by the deadline (out), late, open.
 * Source: the default pack's article; limit in `limits.lateShipment` of the rule pack (rules.md §2).
 */
import type { RulePack } from '../domain/rule-pack.ts';
import { HOUR, type Instant } from '../domain/time.ts';
import { type Course, from, type Span, unionOf, WHOLE_DEFECT, without } from './course.ts';
import type { KnownOrder } from './orders/known-order.ts';
import type { Upload } from './orders/valid-shipment.ts';

export function lateShipmentCourse(order: KnownOrder): Course {
  return courseByFirst(order, order.deadlineAt);
}

/**
 * Reading `fromPayment`: the clock starts at the payment, where that is known. `headline`: the order as its figure
 * counts it, which is the same where it was shipped in time by either clock.
 */
export function fromPaymentCourse(order: KnownOrder, headline: Course, pack: RulePack): Course {
  const deadlineAt = (order.paidAt ?? order.createdAt) + pack.shipWithinHours * HOUR;
  const isByFirst = pack.headline?.lateShipment !== 'suspected';
  const isOnTime =
    shippedAt(order, deadlineAt) !== undefined && shippedAt(order, order.deadlineAt) !== undefined;
  return isByFirst && isOnTime ? headline : courseByFirst(order, deadlineAt);
}

/**
 * Reading `suspected`: a number without a carrier event in the 120 h after its upload turns invalid then. `course`: the
 * order by its first upload, or this very reading.
 */
export function suspectedCourse(order: KnownOrder, course: Course, pack: RulePack): Course {
  const patience = pack.suspectedAfterHours * HOUR;
  if (!order.uploads.some((upload) => isSuspected(order, upload, patience))) return course;
  return courseBy(
    order,
    order.deadlineAt,
    order.uploads.map((upload) =>
      isSuspected(order, upload, patience)
        ? { from: upload.uploadedAt, to: upload.uploadedAt + patience + 1 }
        : validForGood(upload),
    ),
  );
}

/** True for a number that no carrier scanned in the 120 h after its upload, seen after they had passed; later scans do not clear it. */
export function isSuspected(order: KnownOrder, upload: Upload, patience: number): boolean {
  const { trackingNumber, uploadedAt } = upload;
  if (order.trackSeenUntil(trackingNumber) < uploadedAt + patience) return false;
  return !order.scansOf(trackingNumber).some(({ at }) => at >= uploadedAt && at <= uploadedAt + patience);
}

/** Undecided at the instant: neither shipped on time, nor cancelled, nor past its deadline. */
export function isOpen(order: KnownOrder, at: Instant): boolean {
  const { cancelledAt, deadlineAt, createdAt } = order;
  if (at < createdAt || at > deadlineAt || (cancelledAt !== undefined && cancelledAt <= at)) return false;
  const [first] = order.uploads;
  return first === undefined || first.uploadedAt > at;
}

/** The later uploads add nothing: the first is valid for good. */
function courseByFirst(order: KnownOrder, deadlineAt: Instant): Course {
  const at = shippedAt(order, deadlineAt);
  if (at !== undefined) return courseOf(order, from(at), []);
  return courseBy(order, deadlineAt, order.uploads.slice(0, 1).map(validForGood));
}

/** When it was shipped in time by its first upload, as most orders are; undefined where it was not. */
function shippedAt({ uploads: [first], createdAt }: KnownOrder, deadlineAt: Instant): Instant | undefined {
  if (!first || first.uploadedAt > deadlineAt || createdAt > deadlineAt) return undefined;
  return Math.max(first.uploadedAt, createdAt);
}

/** `valid`: when each upload counts as valid, beginning with the instant it was made. */
function courseBy(order: KnownOrder, deadlineAt: Instant, valid: readonly Span[]): Course {
  const onTime = valid
    .filter((span) => span.from <= deadlineAt)
    .map((span) => ({ from: Math.max(span.from, order.createdAt), to: span.to }));
  const isOut = order.cancelledAt !== undefined && order.cancelledAt <= deadlineAt;
  const decided = isOut ? [] : from(deadlineAt + 1);
  return courseOf(order, unionOf([...onTime, ...decided]), isOut ? [] : without(decided, unionOf(onTime)));
}

function courseOf(
  { orderId, createdAt }: KnownOrder,
  eligible: readonly Span[],
  defect: readonly Span[],
): Course {
  return { id: orderId, anchorAt: createdAt, eligible, defect, tenths: WHOLE_DEFECT };
}

function validForGood({ uploadedAt }: Upload): Span {
  return { from: uploadedAt, to: Number.POSITIVE_INFINITY };
}
