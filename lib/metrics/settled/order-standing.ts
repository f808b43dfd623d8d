import type { OrderSight } from '../../domain/store-changes.ts';
import type { Instant } from '../../domain/time.ts';
import type { IndicatorId } from '../../domain/vocabulary.ts';
import { holdsAt } from '../course.ts';
import { type Judging, judgingAt } from '../judging.ts';
import { isInWindow } from '../window.ts';
import { type Basis, partsOf } from './advance.ts';
import { judgedSight, type PartsOf } from './order-part.ts';
import type { JudgingState } from './state.ts';

export interface OrderStanding {
  orderId: string;
  /** Of an order that is to be shipped. */
  deadlineAt: Instant | undefined;
  /** The indicators in whose figure of now it is a defect. */
  defectOf: IndicatorId[];
}

export function orderStandings(
  sights: readonly OrderSight[],
  state: JudgingState,
  basis: Basis,
  now: Instant,
): OrderStanding[] {
  const parts = partsOf(state, basis, now);
  const judging = judgingAt(now, basis.pack);
  return sights.map((sight) => orderStanding(sight, state, parts, judging));
}

function orderStanding(
  sight: OrderSight,
  state: JudgingState,
  parts: PartsOf,
  judging: Judging,
): OrderStanding {
  const { now } = judging;
  const { orderId } = sight.order;
  const judged = judgedSight(sight, state.falseShipments[orderId], parts);
  if (!judged) return { orderId, deadlineAt: undefined, defectOf: [] };
  const { known, isOpen } = judged;
  return {
    orderId,
    deadlineAt: isOpen && !known.isCancelUndated ? known.deadlineAt : undefined,
    defectOf: (['cancellation', 'lateShipment', 'logisticsAnomaly'] as const).filter((id) => {
      const course = judged[id];
      return course !== undefined && isInWindow(course, judging) && holdsAt(course.defect, now);
    }),
  };
}
