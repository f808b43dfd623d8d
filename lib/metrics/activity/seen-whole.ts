/** Where not all was seen, nothing found is not nothing there: such a field stays blank and names the page to open. */
import type { CheckId } from '../../domain/check-ids.ts';
import type { Check, StoreVerdicts } from '../../domain/report.ts';
import { INDICATOR_IDS, type IndicatorId } from '../../domain/vocabulary.ts';
import { blank } from './findings.ts';

export type Coverage = StoreVerdicts['coverage'];

/** By the orders (or reviews) of which indicators a field is filled. */
const RESTS_ON: Partial<Record<CheckId, readonly IndicatorId[]>> = {
  failingIndicator: INDICATOR_IDS,
  cancellationsByReason: ['cancellation'],
  lateOrdersByCause: ['lateShipment'],
  waybillSyncGap: ['lateShipment'],
  invalidNumbers: ['lateShipment'],
  silentByCarrier: ['logisticsAnomaly'],
  stalledByNode: ['logisticsAnomaly'],
  negativeReviews: ['negativeReview'],
  stockOuts: ['cancellation'],
  priceMismatches: ['cancellation'],
};

/** What passed on the orders that were seen is not known while there are others; its figure stays that of the seen ones. */
export function passedByAll(check: Check, unseenOrders: number | null): Check {
  return check.state === 'pass' && unseenOrders !== 0
    ? { ...check, state: 'unknown', openPage: 'order-list' }
    : check;
}

export function onlyIfSeen(check: Check, coverage: Coverage): Check {
  if (check.state !== 'pass') return check;
  const unseen = (RESTS_ON[check.id] ?? []).flatMap((id) => coverage[id] ?? []).find((of) => of.unseen !== 0);
  return unseen ? blank(check.id, unseen.openPage) : check;
}
