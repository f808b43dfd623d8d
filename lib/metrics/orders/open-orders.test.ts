import { describe, expect, it } from 'vitest';
import { anOrder, facts, hoursAfter, instant, NOON, shippedAfter } from '../../../tests/metrics/a-store.ts';
import { ordersToShip } from '../../domain/report.ts';
import { judgeStore } from '../judge-store.ts';
import { defaultRulePack } from '../rule-packs.ts';
import { deadlineStep } from './open-orders.ts';

describe('the step of an open order', () => {
  it.each([
    [0, 'none'],
    [36, 'note'],
    [54, 'act'],
    [66, 'lastCall'],
  ])('from exactly %i h after creation is %s', (hours, step) => {
    const at = (milliseconds: number) =>
      deadlineStep(instant(NOON), instant(hoursAfter(NOON, hours, milliseconds)), defaultRulePack);
    expect(at(0)).toBe(step);
    if (hours > 0) expect(at(-1)).not.toBe(step);
  });
});

describe('the open orders', () => {
  it('stand by deadline, then id, with the platform’s own deadline where a page states it', () => {
    const shipBy = hoursAfter(NOON, 20);
    const orders = [
      anOrder('c', hoursAfter(NOON, -10)),
      anOrder('b', hoursAfter(NOON, -70), { shipBy }),
      anOrder('a', hoursAfter(NOON, -10)),
      shippedAfter(1)('shipped', hoursAfter(NOON, -10)),
      anOrder('late', hoursAfter(NOON, -72, -1)),
      anOrder('cancelled', hoursAfter(NOON, -10), { status: 'cancelled', cancelledAt: NOON }),
      anOrder('unpaid', hoursAfter(NOON, -10), { paidAt: undefined, status: 'awaiting-payment' }),
    ];
    const { openOrders } = judgeStore(facts({ orders }), instant(NOON), defaultRulePack);
    expect(openOrders).toEqual([
      { orderId: 'b', deadlineAt: hoursAfter(NOON, 2), step: 'lastCall', shipBy },
      { orderId: 'a', deadlineAt: hoursAfter(NOON, 62), step: 'none' },
      { orderId: 'c', deadlineAt: hoursAfter(NOON, 62), step: 'none' },
    ]);
  });

  it('keep one that was cancelled nobody knows when, marked, and out of what there is to ship', () => {
    const orders = [anOrder('closed', hoursAfter(NOON, -10), { status: 'cancelled', paidSeen: true })];
    const report = judgeStore(facts({ orders }), instant(NOON), defaultRulePack);
    expect(report.openOrders).toMatchObject([{ orderId: 'closed', isCancelUndated: true }]);
    expect(ordersToShip(report)).toEqual([]);
  });
});
