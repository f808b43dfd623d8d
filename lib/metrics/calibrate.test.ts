import { describe, expect, it } from 'vitest';
import { anOrder, aScan, facts, instant, NOON, STORE_ID } from '../../tests/metrics/a-store.ts';
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
    expect(day?.best).toEqual(['headline', 'dailyMean']);
    // In Beijing the 18th closed before the order was cancelled.
    expect(calibrated(official('2026-05-18', 0))[0]?.best).toEqual(['beijingDay', 'sellerFault']);
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

  it('counts a past day by all that is known now, also where a track was looked at only later', () => {
    const uploadedAt = noon(10);
    const parcel = (orderId: string, trackingNumber: string) =>
      anOrder(orderId, noon(10), { status: 'shipped', shipments: [{ trackingNumber, uploadedAt }] });
    const silent = parcel('silent', 'YT2026052000001');
    const moving = parcel('moving', 'YT2026052000002');
    const visit = { storeId: STORE_ID, page: 'tracking', state: 'read', readAt: noon(19) } as const;
    const store = facts({
      orders: [silent, moving],
      trackingEvents: [14, 17].map((day) => aScan('YT2026052000002', noon(day), { code: `N${day}` })),
      officialFigures: [official('2026-05-16', 0.5, 'logisticsAnomaly')],
      pageVisits: [
        { ...visit, readAt: uploadedAt, tracks: [] },
        { ...visit, tracks: ['YT2026052000001', 'YT2026052000002'] },
      ],
    });
    const [day] = calibrate(store, instant(NOON), defaultRulePack);
    expect(day?.rates[0]).toEqual({ id: 'headline', rate: 0.5 });
  });

  it('closes Beijing’s days by Beijing’s clock', () => {
    // Cancelled at 10:00 of 18 May in Los Angeles, which is 01:00 of the 19th in Beijing.
    const cancelled = { status: 'cancelled', cancelledAt: '2026-05-18T17:00:00.000Z' } as const;
    const store = facts({
      orders: [anOrder('kept', noon(15)), anOrder('gone', noon(15), cancelled)],
      officialFigures: [official('2026-05-18', 0), official('2026-05-19', 0.5)],
    });
    const days = calibrate(store, instant(NOON), defaultRulePack);
    expect(days.map(({ best }) => best)).toEqual([
      ['beijingDay', 'sellerFault'],
      ['headline', 'dailyMean', 'beijingDay'],
    ]);
  });

  it('takes a figure that was seen before its day had closed for the one of that instant', () => {
    const seenAt = (iso: string) => {
      const figure = { ...official('2026-05-18', 0), seen: { rate: iso } };
      return calibrate(facts({ orders, officialFigures: [figure] }), instant(NOON), defaultRulePack)[0];
    };
    // Cancelled at the closing of the 18th.
    expect(seenAt('2026-05-19T06:59:59.999Z')?.rates[0]?.rate).toBe(0);
    expect(seenAt('2026-05-19T07:00:00.000Z')?.rates[0]?.rate).toBe(0.1);
    expect(seenAt(NOON)?.rates[0]?.rate).toBe(0.1);
  });

  it('has no best reading for a day without a figure', () => {
    expect(calibrated(official('2026-05-10', 0.1))[0]?.best).toEqual([]);
  });
});
