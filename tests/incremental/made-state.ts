/** A state made anew of facts that are at hand. */
import type { Order, StoreFacts, TrackingEvent } from '../../lib/domain/facts.ts';
import { scansByNumber } from '../../lib/domain/scans.ts';
import type { KeptState, OrderSight } from '../../lib/domain/store-changes.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { latestLooks } from '../../lib/metrics/orders/track-looks.ts';
import type { Basis } from '../../lib/metrics/settled/advance.ts';
import { foldAll } from '../../lib/metrics/settled/fold-all.ts';
import type { JudgingState } from '../../lib/metrics/settled/state.ts';

/** So that a history has several. */
const SLICE = 10;

export function madeState(facts: StoreFacts, basis: Basis, now: Instant): KeptState<JudgingState> {
  const making = foldAll({ ...facts, sightOf: orderSights(facts, now) }, basis, now);
  for (let start = 0; start < facts.orders.length; start += SLICE)
    making.take(facts.orders.slice(start, start + SLICE));
  return making.made();
}

function orderSights(facts: StoreFacts, now: Instant): (order: Order) => OrderSight {
  const byNumber = new Map<string, TrackingEvent[]>();
  for (const event of facts.trackingEvents) {
    const events = byNumber.get(event.trackingNumber);
    if (events) events.push(event);
    else byNumber.set(event.trackingNumber, [event]);
  }
  const looks = latestLooks(facts.pageVisits, now);
  return (order) => {
    const numbers = new Set(order.shipments?.flatMap(({ trackingNumber }) => trackingNumber ?? []));
    const seen: Record<string, Instant> = {};
    for (const number of numbers) {
      const at = looks.get(number);
      if (at !== undefined) seen[number] = at;
    }
    const events = [...numbers].flatMap((number) => byNumber.get(number) ?? []);
    return { order, scans: scansByNumber(events), looks: seen };
  };
}
