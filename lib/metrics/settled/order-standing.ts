/** How one order stands now: what a mark beside its row says. */
import type { Order } from '../../domain/facts.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import type { OrderSight } from '../../domain/store-changes.ts';
import { type Instant, type IsoInstant, instantOfIso } from '../../domain/time.ts';
import type { IndicatorId } from '../../domain/vocabulary.ts';
import { holdsAt } from '../course.ts';
import { type Judging, judgingAt } from '../judging.ts';
import { inWindow } from '../window.ts';
import { type Basis, partsOf } from './advance.ts';
import { judgedPart, orderPart, type PartsOf } from './order-part.ts';
import type { JudgingState } from './state.ts';

export interface OrderStanding {
  orderId: string;
  /** Of an order that is to be shipped. */
  deadlineAt: Instant | undefined;
  /** The indicators in whose figure of now it is a defect. */
  defectOf: IndicatorId[];
}

/**
 * Whether the scans of its parcels can matter to how the order stands. By the headlines of the rule itself a parcel
 * that was delivered or cancelled is no defect whatever was scanned; a pack with other headlines may think otherwise.
 */
export function dependsOnScans(
  { shipments = [], deliveredAt, cancelledAt }: Order,
  now: Instant,
  { headline }: RulePack,
): boolean {
  if (!shipments.some(({ trackingNumber }) => trackingNumber)) return false;
  const isUpToNow = (iso: IsoInstant | undefined) => iso !== undefined && instantOfIso(iso) <= now;
  return headline !== undefined || !(isUpToNow(deliveredAt) || isUpToNow(cancelledAt));
}

export function orderStandings(
  sights: readonly OrderSight[],
  state: JudgingState,
  basis: Basis,
  now: Instant,
): OrderStanding[] {
  const parts = partsOf(state, basis);
  const judging = judgingAt(now, basis.pack);
  return sights.map((sight) => orderStanding(sight, state, parts, judging));
}

function orderStanding(
  sight: OrderSight,
  state: JudgingState,
  parts: PartsOf,
  judging: Judging,
): OrderStanding {
  const { now, pack } = judging;
  const { orderId } = sight.order;
  const part = orderPart(sight, state.falseShipments[orderId], now, parts);
  const judged = judgedPart(part, now, pack);
  if (!judged) return { orderId, deadlineAt: undefined, defectOf: [] };
  const { known, isOpen } = judged;
  return {
    orderId,
    deadlineAt: isOpen && !known.isCancelUndated ? known.deadlineAt : undefined,
    defectOf: (['cancellation', 'lateShipment', 'logisticsAnomaly'] as const).filter((id) => {
      const [course] = inWindow([judged[id] ?? []].flat(), judging);
      return course !== undefined && holdsAt(course.defect, now);
    }),
  };
}
