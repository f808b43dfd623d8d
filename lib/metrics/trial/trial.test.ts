import { describe, expect, it } from 'vitest';
import {
  anActivity,
  anOrder,
  aScan,
  facts,
  hoursAfter,
  indicatorOf,
  instant,
  many,
  NOON,
  shippedAfter,
} from '../../../tests/metrics/a-store.ts';
import type { WhatIf } from '../../domain/trial.ts';
import { defaultRulePack } from '../rule-packs.ts';
import { replayInstants, replayOf, replayStep } from './replay.ts';
import { whatIf } from './what-if.ts';

const day = (number: number, hour = 19) => `2026-05-${String(number).padStart(2, '0')}T${hour}:00:00.000Z`;

/** 79 shipped on time; 21 of 10 May are never shipped, so late from 13 May 19:00: 21 % from then on. */
const rising = [
  ...many(79, 'good', (id) => shippedAfter(10)(id, day(5))),
  ...many(21, 'late', (id) => anOrder(id, day(10))),
];

/** Without a scan the numbers would be suspected, and warned of. */
const scanned = [aScan('YT2026052000001', day(6))];

describe('the replay of a history', () => {
  const steps = replayInstants(instant(day(9)), instant(day(18)), 12).map((at) =>
    replayStep(facts({ orders: rising, trackingEvents: scanned }), at, defaultRulePack),
  );
  const replay = replayOf(steps);

  it('judges every so many hours, the last instant included', () => {
    expect(replay).toMatchObject({ from: day(9), to: day(18), instants: 19 });
  });

  it('says when it would have warned, and how long before the rule fired', () => {
    const late = replay.warnings.filter(({ indicator }) => indicator === 'lateShipment');
    // Late at 13 May 19:00:00.001Z; the next judged instant is 12 h on. Over at the closings of 13 and 14 May.
    expect(late).toEqual([
      {
        indicator: 'lateShipment',
        from: '2026-05-14T07:00:00.000Z',
        worst: 'removal',
        firedAt: '2026-05-15T07:00:00.000Z',
        hoursAhead: 24,
      },
    ]);
  });

  it('says the same of an activity, by its own figures and those of the store, while it ran', () => {
    const lines = [{ productId: 'p1' }];
    const activities = [
      anActivity(day(4), day(16)),
      anActivity(day(4), day(8), { activityId: 'over' }),
      anActivity(day(4), day(16), { activityId: 'not-hers', enrolment: 'not-enrolled' }),
    ];
    const orders = rising.map((order) => ({
      ...order,
      lines,
      ...(order.status === 'shipped' && { deliveredAt: day(7) }),
    }));
    const replayed = replayOf(
      replayInstants(instant(day(9)), instant(day(18)), 12).map((at) =>
        replayStep(facts({ orders, activities, trackingEvents: scanned }), at, defaultRulePack),
      ),
    );
    const fired = { firedAt: '2026-05-15T07:00:00.000Z', hoursAhead: 24 };
    expect(replayed.activities).toEqual([
      {
        activityId: 'a1',
        warnings: [{ from: '2026-05-14T07:00:00.000Z', worst: 'removal', ...fired }],
        ...fired,
      },
    ]);
    const own = replayed.warnings.filter(
      ({ activityId, indicator }) => activityId && indicator === 'lateShipment',
    );
    expect(own).toMatchObject([{ activityId: 'a1', worst: 'removal', ...fired }]);
  });

  it('says nothing of a store that is well', () => {
    const calm = facts({ orders: many(50, 'good', (id) => shippedAfter(10)(id, day(16))) });
    expect(replayOf([replayStep(calm, instant(day(18)), defaultRulePack)]).warnings).toEqual([]);
  });

  it('takes for seen what was read only later', () => {
    const visit = {
      storeId: '244176',
      page: 'order-list' as const,
      state: 'read' as const,
      readAt: day(18),
      tracks: [],
    };
    const known = facts({ orders: rising, pageVisits: [visit] });
    const { indicators } = replayStep(known, instant(day(14)), defaultRulePack);
    expect(indicatorOf('lateShipment', indicators).level).toBe('finalDay');
  });
});

describe('what if', () => {
  const open = many(10, 'open', (id) => anOrder(id, hoursAfter(NOON, -20)));
  const store = facts({
    orders: [...many(20, 'good', (id) => shippedAfter(10)(id, hoursAfter(NOON, -100))), ...open],
  });
  const outcome = (change: Partial<WhatIf>) =>
    whatIf(store, instant(NOON), defaultRulePack, { ship: 0, cancel: 0, officialPercent: 0, ...change })
      .indicators;

  it('nothing is done, is the store as it is', () => {
    expect(indicatorOf('lateShipment', outcome({}))).toMatchObject({ eligible: 20, defects: 0 });
    // All ten late at worst: 10 of 30.
    expect(indicatorOf('lateShipment', outcome({})).forecast.closings.at(-1)?.worst).toBeCloseTo(1 / 3);
  });

  it('four are shipped, they are on time and six can still be late', () => {
    const late = indicatorOf('lateShipment', outcome({ ship: 4 }));
    expect(late).toMatchObject({ eligible: 24, defects: 0 });
    expect(late.forecast.closings.at(-1)?.worst).toBeCloseTo(6 / 30);
  });

  it('three are cancelled, they leave late shipment and count as cancelled', () => {
    const indicators = outcome({ ship: 4, cancel: 3 });
    expect(indicatorOf('lateShipment', indicators).forecast.closings.at(-1)?.worst).toBeCloseTo(3 / 27);
    expect(indicatorOf('cancellation', indicators)).toMatchObject({ eligible: 30, defects: 3 });
  });

  it('the orders of one activity are shipped, its figures and its risk are told', () => {
    const orders = store.orders.map((order, index) =>
      index < 26 ? order : { ...order, lines: [{ productId: 'p1' }] },
    );
    const activities = [
      anActivity(hoursAfter(NOON, -40), hoursAfter(NOON, 40)),
      anActivity(NOON, hoursAfter(NOON, 1), { activityId: 'next' }),
    ];
    const change = { activityId: 'a1', ship: 9, cancel: 0, officialPercent: 0 };
    const told = whatIf({ ...store, orders, activities }, instant(NOON), defaultRulePack, change);
    expect(told.open).toBe(4);
    expect(indicatorOf('lateShipment', told.asIs)).toMatchObject({ eligible: 0 });
    expect(indicatorOf('lateShipment', told.indicators)).toMatchObject({ eligible: 4, defects: 0 });
    // Twenty parcels are silent for 18 h, over the closing before noon: the store's figure is over for the second day.
    expect(told.activities).toEqual([
      { activityId: 'a1', phase: 'running', asIs: 'finalDay', risk: 'finalDay' },
      { activityId: 'next', phase: 'running', asIs: 'finalDay', risk: 'finalDay' },
    ]);
  });

  it('all go by official logistics, silent ones weigh less', () => {
    const worst = (officialPercent: number) =>
      indicatorOf('logisticsAnomaly', outcome({ ship: 10, officialPercent })).forecast.closings.at(-1)
        ?.worst ?? 0;
    // 30 parcels silent at worst, 10 of them official.
    expect(worst(0)).toBeCloseTo(1);
    expect(worst(100)).toBeCloseTo((20 + 7) / 30);
  });
});
