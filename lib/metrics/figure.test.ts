import { describe, expect, it } from 'vitest';
import { isNear, isOver, limitFor, limitRate, rateOf } from './figure.ts';
import { defaultRulePack } from './rule-packs.ts';

const limit = (id: Parameters<typeof limitFor>[0], isRelaxed = false) =>
  limitFor(id, isRelaxed, defaultRulePack);
const figure = (defects: number, eligible: number) => ({ eligible, tenths: defects * 10 });

describe('the limits', () => {
  it('are those of the pack, and × 1.10 for relaxed categories', () => {
    const ids = ['cancellation', 'lateShipment', 'logisticsAnomaly', 'negativeReview'] as const;
    expect(ids.map((id) => limitRate(limit(id)))).toEqual([0.15, 0.2, 0.12, 0.035]);
    expect(ids.map((id) => limitRate(limit(id, true)))).toEqual([0.165, 0.22, 0.132, 0.0385]);
  });

  it('stay exact where × 1.10 is no whole number of basis points', () => {
    const pack = { ...defaultRulePack, limits: { ...defaultRulePack.limits, cancellation: 333 } };
    const relaxed = limitFor('cancellation', true, pack);
    expect(limitRate(relaxed)).toBe(0.03663);
    expect(isOver(figure(3663, 100_000), relaxed)).toBe(false);
    expect(isOver(figure(3664, 100_000), relaxed)).toBe(true);
  });
});

describe('a figure', () => {
  it.each([
    ['cancellation', 3, 20, false],
    ['cancellation', 151, 1000, true],
    ['lateShipment', 1, 5, false],
    ['lateShipment', 2001, 10_000, true],
    ['logisticsAnomaly', 4.2, 35, false],
    ['logisticsAnomaly', 4.3, 35, true],
    ['negativeReview', 7, 200, false],
    ['negativeReview', 8, 200, true],
  ] as const)(
    'of %s with %d of %i is over: %s; exactly at the limit is not',
    (id, defects, eligible, over) => {
      expect(isOver({ eligible, tenths: Math.round(defects * 10) }, limit(id))).toBe(over);
    },
  );

  it.each([
    [77, 2000, false],
    [78, 2000, true],
  ])('of reviews with %i of %i against 3.85 %% is over: %s', (defects, eligible, over) => {
    expect(isOver(figure(defects, eligible), limit('negativeReview', true))).toBe(over);
  });

  it.each([
    [16, 100, true],
    [15, 100, false],
  ])(
    'of late shipments with %i of %i is near from exactly 80 %% of the limit: %s',
    (defects, eligible, near) => {
      expect(isNear(figure(defects, eligible), limit('lateShipment'), 80)).toBe(near);
    },
  );

  it('of nothing has no rate, and is neither near nor over', () => {
    expect(rateOf(figure(0, 0))).toBeNull();
    expect(isNear(figure(0, 0), limit('lateShipment'), 80)).toBe(false);
    expect(isOver(figure(0, 0), limit('lateShipment'))).toBe(false);
  });
});
