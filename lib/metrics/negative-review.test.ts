import { describe, expect, it } from 'vitest';
import {
  anActivity,
  anOrder,
  aReview,
  facts,
  hoursAfter,
  indicatorOf,
  instant,
  judged,
} from '../../tests/metrics/a-store.ts';
import type { Activity, Order, Review } from '../domain/facts.ts';
import { judgeStore } from './judge-store.ts';
import { defaultRulePack } from './rule-packs.ts';

const starts = '2026-05-01T19:00:00.000Z';
const ends = '2026-05-08T19:00:00.000Z';
const now = '2026-05-25T19:00:00.000Z';
const written = hoursAfter(starts, 24);
const running = anActivity(starts, ends);

function figures(reviews: Review[], orders: Order[] = [], activities: Activity[] = [running], at = now) {
  const { eligible, defects } = judged('negativeReview', { reviews, orders, activities }, at);
  return [eligible, defects];
}

describe('a review', () => {
  it.each([
    '货不对板！',
    '收到的和描述不符',
    'NOT AS DESCRIBED at all',
    'Very Different From The Description',
    'Товар НЕ СООТВЕТСТВУЕТ ОПИСАНИЮ',
    'No coincide con la descripción',
    'NÃO CORRESPONDE À DESCRIÇÃO',
    'NA\u0303O CORRESPONDE A\u0300 DESCRIC\u0327A\u0303O',
  ])('of two stars that says “%s” is negative', (text) => {
    expect(figures([aReview('r', written, { stars: 2, text })])).toEqual([1, 1]);
  });

  it.each<[string, Partial<Review>]>([
    ['of three stars', { stars: 3, text: 'not as described' }],
    ['without stars', { stars: undefined, text: 'not as described' }],
    ['without a keyword', { stars: 1, text: 'соответствует описанию, 物流太慢了' }],
    ['without a text', { stars: 1, text: undefined }],
  ])('%s counts and is not negative', (_, fields) => {
    expect(figures([aReview('r', written, fields)])).toEqual([1, 0]);
  });

  it('counts from the instant it was written', () => {
    const review = aReview('r', written);
    expect(figures([review], [], [running], hoursAfter(written, 0, -1))).toEqual([0, 0]);
    expect(figures([review], [], [running], written)).toEqual([1, 0]);
  });

  it('of another product is in no activity', () => {
    expect(figures([aReview('r', written, { productId: 'p2' })])).toEqual([0, 0]);
    expect(figures([aReview('r', written, { productId: undefined })])).toEqual([0, 0]);
  });

  it.each<[string, string, number]>([
    ['at the start', starts, 1],
    ['before the start', hoursAfter(starts, 0, -1), 0],
    ['in the last millisecond', hoursAfter(ends, 0, -1), 1],
    ['at the end', ends, 0],
  ])(
    'of an order created %s of the activity belongs to it by that, not by when it was written',
    (_, createdAt, count) => {
      const review = aReview('r', hoursAfter(ends, 24), { orderId: '1' });
      expect(figures([review], [anOrder('1', createdAt)])).toEqual([count, 0]);
    },
  );

  it('of an unpaid order is placed by that order all the same', () => {
    const unpaid = anOrder('1', hoursAfter(ends, 1), { paidAt: undefined, status: 'awaiting-payment' });
    expect(figures([aReview('r', written, { orderId: '1' })], [unpaid])).toEqual([0, 0]);
  });

  it.each<[string, string, number]>([
    ['at the start', starts, 1],
    ['before the start', hoursAfter(starts, 0, -1), 0],
    ['30 days of 24 h after the end', hoursAfter(ends, 720), 1],
    ['a millisecond later', hoursAfter(ends, 720, 1), 0],
  ])('of an unknown order written %s', (_, createdAt, count) => {
    expect(figures([aReview('r', createdAt, { orderId: 'unknown' })], [], [running], createdAt)).toEqual([
      count,
      0,
    ]);
  });

  it('in two activities counts once for the store and once in each', () => {
    const review = aReview('r', written, { stars: 1, text: '货不对板' });
    const second = anActivity(starts, ends, { activityId: 'a2' });
    const report = judgeStore(
      facts({ reviews: [review], activities: [running, second] }),
      instant(now),
      defaultRulePack,
    );
    const counts = [report.indicators, ...report.activities.map(({ indicators }) => indicators)].map(
      (indicators) => indicatorOf('negativeReview', indicators).defects,
    );
    expect(counts).toEqual([1, 1, 1]);
  });

  it('of few stars without a keyword counts in the reading allLowStars', () => {
    const report = judged(
      'negativeReview',
      { reviews: [aReview('r', written, { stars: 2 })], activities: [running] },
      now,
    );
    expect(report.readings.find(({ id }) => id === 'allLowStars')).toMatchObject({
      rate: 1,
      over: true,
      warns: false,
    });
    expect(report.level).toBe('good');
  });
});
