/** The state of a store made anew from all its facts. */
import type { PageVisit, Review } from '../../domain/facts.ts';
import type { Change, FactsToFold, Habits, ReviewSight, StateMaking } from '../../domain/store-changes.ts';
import { type Instant, type IsoInstant, instantOfIso, isoOf } from '../../domain/time.ts';
import { habitsIn } from '../coverage/drift.ts';
import { pageCards } from '../coverage/page-cards.ts';
import { judgingAt } from '../judging.ts';
import { falseShipmentsOf } from '../orders/judged-orders.ts';
import { areTracksStated } from '../orders/track-looks.ts';
import { type Basis, basisText, partsOf } from './advance.ts';
import { changeOrder } from './change-order.ts';
import { changeReview } from './change-review.ts';
import { beginStep, endStep } from './folding-step.ts';
import { isCountedList, settleLedger, trimmed } from './ledger.ts';
import { emptyState, type JudgingState } from './state.ts';

/** The state as of `now`: facts later than that do not exist yet. */
export function foldAll(facts: FactsToFold, basis: Basis, now: Instant): StateMaking<JudgingState> {
  const state = emptyState(basisText(basis), now);
  state.isCoverageStated = facts.pageVisits !== undefined;
  state.areTracksStated = areTracksStated(facts.pageVisits, now);
  const visits = (facts.pageVisits ?? []).filter(({ readAt }) => instantOfIso(readAt) <= now);
  for (const { readAt } of [...(facts.pageVisits ?? []), ...facts.violations]) {
    const at = readAt === undefined ? now : instantOfIso(readAt);
    if (at > now) state.aheadAt = Math.min(state.aheadAt, at);
  }
  state.ledger.visits = visits.map((visit) => ({
    ...trimmed(visit),
    ...(isCountedList(visit) && { known: 0 }),
  }));
  settleLedger(state.ledger, judgingAt(now, basis.pack));
  state.pages = pageCards(visits);
  for (const [orderId, at] of falseShipmentsOf(facts.violations, now))
    state.falseShipments[orderId] = isoOf(at);
  const createdAtOf = new Map<string, IsoInstant | undefined>();
  const reviewed = new Set(facts.reviews.map(({ orderId }) => orderId));
  // What is judged of an order is let go before the next.
  const step = beginStep(state, partsOf(state, basis, now), () => undefined);
  return {
    take(orders) {
      for (const order of orders) {
        const { orderId, createdAt } = order;
        if (reviewed.has(orderId)) createdAtOf.set(orderId, createdAt);
        changeOrder(step, { after: facts.sightOf(order) }, state.falseShipments);
      }
    },
    made() {
      for (const change of reviewChanges(facts.reviews, createdAtOf)) changeReview(step, change);
      endStep(step);
      return { state, habits: habitsOf(visits) };
    },
  };
}

function habitsOf(visits: readonly PageVisit[]): Habits {
  const pages = new Set(visits.map(({ page }) => page));
  return Object.fromEntries(
    [...pages].map((page) => [page, habitsIn(visits.filter((visit) => visit.page === page))]),
  );
}

function reviewChanges(
  reviews: readonly Review[],
  createdAtOf: ReadonlyMap<string, IsoInstant | undefined>,
): Change<ReviewSight>[] {
  return reviews.map((review) => {
    const orderCreatedAt = createdAtOf.get(review.orderId ?? '');
    return { after: { review, ...(orderCreatedAt !== undefined && { orderCreatedAt }) } };
  });
}
