/** The twelve fields of a post-mortem, in their order (rules.md §6). */
import type { Activity, StoreFacts } from '../../domain/facts.ts';
import type { Check, Checklist } from '../../domain/report.ts';
import { HOUR, type Instant, isoOf } from '../../domain/time.ts';
import type { Judging } from '../judging.ts';
import { isSuspected } from '../late-shipment.ts';
import { keywordsIn } from '../negative-review.ts';
import type { ActivityScope, JudgedOrder } from '../scopes/scope.ts';
import { clocksOf } from './clocks.ts';
import { daysOver, defectsThen, type Evidence, ordersThen, ordersWith } from './evidence.ts';
import { blank, finding, groupedBy } from './findings.ts';
import { hasInvalidNumber, lateCause } from './late-cause.ts';
import { type OrderCreation, ordersWithoutStock, priceMismatches } from './order-lines.ts';
import { parcelTrouble } from './parcel-trouble.ts';
import { type Coverage, onlyIfSeen } from './seen-whole.ts';

const STOCK_WORDS = ['stock', '缺货', '无货', '库存', '缺貨', '無貨', '庫存'];
const orderId = ({ known }: JudgedOrder) => known.orderId;

export function postMortemOf(
  scope: ActivityScope,
  evidence: Evidence,
  fired: Instant | null,
  facts: StoreFacts,
  coverage: Coverage,
  judging: Judging,
): Checklist {
  const late = ordersWith(defectsThen('lateShipment', evidence, judging), evidence);
  const cancelled = ordersWith(defectsThen('cancellation', evidence, judging), evidence);
  const anomalous = ordersWith(defectsThen('logisticsAnomaly', evidence, judging), evidence);
  const unsynced = late.filter(({ known }) => lateCause(known) === 'handedOverNotSynced');
  const fields = [
    failingIndicator(evidence, judging),
    finding('cancellationsByReason', groupedBy(cancelled, reasonsOf, orderId)),
    finding(
      'lateOrdersByCause',
      groupedBy(late, ({ known }) => [lateCause(known)], orderId),
    ),
    finding('waybillSyncGap', groupedBy(unsynced, carriersOf, orderId)),
    finding('invalidNumbers', invalidNumbers(evidence, judging)),
    finding('silentByCarrier', troubles(anomalous, 'silent', evidence, judging)),
    finding('stalledByNode', troubles(anomalous, 'stalled', evidence, judging)),
    finding('negativeReviews', negativeReviews(evidence, judging)),
    stockOuts(cancelled, scope, facts, judging.now),
    creationField('priceMismatches', priceMismatches(scope, judging.now), 'activity-products'),
    correctiveAction(scope.activity),
  ].map((field) => onlyIfSeen(field, coverage));
  const clocks = clocksOf(scope.activity, fired);
  return {
    activityId: scope.activity.activityId,
    checks: [...fields, evidenceList(fields)],
    ...(clocks.length > 0 && { clocks }),
    ...(fired !== null && { asOf: isoOf(fired) }),
  };
}

/** Each indicator with days over among the window's days up to then; `figure`: the most days of one. */
function failingIndicator({ indicators, day }: Evidence, { pack }: Judging): Check {
  const groups = indicators
    .map((indicator) => ({
      name: indicator.id,
      count: daysOver(indicator, day, pack.windowDays).length,
      orderIds: [],
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const figure = Math.max(0, ...groups.map(({ count }) => count));
  return { id: 'failingIndicator', state: groups.length > 0 ? 'fail' : 'pass', figure, groups };
}

function reasonsOf({ known }: JudgedOrder): string[] {
  return [known.order.cancelReason ?? ''];
}

function carriersOf({ known }: JudgedOrder): string[] {
  return [known.uploads[0]?.carrier ?? ''];
}

function troubles(
  orders: readonly JudgedOrder[],
  kind: 'silent' | 'stalled',
  { at }: Evidence,
  { pack }: Judging,
): Map<string, string[]> {
  const namesOf = (order: JudgedOrder) => {
    const trouble = parcelTrouble(order, at, pack);
    if (trouble?.kind !== kind) return [];
    return [(kind === 'silent' ? trouble.carrier : trouble.node) ?? ''];
  };
  return groupedBy(orders, namesOf, orderId);
}

/** Numbers that did not count, and those that no carrier scanned in time. */
function invalidNumbers(evidence: Evidence, judging: Judging): Map<string, string[]> {
  const { at } = evidence;
  const patience = judging.pack.suspectedAfterHours * HOUR;
  const namesOf = ({ known }: JudgedOrder) => {
    const isDoubted = known.uploads.some(
      (upload) => at > upload.uploadedAt + patience && isSuspected(known, upload, patience),
    );
    return [...(hasInvalidNumber(known, at) ? ['invalid'] : []), ...(isDoubted ? ['suspected'] : [])];
  };
  return groupedBy(ordersThen(evidence, judging), namesOf, orderId);
}

/** By SKU (else product) and keyword; the ids are those of the reviews. */
function negativeReviews(evidence: Evidence, judging: Judging): Map<string, string[]> {
  const ids = defectsThen('negativeReview', evidence, judging);
  const reviews = evidence.scope.reviews
    .map(({ review }) => review)
    .filter(({ reviewId }) => ids.has(reviewId));
  return groupedBy(
    reviews,
    ({ skuId, productId, text = '' }) =>
      keywordsIn(text, judging.pack).map((keyword) => `${skuId ?? productId ?? ''} ${keyword}`),
    ({ reviewId }) => reviewId,
  );
}

function stockOuts(
  cancelled: readonly JudgedOrder[],
  scope: ActivityScope,
  facts: StoreFacts,
  now: Instant,
): Check {
  const isStockOut = ({ known }: JudgedOrder) => {
    const reason = (known.order.cancelReason ?? '').toLowerCase();
    return STOCK_WORDS.some((word) => reason.includes(word));
  };
  const found = groupedBy(cancelled.filter(isStockOut), reasonsOf, orderId);
  const { differing } = ordersWithoutStock(scope, facts, now);
  if (differing.length > 0) found.set('stock 0', differing);
  const isTold = cancelled.every(({ known }) => known.order.cancelReason !== undefined);
  if (found.size === 0 && !isTold) return blank('stockOuts', 'order-detail');
  return finding('stockOuts', found);
}

function creationField(
  id: 'priceMismatches',
  { isWhole, differing }: OrderCreation,
  openPage: string,
): Check {
  if (differing.length > 0) return finding(id, new Map([['', differing]]));
  return isWhole ? finding(id, new Map()) : blank(id, openPage);
}

function correctiveAction({ correctiveAction: text }: Activity): Check {
  return text === undefined ? blank('correctiveAction') : { id: 'correctiveAction', state: 'pass', text };
}

/** Every order that stands behind a field; blank where there is none and a field could not be filled. */
function evidenceList(fields: readonly Check[]): Check {
  const idsOf = (isOfReviews: boolean) =>
    fields
      .filter(({ id }) => (id === 'negativeReviews') === isOfReviews)
      .flatMap((field) => field.orderIds ?? []);
  const isWhole = fields.every(({ id, state }) => id === 'correctiveAction' || state !== 'unknown');
  const found = new Map([
    ['', idsOf(false)],
    ['reviews', idsOf(true)],
  ]);
  for (const [kind, ids] of [...found]) if (ids.length === 0) found.delete(kind);
  return found.size === 0 && !isWhole ? blank('evidence') : finding('evidence', found);
}
