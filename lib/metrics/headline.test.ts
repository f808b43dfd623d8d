import { describe, expect, it } from 'vitest';
import { anOrder, facts, instant, NOON } from '../../tests/metrics/a-store.ts';
import { withHeadline } from '../domain/headline.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import type { IndicatorId, RuleReadingId } from '../domain/vocabulary.ts';
import { judgeStore } from './judge-store.ts';
import { defaultRulePack } from './rule-packs.ts';

const at = (day: number, hour = 19) => `2026-05-${String(day)}T${String(hour)}:00:00.000Z`;
const orders = [
  anOrder('kept', at(15)),
  anOrder('byBuyer', at(15), { status: 'cancelled', cancelledAt: at(16), cancelledBy: 'buyer' }),
  anOrder('bySeller', at(15), { status: 'cancelled', cancelledAt: at(16), cancelledBy: 'seller' }),
  // Shipped 80 h after creation, 70 h after payment.
  anOrder('paidLater', at(10), {
    paidAt: '2026-05-11T05:00:00.000Z',
    shipments: [{ trackingNumber: 'LP00123456789', uploadedAt: '2026-05-14T03:00:00.000Z' }],
  }),
];

function figures(indicator: IndicatorId, reading?: RuleReadingId) {
  const pack = reading ? (withHeadline(defaultRulePack, indicator, reading) as RulePack) : defaultRulePack;
  const report = judgeStore(facts({ orders }), instant(NOON), pack).indicators.find(
    ({ id }) => id === indicator,
  );
  return [report?.defects, report?.eligible];
}

describe('a reading made the headline', () => {
  it('counts by the seller’s fault', () => {
    expect(figures('cancellation')).toEqual([2, 4]);
    expect(figures('cancellation', 'sellerFault')).toEqual([1, 4]);
  });

  it('counts the 72 hours from payment', () => {
    const [late = 0] = figures('lateShipment');
    const [fromPayment] = figures('lateShipment', 'fromPayment');
    expect(fromPayment).toBe(Number(late) - 1);
  });

  it('is a zone or a weight of the pack where it is that', () => {
    expect(withHeadline(defaultRulePack, 'cancellation', 'beijingDay')?.zone).toBe('Asia/Shanghai');
    expect(withHeadline(defaultRulePack, 'logisticsAnomaly', 'unweighted')?.officialLogistics.tenths).toBe(
      10,
    );
  });

  it('cannot be a mean of days, nor a reading of another indicator', () => {
    expect(withHeadline(defaultRulePack, 'cancellation', 'dailyMean')).toBeUndefined();
    expect(withHeadline(defaultRulePack, 'cancellation', 'suspected')).toBeUndefined();
  });
});
