import { describe, expect, it } from 'vitest';
import type { Backup } from '../../lib/domain/backup.ts';
import { checkBackup } from '../../lib/domain/backup.ts';
import type { Order, TrackingEvent } from '../../lib/domain/facts.ts';
import { HOUR } from './calendar.ts';
import type { History } from './history.ts';
import { makeHistory } from './history.ts';

const SEEDS = 150;
const histories = Array.from({ length: SEEDS }, (_, index) => makeHistory(index + 1));

describe('the random histories', () => {
  it('are backups that the product accepts', () => {
    for (const { backup, seed } of histories) {
      expect(checkBackup(backup), `seed ${seed}`).toMatchObject({ ok: true });
    }
  });

  it('are the same for the same seed', () => {
    expect(makeHistory(7)).toEqual(makeHistory(7));
    expect(makeHistory(7)).not.toEqual(makeHistory(8));
  });

  it.each([-1, 0, 1])('have uploads at the deadline %i ms', (off) => {
    expect(count((order) => uploadAges(order).includes(72 * HOUR + off))).toBeGreaterThan(10);
  });

  it.each([-1, 0, 1])('have cancellations at the deadline %i ms', (off) => {
    const deadlineOf = (order: Order) => Date.parse(order.createdAt ?? '') + 72 * HOUR;
    const isAt = (order: Order) => Date.parse(order.cancelledAt ?? '') === deadlineOf(order) + off;
    expect(count(isAt)).toBeGreaterThan(0);
  });

  it.each([72, 120])('have events exactly %i h before now', (hours) => {
    const isAt = (event: TrackingEvent, { now }: History) => Date.parse(event.at) === now - hours * HOUR;
    const found = histories.filter((history) =>
      (history.backup.trackingEvents ?? []).some((event) => isAt(event, history)),
    );
    expect(found.length).toBeGreaterThan(3);
  });

  it('have facts after now, parcels that tie, and orders in the hour that the clocks repeat', () => {
    expect(count((order, { now }) => Date.parse(order.createdAt ?? '') > now)).toBeGreaterThan(0);
    expect(count((order) => new Set(uploadAges(order)).size < uploadAges(order).length)).toBeGreaterThan(0);
    const repeatedHour = Date.parse('2026-11-01T08:00:00.000Z');
    const isInIt = (order: Order) => {
      const createdAt = Date.parse(order.createdAt ?? '');
      return repeatedHour <= createdAt && createdAt < repeatedHour + 2 * HOUR;
    };
    expect(count(isInIt)).toBeGreaterThan(0);
  });

  it('state coverage, and state none', () => {
    const stating = histories.filter(({ backup }: { backup: Backup }) => backup.readings !== undefined);
    expect(stating.length).toBeGreaterThan(SEEDS / 10);
    expect(stating.length).toBeLessThan(SEEDS / 2);
  });
});

function count(isWanted: (order: Order, history: History) => boolean): number {
  return histories.flatMap((history) =>
    (history.backup.orders ?? []).filter((order) => isWanted(order, history)),
  ).length;
}

/** How long after its creation each parcel of an order was uploaded. */
function uploadAges({ createdAt = '', shipments = [] }: Order): number[] {
  return shipments.flatMap(({ uploadedAt }) =>
    uploadedAt === undefined ? [] : Date.parse(uploadedAt) - Date.parse(createdAt),
  );
}
