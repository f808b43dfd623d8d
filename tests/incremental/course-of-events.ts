/** A random history told bit by bit: what pages show at growing instants, each order several times. */
import type { Order, PageVisit, StoreFacts } from '../../lib/domain/facts.ts';
import { HOUR, type Instant, instantOfIso, isoOf, MINUTE } from '../../lib/domain/time.ts';
import { storeFactsOf } from '../../lib/metrics/orders/store-facts.ts';
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
  const sightings = new Dice(seed + 2);
  return storeFactsOf(backup, now).map((facts) => ({ facts, steps: stepsOf(facts, now, dice, sightings) }));
}

function stepsOf(facts: StoreFacts, now: Instant, dice: Dice, sightings: Dice): ToldHistory['steps'] {
  const count = dice.pick([3, 6, 10]);
  const instants = dice
    .times(count, () => now - Math.floor(dice.pick([0.01, 0.2, 1]) * DAYS_TOLD * 24 * HOUR * dice.roll()))
    .concat(now)
    .sort((a, b) => a - b);
  const told = { events: new Set<unknown>(), visits: new Set<unknown>(), others: new Set<unknown>() };
  const isVisited = dice.chance(0.6);
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
          .map((order) => seenAgain(slip || isLast ? order : asOf(order, at), at, sightings)),
        events: fresh(facts.trackingEvents, told.events, ({ at: when }) => isPast(when)),
        visits: [
          ...fresh(facts.pageVisits ?? [], told.visits, ({ readAt }) => isPast(readAt)),
          ...(isVisited ? someMoreVisits(facts, at, dice) : []),
        ],
        reviews: fresh(facts.reviews, told.others, ({ createdAt }) => isPast(createdAt)),
        violations: fresh(facts.violations, told.others, ({ readAt }) => isPast(readAt)),
      },
    };
  });
}

/** Lists with dates and a total, and lists that yield now more, now less. */
function someMoreVisits({ store: { storeId } }: StoreFacts, at: Instant, dice: Dice): PageVisit[] {
  const dayOf = (when: Instant) => isoOf(when).slice(0, 10);
  return dice.times(dice.pick([0, 1, 2]), (index): PageVisit => {
    const readAt = isoOf(at - dice.pick([0, 5, 40]) * MINUTE);
    const days = dice.pick([0, 2, 8, 40]);
    const rows = dice.pick([3, 10]);
    const isDated = dice.chance(0.6);
    return {
      storeId,
      page: dice.pick(['order-list', 'order-list', 'reviews', 'shipment-list']),
      state: dice.pick(['read', 'read', 'read', 'empty', 'loading']),
      readAt,
      readingId: `${readAt} ${index}`,
      extent: { rows, ...(isDated && { statedTotal: dice.between(0, 60) }), pageIndex: 1, pageCount: 3 },
      filter: isDated
        ? { tab: 'all', from: dayOf(at - days * 24 * HOUR), to: dayOf(at - dice.pick([0, 0, 1]) * 24 * HOUR) }
        : { tab: dice.pick(['all', 'all', 'unshipped']) },
      tracks: [],
      yield: {
        rows,
        fields: { orderId: rows, createdAt: dice.chance(0.8) ? rows : 0 },
        problems: {},
        headers: dice.chance(0.8) ? { createdAt: '下单时间' } : {},
      },
    };
  });
}

/** By another page than before; open still, where only its end is known, and not when it came. */
function seenAgain(order: Order, at: Instant, dice: Dice): Order {
  const isCancelled = order.status === 'cancelled';
  const isStillOpen = isCancelled ? order.cancelledAt === undefined && dice.chance(0.3) : dice.chance(0.5);
  return {
    ...order,
    ...(dice.chance(0.5) && { sources: { '*': dice.pick(['list', 'order-detail'] as const) } }),
    ...(isStillOpen && { openSeenAt: isoOf(at) }),
    ...(isStillOpen && isCancelled && { status: 'awaiting-shipment' as const }),
  };
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
