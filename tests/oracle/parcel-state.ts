/** Silent and stalled parcels (rules.md §2). */
import type { Instant } from './calendar.ts';
import type { KnownOrder, ParcelEvent, ParcelOnItsWay } from './facts.ts';
import { SILENT_AFTER, STALLED_AFTER } from './rules-as-written.ts';
import type { Scene } from './scene.ts';
import { asItWas, hasHappened } from './scene.ts';

export function isAnomalous(order: KnownOrder, parcel: ParcelOnItsWay, scene: Scene): boolean {
  if (scene.isCalm || isOver(order, parcel, scene)) return false;
  const events = parcel.events.filter((event) => hasHappened(scene, event.at));
  const lastSignAt = events.at(-1)?.at ?? parcel.uploadedAt;
  if (scene.at - lastSignAt >= SILENT_AFTER) return true;
  const runStartedAt = startOfLastRun(events);
  return runStartedAt !== undefined && scene.at - runStartedAt >= STALLED_AFTER;
}

/** Silent or stalled at any instant since the upload: looks at every instant where that turns. */
export function wasEverAnomalous(order: KnownOrder, parcel: ParcelOnItsWay, scene: Scene): boolean {
  const signs = [parcel.uploadedAt, ...parcel.events.map((event) => event.at)];
  const turns = signs.flatMap((at) => [at - 1, at, at + SILENT_AFTER, at + STALLED_AFTER]);
  for (const end of [order.cancelledAt, deliveryOf(order, parcel)]) {
    if (end !== undefined) turns.push(end - 1, end);
  }
  turns.push(scene.at);
  return turns
    .filter((at) => parcel.uploadedAt <= at && at <= scene.at)
    .some((at) => isAnomalous(order, parcel, asItWas(at)));
}

function isOver(order: KnownOrder, parcel: ParcelOnItsWay, scene: Scene): boolean {
  if (order.status === 'cancelled' && order.cancelledAt === undefined) return true;
  return hasHappened(scene, order.cancelledAt) || hasHappened(scene, deliveryOf(order, parcel));
}

/** Completed without a time: delivered at the last event, else at the upload. */
function deliveryOf(order: KnownOrder, parcel: ParcelOnItsWay): Instant | undefined {
  if (order.deliveredAt !== undefined) return order.deliveredAt;
  if (order.status !== 'completed') return undefined;
  return parcel.events.at(-1)?.at ?? parcel.uploadedAt;
}

/** Since when the node has not changed; undefined before the first event. */
function startOfLastRun(events: readonly ParcelEvent[]): Instant | undefined {
  const last = events.at(-1);
  let startedAt = last?.at;
  for (const event of [...events].reverse()) {
    if (event.node !== last?.node) break;
    startedAt = event.at;
  }
  return startedAt;
}

/** Code, else place, else the text in lower case, without digits, trimmed. */
export function nodeOf(event: { code?: string; place?: string; text?: string }): string {
  if (event.code) return event.code;
  if (event.place) return event.place;
  return (event.text ?? '').toLowerCase().replace(/[0-9]/g, '').trim();
}
