/** The next seven closings, the crossing, the rescue and the recovery (rules.md §5), by trying every instant. */
import type { IndicatorId } from '../../lib/domain/vocabulary.ts';
import type { Day, Instant, Span } from './calendar.ts';
import { closingOf, dayOf, isoOf, plusDays, startOf, windowOf } from './calendar.ts';
import type { KnownOrder, Scope } from './facts.ts';
import type { Figure } from './figure.ts';
import { figureOf } from './figure.ts';
import { isOver, rateOf } from './judging.ts';
import { HEADLINE, HORIZON_CLOSINGS, SHIP_WITHIN, SILENT_AFTER, STALLED_AFTER } from './rules-as-written.ts';
import type { Scene } from './scene.ts';
import { asItWas, bestCase, ifShipped, worstCase } from './scene.ts';
import { byText, fateOf } from './shipment-state.ts';

interface Closing {
  day: Day;
  at: Instant;
  span: Span;
}

export interface OpenOrder {
  order: KnownOrder;
  deadlineAt: Instant;
}

function horizonFrom(now: Instant): Closing[] {
  const today = dayOf(now, HEADLINE.zone);
  return Array.from({ length: HORIZON_CLOSINGS }, (_, index) => {
    const day = plusDays(today, index);
    return { day, at: closingOf(day, HEADLINE.zone), span: windowOf(day, HEADLINE.zone) };
  });
}

/** Earliest deadline first, then by order id. */
export function openOrdersOf(orders: readonly KnownOrder[], now: Instant): OpenOrder[] {
  const open: OpenOrder[] = [];
  for (const order of orders) {
    if (order.createdAt === undefined || fateOf(order, asItWas(now), HEADLINE) !== 'open') continue;
    open.push({ order, deadlineAt: order.createdAt + SHIP_WITHIN });
  }
  return open.sort((a, b) => a.deadlineAt - b.deadlineAt || byText(a.order.orderId, b.order.orderId));
}

function idsOf(open: readonly OpenOrder[]): ReadonlySet<string> {
  return new Set(open.map(({ order }) => order.orderId));
}

export function forecastOf(indicator: IndicatorId, scope: Scope, now: Instant, isOverNow: boolean) {
  const everyOpen = idsOf(openOrdersOf(scope.orders, now));
  const closings = horizonFrom(now).map(({ day, at, span }) => ({
    day,
    best: figureOf(indicator, scope, bestCase(now, at, everyOpen), span, HEADLINE),
    worst: figureOf(indicator, scope, worstCase(now, at), span, HEADLINE),
  }));
  const crossing = isOverNow ? undefined : firstCrossing(indicator, scope, now);
  return {
    forecast: {
      closings: closings.map(({ day, best, worst }) => ({ day, best: rateOf(best), worst: rateOf(worst) })),
      crossesAt: crossing === undefined ? null : isoOf(crossing),
    },
    recoversOn: closings.find(({ best }) => !isOver(best, scope.limitBp[indicator]))?.day ?? null,
  };
}

/** Looks at every instant after now, up to the last closing, at which anything can change by itself. */
function firstCrossing(indicator: IndicatorId, scope: Scope, now: Instant): Instant | undefined {
  const end = horizonFrom(now).at(-1)?.at ?? now;
  const limitBp = scope.limitBp[indicator];
  const isOverIn = (at: Instant, span: Span) =>
    isOver(figureOf(indicator, scope, worstCase(now, at), span, HEADLINE), limitBp);
  return turningPoints(scope, now, end).find((at) => {
    const day = dayOf(at, HEADLINE.zone);
    if (isOverIn(at, windowOf(day, HEADLINE.zone))) return true;
    return at === startOf(day, HEADLINE.zone) && isOverIn(at, windowOf(plusDays(day, -1), HEADLINE.zone));
  });
}

function turningPoints(scope: Scope, now: Instant, end: Instant): Instant[] {
  const points = new Set<Instant>([now + 1]);
  const add = (at: Instant) => points.add(at).add(at + 1);
  for (const { at } of horizonFrom(now)) add(at);
  for (const order of scope.orders) {
    if (order.createdAt !== undefined) add(order.createdAt + SHIP_WITHIN);
    for (const parcel of order.parcels) {
      if (parcel.uploadedAt !== undefined) add(parcel.uploadedAt + SILENT_AFTER);
      for (const { at } of parcel.events) {
        add(at + SILENT_AFTER);
        add(at + STALLED_AFTER);
      }
    }
  }
  return [...points].filter((at) => now < at && at <= end).sort((a, b) => a - b);
}

export function rescueOf(scope: Scope, now: Instant) {
  const open = openOrdersOf(scope.orders, now);
  for (let count = 0; count <= open.length; count += 1) {
    const shipped = open.slice(0, count);
    if (staysUnder(scope, now, idsOf(shipped))) {
      const orders = shipped.map(({ order, deadlineAt }) => ({
        orderId: order.orderId,
        deadlineAt: isoOf(deadlineAt),
      }));
      return { shipAtLeast: count, orders };
    }
  }
  return { shipAtLeast: null, orders: [] };
}

function staysUnder(scope: Scope, now: Instant, shipped: ReadonlySet<string>): boolean {
  const figureIn = (scene: Scene, span: Span): Figure =>
    figureOf('lateShipment', scope, scene, span, HEADLINE);
  return horizonFrom(now).every(
    ({ at, span }) => !isOver(figureIn(ifShipped(now, at, shipped), span), scope.limitBp.lateShipment),
  );
}
