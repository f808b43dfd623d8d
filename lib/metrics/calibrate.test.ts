import { describe, expect, it } from 'vitest';
import { anOrder, facts, instant, NOON, STORE_ID } from '../../tests/metrics/a-store.ts';
import { calibrate } from './calibrate.ts';
import { defaultRulePack } from './rule-packs.ts';

const noon = (day: number) => `2026-05-${String(day)}T19:00:00.000Z`;
const orders = [
  ...Array.from({ length: 9 }, (_, index) => anOrder(`good${index}`, noon(15))),
  anOrder('bad', noon(15), {
    status: 'cancelled',
    cancelledAt: '2026-05-19T07:00:00.000Z',
    cancelledBy: 'buyer',
  }),
];
const official = (day: string, rate: number, indicator = 'cancellation') => ({
  storeId: STORE_ID,
  day,
  rate,
  indicator,
});
const calibrated = (...officialFigures: ReturnType<typeof official>[]) =>
  calibrate(facts({ orders, officialFigures }), instant(NOON), defaultRulePack);

describe('calibration', () => {
  it('finds the readings that reproduce the platform’s figure of a day, at its closing', () => {
    const [day] = calibrated(official('2026-05-18', 0.1));
    expect(day?.rates[0]).toEqual({ id: 'headline', rate: 0.1 });
    expect(day?.best).toEqual(['headline', 'dailyMean', 'beijingDay']);
    expect(calibrated(official('2026-05-18', 0))[0]?.best).toEqual(['sellerFault']);
  });

  it('has the figure of each day in turn', () => {
    const days = calibrated(official('2026-05-18', 0.1), official('2026-05-17', 0));
    expect(days.map(({ day, rates }) => [day, rates[0]?.rate])).toEqual([
      ['2026-05-17', 0],
      ['2026-05-18', 0.1],
    ]);
  });

  it('leaves out figures of days to come and of indicators that are not judged', () => {
    expect(calibrated(official('2026-05-21', 0.1), official('2026-05-18', 0.1, 'disputes'))).toEqual([]);
  });

  it('has no best reading for a day without a figure', () => {
    expect(calibrated(official('2026-05-10', 0.1))[0]?.best).toEqual([]);
  });
});
