import { describe, expect, it } from 'vitest';
import { anOrder, aScan, hoursAfter, judged, many, NOON, shippedAfter } from '../../tests/metrics/a-store.ts';
import type { Order } from '../domain/facts.ts';

const created = '2026-05-15T19:00:00.000Z';
const onTime = (count: number, at = created) =>
  many(count, `ok${at}`, (id) => shippedAfter(1)(id, at, { status: 'completed' }));
const late = (count: number, at = created) => many(count, `late${at}`, (id) => anOrder(id, at));
const open = (id: string, hoursLeft: number) => anOrder(id, hoursAfter(NOON, hoursLeft - 72));
const lateShipment = (orders: Order[], now = NOON) => judged('lateShipment', { orders }, now);

describe('the forecast', () => {
  it('has seven closings, today’s first', () => {
    const { forecast } = lateShipment(onTime(1));
    expect(forecast.closings.map(({ day }) => day)).toEqual([
      '2026-05-20',
      '2026-05-21',
      '2026-05-22',
      '2026-05-23',
      '2026-05-24',
      '2026-05-25',
      '2026-05-26',
    ]);
  });

  it('at worst lets every open order become late, at best ships all now', () => {
    const { forecast } = lateShipment([...onTime(8), ...late(1), open('a', 30), open('b', 40)]);
    expect(forecast.closings[0]).toEqual({ day: '2026-05-20', worst: 1 / 9, best: 1 / 11 });
    expect(forecast.closings[1]).toEqual({ day: '2026-05-21', worst: 2 / 10, best: 1 / 11 });
    expect(forecast.closings[2]).toEqual({ day: '2026-05-22', worst: 3 / 11, best: 1 / 11 });
  });

  it('crosses one millisecond after the deadline that breaks the limit, not at the one that only reaches it', () => {
    const { forecast } = lateShipment([...onTime(8), ...late(1), open('a', 30), open('b', 40)]);
    expect(forecast.crossesAt).toBe(hoursAfter(NOON, 40, 1));
  });

  it('crosses nowhere when over now, and nowhere when the horizon keeps the limit', () => {
    expect(lateShipment([...onTime(1), ...late(1)]).forecast.crossesAt).toBeNull();
    expect(lateShipment([...onTime(8), ...late(1), open('a', 30)]).forecast.crossesAt).toBeNull();
  });

  it('crosses at 24:00 by the new day’s figure when good orders leave the window', () => {
    const orders = [
      ...many(10, 'old', (id) => anOrder(id, '2026-04-21T19:00:00.000Z')),
      anOrder('good', created),
      anOrder('bad', created, { status: 'cancelled', cancelledAt: created }),
    ];
    const { rate, forecast } = judged('cancellation', { orders }, NOON);
    expect(rate).toBe(1 / 12);
    expect(forecast.closings[0]?.worst).toBe(1 / 12);
    expect(forecast.crossesAt).toBe('2026-05-21T07:00:00.000Z');
  });

  it('crosses at 24:00 by the closing figure alone when the new day’s has none', () => {
    const uploadedAt = '2026-04-21T19:00:00.000Z';
    const number = 'YT2026052000001';
    const orders = [shippedAfter(0, number)('1', uploadedAt)];
    const closing = '2026-05-21T07:00:00.000Z';
    const trackingEvents = many(12, 'n', (id) => anOrder(id, uploadedAt)).map((_, index) =>
      aScan(number, hoursAfter(closing, -72 - 55 * index), { code: `N${index}` }),
    );
    const { rate, forecast } = judged('logisticsAnomaly', { orders, trackingEvents }, NOON);
    expect(rate).toBe(0);
    expect(forecast.crossesAt).toBe(closing);
  });

  it('at best puts open orders into the denominator of the logistics anomaly rate, and ends every silence', () => {
    const orders = [shippedAfter(0)('1', '2026-05-10T19:00:00.000Z'), open('a', 30)];
    const { rate, forecast } = judged('logisticsAnomaly', { orders }, NOON);
    expect(rate).toBe(1);
    expect(forecast.closings[0]).toEqual({ day: '2026-05-20', worst: 1, best: 0 });
  });

  it('does not know what is recorded after the judged instant', () => {
    const orders = [
      anOrder('1', NOON, { status: 'cancelled', cancelledAt: hoursAfter(NOON, 1) }),
      shippedAfter(5)('2', NOON),
    ];
    expect(judged('cancellation', { orders }, NOON).forecast.closings.map(({ worst }) => worst)).toEqual(
      Array(7).fill(0),
    );
    expect(lateShipment(orders).forecast.crossesAt).toBe(hoursAfter(NOON, 72, 1));
  });
});

describe('the rescue', () => {
  it('names the fewest open orders with the earliest deadlines', () => {
    const { rescue } = lateShipment([...onTime(8), ...late(1), open('b', 30), open('a', 30), open('c', 40)]);
    expect(rescue).toEqual({
      shipAtLeast: 2,
      orders: [
        { orderId: 'a', deadlineAt: hoursAfter(NOON, 30) },
        { orderId: 'b', deadlineAt: hoursAfter(NOON, 30) },
      ],
    });
  });

  it('is none when nothing threatens', () => {
    expect(lateShipment([...onTime(8), open('a', 30)]).rescue).toEqual({ shipAtLeast: 0, orders: [] });
  });

  it('is impossible when even all do not help', () => {
    expect(lateShipment([...onTime(2), ...late(2), open('a', 30)]).rescue).toEqual({
      shipAtLeast: null,
      orders: [],
    });
  });
});

describe('the recovery', () => {
  it('is the first day whose closing is not over at best, when late orders leave the window', () => {
    const orders = [...late(3, '2026-04-23T19:00:00.000Z'), ...onTime(5)];
    expect(lateShipment(orders)).toMatchObject({ level: 'removal', recoversOn: '2026-05-23' });
  });

  it('is null when the horizon is too short, and absent when not over', () => {
    expect(lateShipment([...late(3), ...onTime(5)])).toMatchObject({ recoversOn: null });
    expect(lateShipment(onTime(5))).not.toHaveProperty('recoversOn');
  });
});
