/** The store as it would be judged if the seller shipped these open orders now and cancelled those. */
import type { Order, StoreFacts } from '../../domain/facts.ts';
import { ordersToShip } from '../../domain/report.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import { type Instant, isoOf } from '../../domain/time.ts';
import type { WhatIf, WhatIfOutcome } from '../../domain/trial.ts';
import { judgeVerdicts } from '../judge-store.ts';

/** A number of the right shape that no carrier gives out. */
const NUMBER = 'WHATIF';
const OFFICIAL = 'AliExpress Standard Shipping';
const OTHER = 'other';

export function whatIf(facts: StoreFacts, now: Instant, pack: RulePack, change: WhatIf): WhatIfOutcome {
  const open = ordersToShip(judgeVerdicts(facts, now, pack)).map(({ orderId }) => orderId);
  const shipped = open.slice(0, change.ship);
  const cancelled = open.slice(shipped.length).slice(-change.cancel || open.length);
  const official = Math.round((shipped.length * change.officialPercent) / 100);
  const byId = new Map<string, Partial<Order>>();
  shipped.forEach((orderId, index) => {
    byId.set(orderId, shippedNow(index, index < official, now));
  });
  for (const orderId of cancelled)
    byId.set(orderId, { status: 'cancelled', cancelledAt: isoOf(now), cancelledBy: 'seller' });
  const orders = facts.orders.map((order) => changed(order, byId.get(order.orderId)));
  return judgeVerdicts({ ...facts, orders }, now, pack).indicators;
}

function shippedNow(index: number, isOfficial: boolean, now: Instant): Partial<Order> {
  const trackingNumber = `${NUMBER}${String(index).padStart(6, '0')}`;
  const carrier = isOfficial ? OFFICIAL : OTHER;
  return { status: 'shipped', shipments: [{ trackingNumber, carrier, uploadedAt: isoOf(now) }] };
}

/** A number that did not count stays, beside the new one. */
function changed(order: Order, change: Partial<Order> | undefined): Order {
  if (!change) return order;
  const shipments = [...(order.shipments ?? []), ...(change.shipments ?? [])];
  return { ...order, ...change, ...(shipments.length > 0 && { shipments }) };
}
