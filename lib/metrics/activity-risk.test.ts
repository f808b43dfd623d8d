import { describe, expect, it } from 'vitest';
import { anActivity, anOrder, facts, hoursAfter, instant, many, NOON } from '../../tests/metrics/a-store.ts';
import type { Activity, Order } from '../domain/facts.ts';
import { worstLevel } from './activity-risk.ts';
import { judgeStore } from './judge-store.ts';
import { defaultRulePack } from './rule-packs.ts';
import { storeCardOf } from './store-card.ts';

const created = '2026-05-17T19:00:00.000Z';
const starts = '2026-05-16T19:00:00.000Z';
const secondClosing = '2026-05-19T07:00:00.000Z';
const bad = (id: string, productId: string) =>
  anOrder(id, created, { status: 'cancelled', cancelledAt: created, lines: [{ productId }] });
const good = (count: number, productId: string) =>
  many(count, `good-${productId}-`, (id) => anOrder(id, created, { lines: [{ productId }] }));

function judge(orders: Order[], activity: Activity, now = NOON) {
  const known = facts({ orders, activities: [activity] });
  const report = judgeStore(known, instant(now), defaultRulePack);
  return { report, activity: report.activities[0], card: storeCardOf(report, known, instant(now)) };
}

describe('the worst level', () => {
  it('is found in the order good < unknown < near < over < finalDay < removal', () => {
    expect(worstLevel(['good', 'unknown'])).toBe('unknown');
    expect(worstLevel(['unknown', 'near'])).toBe('near');
    expect(worstLevel(['finalDay', 'near', 'over'])).toBe('finalDay');
    expect(worstLevel(['removal', 'unknown'])).toBe('removal');
    expect(worstLevel([])).toBe('good');
  });
});

describe('the risk of an activity', () => {
  it('is the worst of its own indicators and the store’s, and says which are undecided', () => {
    const { activity } = judge([...good(1, 'p9'), bad('1', 'p9')], anActivity(starts, hoursAfter(NOON, 48)));
    expect(activity?.risk).toBe('removal');
    expect(activity?.undecided).toEqual([
      'cancellation',
      'lateShipment',
      'logisticsAnomaly',
      'negativeReview',
    ]);
  });
});

describe('the first firing of the rule', () => {
  it('is the closing of the second day over in the activity’s own figures', () => {
    const orders = [...good(20, 'p9'), bad('1', 'p1')];
    const { activity } = judge(orders, anActivity(starts, hoursAfter(NOON, 48)));
    expect(activity?.firedAt).toBe(secondClosing);
    expect(activity?.risk).toBe('removal');
  });

  it('is that of the store’s figures while the activity runs', () => {
    const orders = [...good(1, 'p9'), bad('1', 'p9')];
    expect(judge(orders, anActivity(starts, secondClosing)).activity?.firedAt).toBe(secondClosing);
    expect(judge(orders, anActivity(starts, hoursAfter(secondClosing, 0, -1))).activity?.firedAt).toBeNull();
  });

  it('for an activity that began under a store already over is the next closing', () => {
    const orders = [...good(1, 'p9'), bad('1', 'p9')];
    const activity = anActivity('2026-05-19T19:00:00.000Z', hoursAfter(NOON, 48));
    expect(judge(orders, activity).activity?.firedAt).toBe('2026-05-20T07:00:00.000Z');
  });

  it('is kept after the streak has ended', () => {
    const orders = [
      ...good(20, 'p9'),
      bad('1', 'p1'),
      ...many(9, 'later', (id) => anOrder(id, '2026-05-19T19:00:00.000Z', { lines: [{ productId: 'p1' }] })),
    ];
    const { activity } = judge(orders, anActivity(starts, hoursAfter(NOON, 48)), '2026-05-21T19:00:00.000Z');
    expect(activity?.risk).not.toBe('removal');
    expect(activity?.firedAt).toBe(secondClosing);
  });

  it('has not happened before it happens', () => {
    const orders = [...good(20, 'p9'), bad('1', 'p1')];
    const activity = anActivity(starts, hoursAfter(NOON, 48));
    expect(judge(orders, activity, hoursAfter(secondClosing, 0, -1)).activity?.firedAt).toBeNull();
    expect(judge(orders, activity, secondClosing).activity?.firedAt).toBe(secondClosing);
  });
});

describe('the store card', () => {
  it('stands at the worst of the store and its running activities, and says because of which indicator', () => {
    const orders = [...good(20, 'p9'), bad('1', 'p1')];
    const running = judge(orders, anActivity(starts, hoursAfter(NOON, 48)));
    expect(running.report.indicators[0]?.level).toBe('good');
    expect(running.card.level).toBe('removal');
    expect(running.card.activities[0]?.because).toEqual(['cancellation']);
    const ended = judge(orders, anActivity(starts, hoursAfter(created, 1)));
    expect(ended.activity?.risk).toBe('removal');
    expect(ended.card.level).toBe('unknown');
  });

  it('shows the next 20 deadlines of all', () => {
    const orders = many(25, 'open', (id) => anOrder(id, hoursAfter(NOON, -1)));
    const { card } = judge(orders, anActivity(starts, NOON));
    expect(card.deadlines.map(({ orderId }) => orderId)).toEqual(
      many(20, 'open', (id) => anOrder(id, NOON)).map(({ orderId }) => orderId),
    );
    expect(card.openOrderCount).toBe(25);
  });
});

describe('an activity that she is not in', () => {
  const until = hoursAfter(NOON, 48);
  /** The store itself is calm, the activity's own figures fired the rule. */
  const orders = [...good(20, 'p9'), bad('1', 'p1')];
  const of = (enrolment: Activity['enrolment'], all = orders) =>
    judge(all, anActivity(starts, until, { enrolment }));

  it('warns of nothing when she never joined: the rule fires for none, and nothing is due', () => {
    const { activity, card, report } = of('not-enrolled');
    expect(activity).toMatchObject({ phase: 'running', risk: 'removal', firedAt: null });
    expect(card.activities[0]).toMatchObject({ enrolment: 'not-enrolled', firedAt: null });
    expect(card.activities[0]).not.toHaveProperty('clocks');
    expect(card.level).not.toBe('removal');
    expect(of('enrolled').card.level).toBe('removal');
    expect([report.liveMonitor, report.postMortems, report.reEntry]).toEqual([[], [], []]);
    expect(report.preCheck).toHaveLength(1);
  });

  it('keeps what was when she was in it and is out: when the rule fired, and what is due from then', () => {
    const { activity, card, report } = of('exited');
    expect(activity?.firedAt).toBe(secondClosing);
    expect(card.level).not.toBe('removal');
    expect(card.activities[0]?.clocks?.[0]).toEqual({
      id: 'postMortem',
      dueAt: hoursAfter(secondClosing, 48),
    });
    expect(report.liveMonitor).toEqual([]);
    expect(report.reEntry).toHaveLength(1);
  });

  it('has a post-mortem and no clock when she is out and the rule did not fire: nobody knows since when', () => {
    const { card, report } = of('exited', good(20, 'p1'));
    expect(report.postMortems).toMatchObject([{ activityId: 'a1' }]);
    expect(report.postMortems[0]).not.toHaveProperty('clocks');
    expect(report.reEntry).toHaveLength(1);
    expect(card.activities[0]?.clocks ?? []).toEqual([]);
  });
});
