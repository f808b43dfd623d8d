import { describe, expect, it } from 'vitest';
import { anOrder, judged, many } from '../../tests/metrics/a-store.ts';
import type { Order } from '../domain/facts.ts';

const noon = (day: number) => `2026-05-${String(day).padStart(2, '0')}T19:00:00.000Z`;
const good = (count: number, createdAt: string) =>
  many(count, `good${createdAt}`, (id) => anOrder(id, createdAt));
const cancelled = (count: number, createdAt: string) =>
  many(count, `bad${createdAt}`, (id) =>
    anOrder(id, createdAt, { status: 'cancelled', cancelledAt: createdAt }),
  );

function reading(id: string, orders: Order[], now: string) {
  return judged('cancellation', { orders }, now).readings.find((candidate) => candidate.id === id);
}

describe('the reading dailyMean', () => {
  it('is the mean over the days that have a rate, each over its own orders', () => {
    const orders = [
      ...good(9, noon(18)),
      ...cancelled(1, noon(18)),
      ...good(1, noon(20)),
      ...cancelled(1, noon(20)),
    ];
    expect(reading('dailyMean', orders, noon(20))).toEqual({
      id: 'dailyMean',
      rate: 0.3,
      over: true,
      warns: true,
    });
  });

  it('at exactly the limit is not over: 10 % and 20 % are 15 %', () => {
    const orders = [
      ...good(9, noon(18)),
      ...cancelled(1, noon(18)),
      ...good(4, noon(20)),
      ...cancelled(1, noon(20)),
    ];
    expect(reading('dailyMean', orders, noon(20))).toMatchObject({ over: false });
  });

  it('has no rate without an order', () => {
    expect(reading('dailyMean', [], noon(20))).toEqual({
      id: 'dailyMean',
      rate: null,
      over: false,
      warns: true,
    });
  });

  it('over while the headline is not makes the level near', () => {
    const orders = [...good(40, noon(18)), ...good(1, noon(20)), ...cancelled(1, noon(20))];
    const report = judged('cancellation', { orders }, noon(20));
    expect(report).toMatchObject({ level: 'near', streak: 0 });
    expect(report.rate).toBeLessThan(0.12);
  });
});

describe('the reading beijingDay', () => {
  it('has a window that begins at 16:00 UTC', () => {
    // Now is 03:00 of May 21 in Beijing: its window begins with April 22 there, at 16:00 UTC of the 21st.
    const now = '2026-05-20T19:00:00.000Z';
    const orders = [...cancelled(1, '2026-04-21T15:59:59.999Z'), ...good(1, '2026-04-21T16:00:00.000Z')];
    expect(reading('beijingDay', orders, now)).toMatchObject({ rate: 0 });
    expect(judged('cancellation', { orders }, now).rate).toBe(0.5);
  });
});
