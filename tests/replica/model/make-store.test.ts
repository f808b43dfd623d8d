import { describe, expect, it } from 'vitest';
import { figuresAsListed, LATE_LIMIT } from '../truth/figures.ts';
import { makeStore } from './make-store.ts';
import { HOUR, outsideRepeatedHour } from './pacific.ts';

const DAY = 24 * HOUR;
// One instant in winter time, one in summer time, one with the end of summer time in the history.
const INSTANTS = ['2026-02-10T21:00:00.000Z', '2026-07-10T02:00:00.000Z', '2026-11-22T21:00:00.000Z'].map(
  Date.parse,
);
const SEED = 2;

describe.each(INSTANTS)(`the store of seed ${SEED} as of %d`, (now) => {
  const store = makeStore(SEED, now);

  it('is the same whenever it is made', () => {
    expect(makeStore(SEED, now)).toEqual(store);
  });

  it('has 45 days of orders, 10 to 25 a day, newest first and none of the future', () => {
    const created = store.orders.map(({ createdAt }) => createdAt);
    expect(created).toEqual([...created].sort((a, b) => b - a));
    expect(Math.max(...created)).toBeLessThanOrEqual(now);
    expect(Math.min(...created)).toBeGreaterThanOrEqual(now - 45 * DAY);
    expect(created.length).toBeGreaterThanOrEqual(450);
    expect(created.length).toBeLessThanOrEqual(1125);
  });

  it('has no waybill since the ERP stopped two days ago', () => {
    const uploads = store.orders.flatMap(({ parcels }) => parcels.map(({ uploadedAt }) => uploadedAt));
    expect(store.erpStoppedAt).toBe(now - 2 * DAY);
    expect(Math.max(...uploads)).toBeLessThanOrEqual(store.erpStoppedAt);
  });

  it('is close under the late shipment limit and was calm the day before', () => {
    const { rate } = figuresAsListed(store.orders, now).lateShipment;
    expect(rate).toBeGreaterThan(0.8 * LATE_LIMIT);
    expect(rate).toBeLessThan(LATE_LIMIT);
    expect(figuresAsListed(store.orders, now, { daysBefore: 1 }).lateShipment.rate).toBeLessThanOrEqual(
      LATE_LIMIT,
    );
  });

  it('has two activities that run, one to come and one that has ended', () => {
    const phases = store.activities.map(({ startsAt, endsAt }) =>
      now < startsAt ? 'upcoming' : now < endsAt ? 'running' : 'ended',
    );
    expect(phases.sort()).toEqual(['ended', 'running', 'running', 'upcoming']);
  });
});

describe('the hour that clocks repeat', () => {
  // On 2026-11-01 clocks in Los Angeles show 01:00 to 01:59 twice: from 08:00 and from 09:00 UTC.
  it('is left in its first passage and skipped in its second', () => {
    expect(outsideRepeatedHour(Date.parse('2026-11-01T08:30:00Z'))).toBe(Date.parse('2026-11-01T08:30:00Z'));
    expect(outsideRepeatedHour(Date.parse('2026-11-01T09:30:00Z'))).toBe(Date.parse('2026-11-01T10:30:00Z'));
    expect(outsideRepeatedHour(Date.parse('2026-11-01T10:00:00Z'))).toBe(Date.parse('2026-11-01T10:00:00Z'));
  });
});
