import { describe, expect, it } from 'vitest';
import { anOrder, hoursAfter, judged, many, NOON } from '../../tests/metrics/a-store.ts';
import type { Order } from '../domain/facts.ts';

const created = '2026-05-18T19:00:00.000Z';
const figures = (orders: Order[], now: string) => {
  const { eligible, defects, defectIds } = judged('cancellation', { orders }, now);
  return { eligible, defects, defectIds };
};

describe('the cancellation rate', () => {
  it('counts paid orders only', () => {
    const orders = [
      anOrder('1', created),
      anOrder('2', created, { paidAt: undefined, status: 'awaiting-payment' }),
      anOrder('3', created, { paidAt: undefined, status: 'cancelled', cancelledAt: created }),
    ];
    expect(figures(orders, NOON)).toEqual({ eligible: 1, defects: 0, defectIds: [] });
  });

  it.each([
    [-1, 0],
    [0, 1],
  ])('sees a cancellation %i ms from its instant as %i', (milliseconds, defects) => {
    const order = anOrder('1', created, { status: 'cancelled', cancelledAt: NOON });
    expect(figures([order], hoursAfter(NOON, 0, milliseconds)).defects).toBe(defects);
  });

  it('counts any reason, also the buyer’s', () => {
    const order = anOrder('1', created, { status: 'cancelled', cancelledAt: created, cancelledBy: 'buyer' });
    expect(figures([order], NOON)).toEqual({ eligible: 1, defects: 1, defectIds: ['1'] });
    const sellerFault = judged('cancellation', { orders: [order] }, NOON).readings.find(
      ({ id }) => id === 'sellerFault',
    );
    expect(sellerFault).toEqual({ id: 'sellerFault', rate: 0, over: false, warns: false });
  });

  it('counts an undated cancellation from the creation of the order', () => {
    const order = anOrder('1', created, { status: 'cancelled' });
    expect(figures([order], created).defects).toBe(1);
    expect(figures([order], hoursAfter(created, 0, -1)).eligible).toBe(0);
  });

  it('counts it only after the last instant at which a page still showed the order open', () => {
    const order = anOrder('1', created, { status: 'cancelled', openSeenAt: hoursAfter(created, 5) });
    expect(figures([order], hoursAfter(created, 5)).defects).toBe(0);
    expect(figures([order], hoursAfter(created, 5, 1)).defects).toBe(1);
  });

  it('names the undated cancellations that a streak rests on', () => {
    const orders = [
      ...many(8, 'good', (id) => anOrder(id, created)),
      ...many(2, 'undated', (id) => anOrder(id, created, { status: 'cancelled' })),
    ];
    const { level, streak, undatedCancellations } = judged('cancellation', { orders }, NOON);
    expect({ level, streak }).toEqual({ level: 'removal', streak: 2 });
    expect(undatedCancellations).toEqual(['undated000', 'undated001']);
  });

  it('names none when the streak stands without them', () => {
    const dated = { status: 'cancelled', cancelledAt: created } as const;
    const orders = [anOrder('1', created, dated), anOrder('2', created, { status: 'cancelled' })];
    expect(judged('cancellation', { orders }, NOON)).not.toHaveProperty('undatedCancellations');
  });
});
