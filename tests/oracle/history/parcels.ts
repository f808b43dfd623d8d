/** Shipments of an order, uploaded around its deadline, and the events of their numbers. */
import type { Shipment, TrackingEvent } from '../../../lib/domain/facts.ts';
import type { Instant } from '../calendar.ts';
import { HOUR } from '../calendar.ts';
import type { Dice } from './dice.ts';
import { isoOf, jitter, someInstant } from './instants.ts';
import { someEventTimes } from './scans.ts';
import { someTrackingNumber } from './tracking-numbers.ts';
import { CARRIERS, EVENT_TEXTS } from './words.ts';

/** How a store ships; every store has its own habits, so that figures come near their limits. */
export interface Habits {
  shipsLate: number;
  shipsNothing: number;
  cancels: number;
  losesParcels: number;
}

export function someShipments(dice: Dice, createdAt: Instant, now: Instant, habits: Habits): Shipment[] {
  if (dice.chance(habits.shipsNothing)) return [];
  const count = dice.pick([1, 1, 1, 1, 2, 3]);
  const first = someUpload(dice, createdAt, now, habits);
  return dice.times(count, (index) => {
    const uploadedAt = index === 0 || dice.chance(0.5) ? first : someUpload(dice, createdAt, now, habits);
    return someShipment(dice, uploadedAt);
  });
}

function someUpload(dice: Dice, createdAt: Instant, now: Instant, habits: Habits): Instant {
  const deadline = createdAt + 72 * HOUR;
  if (dice.chance(0.2)) return deadline + jitter(dice);
  if (dice.chance(0.03)) return createdAt - dice.between(0, 5) * HOUR;
  if (dice.chance(0.05)) return someInstant(dice, now, 20);
  if (dice.chance(0.03)) return now + jitter(dice);
  if (dice.chance(habits.shipsLate)) return deadline + dice.between(1, 6000) * 60_000;
  return createdAt + dice.between(0, 72 * 60) * 60_000;
}

function someShipment(dice: Dice, uploadedAt: Instant): Shipment {
  const shipment: Shipment = {};
  if (dice.chance(0.98)) shipment.trackingNumber = someTrackingNumber(dice);
  if (dice.chance(0.95)) shipment.carrier = dice.pick(CARRIERS);
  if (dice.chance(0.96)) shipment.uploadedAt = isoOf(uploadedAt);
  if (dice.chance(0.4)) shipment.verdict = dice.pick(['valid', 'valid', 'valid', 'unknown', 'invalid']);
  return shipment;
}

/** Events of one number, in any order, some of them twice, some of them at one instant. */
export function someEvents(
  dice: Dice,
  storeId: string,
  shipment: Shipment,
  now: Instant,
  habits: Habits,
): TrackingEvent[] {
  const { trackingNumber, uploadedAt } = shipment;
  if (!trackingNumber || uploadedAt === undefined) return [];
  const places = dice.pick([1, 2, 9]);
  const events = someEventTimes(dice, Date.parse(uploadedAt), now, habits.losesParcels).map((at) => {
    const event: TrackingEvent = { trackingNumber, at: isoOf(at), ...someNode(dice, places) };
    if (dice.chance(0.5)) event.storeId = storeId;
    return event;
  });
  const again = events.filter(() => dice.chance(0.1));
  return dice.shuffled([...events, ...again]);
}

function someNode(dice: Dice, places: number): Partial<TrackingEvent> {
  const kind = dice.between(0, 9);
  const node: Partial<TrackingEvent> = { text: dice.pick(EVENT_TEXTS) };
  if (kind < 4) node.code = `NODE_${dice.between(1, places)}`;
  if (kind > 2 && kind < 7) node.place = dice.pick(['Place 1', `Place ${dice.between(1, places)}`, 'NODE_1']);
  if (kind === 6) node.text = undefined;
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined));
}
