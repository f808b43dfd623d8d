/** The store as it would be judged if the seller shipped these open orders now and cancelled those. */
import type { Order, StoreFacts } from '../../domain/facts.ts';
import { type IndicatorReport, ordersToShip, type StoreVerdicts } from '../../domain/report.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import { type Instant, isoOf } from '../../domain/time.ts';
import type { WhatIf, WhatIfOutcome } from '../../domain/trial.ts';
import { judgeVerdicts } from '../judge-store.ts';
import { judgingAt } from '../judging.ts';
import { isOfficialLogistics } from '../orders/official-logistics.ts';
import { openOrders } from '../orders/open-orders.ts';
import { scopesOf } from '../scopes/scopes-of.ts';

/** A number of the right shape that no carrier gives out. */
const NUMBER = 'WHATIF';
const OTHER = 'other';

export function whatIf(facts: StoreFacts, now: Instant, pack: RulePack, change: WhatIf): WhatIfOutcome {
  const asIs = judgeVerdicts(facts, now, pack);
  const open = openIn(facts, now, pack, change.activityId);
  const shipped = open.slice(0, change.ship);
  const cancelled = open.slice(shipped.length).slice(-change.cancel || open.length);
  const official = Math.round((shipped.length * change.officialPercent) / 100);
  const byId = new Map<string, Partial<Order>>();
  shipped.forEach((orderId, index) => {
    byId.set(orderId, shippedNow(index, index < official ? officialName(pack) : OTHER, now));
  });
  for (const orderId of cancelled)
    byId.set(orderId, { status: 'cancelled', cancelledAt: isoOf(now), cancelledBy: 'seller' });
  const orders = facts.orders.map((order) => changed(order, byId.get(order.orderId)));
  const then = judgeVerdicts({ ...facts, orders }, now, pack);
  return {
    open: open.length,
    asIs: indicatorsOf(asIs, change.activityId),
    indicators: indicatorsOf(then, change.activityId),
    activities: then.activities.flatMap(({ activityId, name, phase, risk }, index) => {
      const before = asIs.activities[index]?.risk ?? 'unknown';
      return phase === 'ended' ? [] : [{ activityId, ...(name && { name }), phase, asIs: before, risk }];
    }),
  };
}

/** The ids of what there is to ship, the earliest deadlines first. */
function openIn(facts: StoreFacts, now: Instant, pack: RulePack, activityId: string | undefined): string[] {
  const { store, activities } = scopesOf(facts, now, pack);
  const scope =
    activityId === undefined ? store : activities.find((each) => each.activity.activityId === activityId);
  const orders = scope ? openOrders(scope, judgingAt(now, pack)) : [];
  return ordersToShip({ openOrders: orders }).map(({ orderId }) => orderId);
}

function indicatorsOf(
  { indicators, activities }: StoreVerdicts,
  activityId: string | undefined,
): IndicatorReport[] {
  if (activityId === undefined) return indicators;
  return activities.find((each) => each.activityId === activityId)?.indicators ?? [];
}

/** A name that the pack takes for official logistics, if it takes any. */
function officialName(pack: RulePack): string {
  const { prefixes, words, keys } = pack.officialLogistics;
  return [...words, ...prefixes, ...keys].find((name) => isOfficialLogistics(name, pack)) ?? OTHER;
}

function shippedNow(index: number, carrier: string, now: Instant): Partial<Order> {
  const trackingNumber = `${NUMBER}${String(index).padStart(6, '0')}`;
  return { status: 'shipped', shipments: [{ trackingNumber, carrier, uploadedAt: isoOf(now) }] };
}

/** A number that did not count stays, beside the new one. */
function changed(order: Order, change: Partial<Order> | undefined): Order {
  if (!change) return order;
  const shipments = [...(order.shipments ?? []), ...(change.shipments ?? [])];
  return { ...order, ...change, ...(shipments.length > 0 && { shipments }) };
}
