import { describe, expect, it } from 'vitest';
import {
  anActivity,
  anOrder,
  facts,
  hoursAfter,
  indicatorOf,
  instant,
  NOON,
} from '../../../tests/metrics/a-store.ts';
import type { Activity, Order, StoreFacts } from '../../domain/facts.ts';
import { judgeStore } from '../judge-store.ts';
import { defaultRulePack } from '../rule-packs.ts';

const starts = '2026-05-10T19:00:00.000Z';
const ends = '2026-05-19T19:00:00.000Z';
const line = (productId: string) => ({ lines: [{ productId }] });

function judge(fields: Partial<StoreFacts>) {
  return judgeStore(facts(fields), instant(NOON), defaultRulePack);
}

/** How many orders count for each activity. */
function counts(orders: Order[], activities: Activity[]): number[] {
  return judge({ orders, activities }).activities.map(
    ({ indicators }) => indicatorOf('cancellation', indicators).eligible,
  );
}

describe('an order', () => {
  it.each<[string, string, number]>([
    ['at its start', starts, 1],
    ['before its start', hoursAfter(starts, 0, -1), 0],
    ['in its last millisecond', hoursAfter(ends, 0, -1), 1],
    ['at its end', ends, 0],
  ])('created %s belongs to the activity: %s', (_, createdAt, count) => {
    expect(counts([anOrder('1', createdAt, line('p1'))], [anActivity(starts, ends)])).toEqual([count]);
  });

  it('belongs by a line of one of its products, or by a line that names it', () => {
    const inside = hoursAfter(starts, 1);
    const orders = [
      anOrder('1', inside, { lines: [{ productId: 'p9' }, { productId: 'p1' }] }),
      anOrder('2', inside, { lines: [{ activityId: 'a1' }] }),
      anOrder('3', inside, { lines: [{ productId: 'p9', activityId: 'a2' }] }),
      anOrder('4', inside, { lines: [{ skuId: 's1' }] }),
      anOrder('5', inside),
    ];
    expect(counts(orders, [anActivity(starts, ends)])).toEqual([2]);
  });

  it('belongs to each of two overlapping activities, and once to the store', () => {
    const order = anOrder('1', hoursAfter(starts, 1), line('p1'));
    const activities = [anActivity(starts, ends), anActivity(starts, NOON, { activityId: 'a2' })];
    expect(counts([order], activities)).toEqual([1, 1]);
    const { indicators } = judge({ orders: [order], activities });
    expect(indicatorOf('cancellation', indicators).eligible).toBe(1);
  });

  it('belongs to no activity whose window is not known', () => {
    const order = anOrder('1', hoursAfter(starts, 1), line('p1'));
    expect(counts([order], [anActivity(starts, ends, { endsAt: undefined })])).toEqual([0]);
  });
});

describe('the raised limits', () => {
  const limits = (activity: Partial<Activity>, categories?: StoreFacts['store']['categories']) => {
    const report = judge({
      store: { storeId: '1', categories },
      activities: [anActivity(starts, ends, activity)],
    });
    return [report.indicators, report.activities[0]?.indicators ?? []].map(
      (indicators) => indicatorOf('lateShipment', indicators).limit,
    );
  };
  const sold = (...categories: (string | undefined)[]) => ({
    products: categories.map((category, index) => ({ productId: `p${index}`, category })),
  });

  it('hold for the store when all its categories are relaxed', () => {
    expect(limits({}, ['home-garden', 'auto-moto', 'accessories-3c'])[0]).toBe(0.22);
    expect(limits({}, ['home-garden', 'other'])[0]).toBe(0.2);
    expect(limits({}, [])[0]).toBe(0.2);
    expect(limits({})[0]).toBe(0.2);
  });

  it('hold for an activity when all its products are, whatever the store sells beside', () => {
    expect(limits(sold('home-garden', 'auto-moto'), ['other'])[1]).toBe(0.22);
    expect(limits(sold('home-garden', 'other'), ['home-garden'])[1]).toBe(0.2);
  });
});

describe('the phase of an activity', () => {
  it.each([
    [hoursAfter(NOON, 0, 1), hoursAfter(NOON, 1), 'upcoming'],
    [NOON, hoursAfter(NOON, 1), 'running'],
    [starts, hoursAfter(NOON, 0, 1), 'running'],
    [starts, NOON, 'ended'],
  ])('from %s to %s is, at noon of May 20, %s', (startsAt, endsAt, phase) => {
    expect(judge({ activities: [anActivity(startsAt, endsAt)] }).activities[0]?.phase).toBe(phase);
  });
});
