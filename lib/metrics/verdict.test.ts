import { describe, expect, it } from 'vitest';
import { anOrder, hoursAfter, judged, many } from '../../tests/metrics/a-store.ts';
import type { Order } from '../domain/facts.ts';

/** Noon in Los Angeles of a May day. */
const noon = (day: number) => `2026-05-${String(day).padStart(2, '0')}T19:00:00.000Z`;
/** 24:00 in Los Angeles of a May day. */
const closing = (day: number) => `2026-05-${String(day + 1).padStart(2, '0')}T07:00:00.000Z`;
const good = (count: number, day: number) => many(count, `good${day}-`, (id) => anOrder(id, noon(day)));
const cancelled = (count: number, day: number, cancelledAt = noon(day)) =>
  many(count, `bad${day}-`, (id) => anOrder(id, noon(day), { status: 'cancelled', cancelledAt }));

function verdict(orders: Order[], now: string) {
  const { level, streak, removalAt } = judged('cancellation', { orders }, now);
  return { level, streak, removalAt };
}

describe('the level', () => {
  it('is unknown without a figure', () => {
    expect(verdict([], noon(20))).toEqual({ level: 'unknown', streak: 0, removalAt: null });
  });

  it.each<[number, number, string]>([
    [11, 100, 'good'],
    [12, 100, 'near'],
    [15, 100, 'near'],
    [16, 100, 'over'],
  ])('of %i cancelled of %i today is %s', (bad, all, level) => {
    const orders = [...good(all - bad, 20), ...cancelled(bad, 20)];
    expect(verdict(orders, noon(20)).level).toBe(level);
  });

  it('is over on the first day, to be ended with tomorrow', () => {
    const orders = [...good(4, 20), ...cancelled(1, 20)];
    expect(verdict(orders, noon(20))).toEqual({ level: 'over', streak: 0, removalAt: closing(21) });
  });

  it('is the final day on the second, to be ended with today', () => {
    const orders = [...good(4, 19), ...cancelled(1, 19)];
    expect(verdict(orders, noon(20))).toEqual({ level: 'finalDay', streak: 1, removalAt: closing(20) });
  });

  it('is removal from the second closing on, and keeps the instant it fired', () => {
    const orders = [...good(4, 18), ...cancelled(1, 18)];
    expect(verdict(orders, hoursAfter(closing(19), 0, -1)).level).toBe('finalDay');
    expect(verdict(orders, closing(19))).toEqual({ level: 'removal', streak: 2, removalAt: closing(19) });
    expect(verdict(orders, noon(25))).toEqual({ level: 'removal', streak: 7, removalAt: closing(19) });
  });

  it('is near after one day over though under now', () => {
    const orders = [...good(4, 19), ...cancelled(1, 19), ...good(20, 20)];
    expect(verdict(orders, noon(20))).toEqual({ level: 'near', streak: 1, removalAt: null });
  });

  it('counts a cancellation of exactly 24:00 in the closing of that day', () => {
    const at = (cancelledAt: string) =>
      verdict([...good(4, 19), ...cancelled(1, 19, cancelledAt)], closing(20)).streak;
    expect(at(closing(19))).toBe(2);
    expect(at(hoursAfter(closing(19), 0, 1))).toBe(1);
  });
});

describe('the streak', () => {
  it('is broken by a closing exactly at the limit', () => {
    const orders = [
      ...good(4, 17),
      ...cancelled(1, 17),
      ...good(13, 18),
      ...cancelled(2, 18),
      ...good(0, 19),
    ];
    expect(judged('cancellation', { orders }, noon(19))).toMatchObject({ rate: 0.15, streak: 0 });
  });

  it('is held by days without a figure, and reaches back beyond the 30 days of the window', () => {
    const created = '2026-03-01T20:00:00.000Z';
    const orders = [anOrder('1', created, { status: 'cancelled', cancelledAt: created })];
    const report = judged('cancellation', { orders }, noon(20));
    expect(report).toMatchObject({ level: 'removal', eligible: 0, rate: null, streak: 30 });
    expect(report.removalAt).toBe('2026-03-03T08:00:00.000Z');
  });

  it('goes on after held days, and a day under the limit ends it', () => {
    const march = '2026-03-01T20:00:00.000Z';
    const old = anOrder('old', march, { status: 'cancelled', cancelledAt: march });
    expect(judged('cancellation', { orders: [old, ...cancelled(1, 19)] }, noon(20)).streak).toBe(31);
    expect(judged('cancellation', { orders: [old, ...good(1, 19)] }, noon(20)).streak).toBe(0);
  });

  it('ends a day of 23 hours at its own 24:00', () => {
    const saturday = '2026-03-07T20:00:00.000Z';
    const orders = [anOrder('1', saturday, { status: 'cancelled', cancelledAt: saturday })];
    expect(verdict(orders, '2026-03-08T18:00:00.000Z')).toEqual({
      level: 'finalDay',
      streak: 1,
      removalAt: '2026-03-09T07:00:00.000Z',
    });
  });
});

describe('the window', () => {
  it('keeps an order for the 30 days that begin with its own, by closing figures', () => {
    const orders = cancelled(1, 1);
    expect(judged('cancellation', { orders }, '2026-05-31T06:59:59.999Z').eligible).toBe(1);
    expect(judged('cancellation', { orders }, '2026-05-31T07:00:00.000Z').eligible).toBe(0);
  });

  it('lists 30 days, the closings of all but today', () => {
    const orders = [...good(3, 19), ...cancelled(1, 20)];
    const { daily } = judged('cancellation', { orders }, noon(20));
    expect(daily).toHaveLength(30);
    expect(daily[0]).toEqual({ day: '2026-04-21', eligible: 0, defects: 0, rate: null });
    expect(daily.at(-2)).toEqual({ day: '2026-05-19', eligible: 3, defects: 0, rate: 0 });
    expect(daily.at(-1)).toEqual({ day: '2026-05-20', eligible: 4, defects: 1, rate: 0.25 });
  });
});
