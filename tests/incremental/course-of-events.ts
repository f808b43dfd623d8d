/** A random history told bit by bit: what pages show at growing instants, each order several times. */
import type { Order, StoreFacts } from '../../lib/domain/facts.ts';
import { HOUR, type Instant, instantOfIso } from '../../lib/domain/time.ts';
import { storeFactsOf } from '../../lib/metrics/store-facts.ts';
import { Dice } from '../oracle/history/dice.ts';
import { makeHistory } from '../oracle/history.ts';
import type { Arrival } from './mirror.ts';

export interface ToldHistory {
  /** What never changes: the store, its activities. */
  facts: StoreFacts;
  steps: { at: Instant; arrival: Arrival }[];
}

const DAYS_TOLD = 12;

export function toldHistories(seed: number): ToldHistory[] {
  const { backup, now } = makeHistory(seed);
  const dice = new Dice(seed + 1);
  return storeFactsOf(backup).map((facts) => ({ facts, steps: stepsOf(facts, now, dice) }));
}

function stepsOf(facts: StoreFacts, now: Instant, dice: Dice): ToldHistory['steps'] {
  const count = dice.pick([3, 6, 10]);
  const instants = dice
    .times(count, () => now - Math.floor(dice.pick([0.01, 0.2, 1]) * DAYS_TOLD * 24 * HOUR * dice.roll()))
    .concat(now)
    .sort((a, b) => a - b);
  const told = { events: new Set<unknown>(), visits: new Set<unknown>(), others: new Set<unknown>() };
  return instants.map((at) => {
    const isPast = (iso: string | undefined) => iso === undefined || instantOfIso(iso) <= at;
    const isLast = at === now;
    const fresh = <Entry>(entries: readonly Entry[], seen: Set<unknown>, isOver: (entry: Entry) => boolean) =>
      entries.filter((entry) => {
        if (seen.has(entry) || !isOver(entry) || !(isLast || dice.chance(0.5))) return false;
        seen.add(entry);
        return true;
      });
    const slip = dice.chance(0.03);
    return {
      at,
      arrival: {
        orders: facts.orders
          .filter(({ createdAt }) => (slip || isPast(createdAt)) && (isLast || dice.chance(0.4)))
          .map((order) => (slip || isLast ? order : asOf(order, at))),
        events: fresh(facts.trackingEvents, told.events, ({ at: when }) => isPast(when)),
        visits: fresh(facts.pageVisits ?? [], told.visits, ({ readAt }) => isPast(readAt)),
        reviews: fresh(facts.reviews, told.others, ({ createdAt }) => isPast(createdAt)),
        violations: fresh(facts.violations, told.others, ({ readAt }) => isPast(readAt)),
      },
    };
  });
}

/** The order without what is dated later. */
function asOf(order: Order, at: Instant): Order {
  const upTo = (iso: string | undefined) => (iso !== undefined && instantOfIso(iso) <= at ? iso : undefined);
  return {
    ...order,
    paidAt: upTo(order.paidAt),
    cancelledAt: upTo(order.cancelledAt),
    deliveredAt: upTo(order.deliveredAt),
    openSeenAt: upTo(order.openSeenAt),
    shipments: order.shipments?.filter(({ uploadedAt }) => upTo(uploadedAt) !== undefined),
  };
}
