import { describe, expect, it } from 'vitest';
import {
  anActivity,
  anOrder,
  facts,
  hoursAfter,
  instant,
  NOON,
  shippedAfter,
} from '../../tests/metrics/a-store.ts';
import type { StoreFacts } from '../domain/facts.ts';
import { isoOf } from '../domain/time.ts';
import { judgingAt } from './judging.ts';
import { nextChangeAt } from './next-change.ts';
import { defaultRulePack } from './rule-packs.ts';
import { scopesOf } from './scopes/scopes-of.ts';

function next(fields: Partial<StoreFacts>, now = NOON): string {
  return isoOf(
    nextChangeAt(
      scopesOf(facts(fields), instant(now), defaultRulePack),
      judgingAt(instant(now), defaultRulePack),
    ),
  );
}

describe('the next change', () => {
  it('is at the latest the end of the day, in Los Angeles or in Beijing', () => {
    expect(next({})).toBe('2026-05-21T07:00:00.000Z');
    const orders = [
      anOrder('1', hoursAfter(NOON, -200), { status: 'cancelled', cancelledAt: hoursAfter(NOON, -190) }),
    ];
    expect(next({ orders })).toBe('2026-05-21T07:00:00.000Z');
    expect(next({ orders }, '2026-05-21T07:00:00.000Z')).toBe('2026-05-21T16:00:00.000Z');
  });

  it('is a step of an open order, then its deadline and a millisecond', () => {
    const order = (hours: number) => ({ orders: [anOrder('1', hoursAfter(NOON, -hours))] });
    expect(next(order(35))).toBe(hoursAfter(NOON, 1));
    expect(next(order(66))).toBe(hoursAfter(NOON, 6, 1));
  });

  it('is the instant a parcel turns silent, or its number suspected', () => {
    const parcel = (hours: number) => ({ orders: [shippedAfter(0)('1', hoursAfter(NOON, -hours))] });
    expect(next(parcel(70))).toBe(hoursAfter(NOON, 2));
    expect(next(parcel(118))).toBe(hoursAfter(NOON, 2, 1));
  });

  it('is the start or the end of an activity', () => {
    expect(next({ activities: [anActivity(hoursAfter(NOON, -5), hoursAfter(NOON, 3))] })).toBe(
      hoursAfter(NOON, 3),
    );
    expect(next({ activities: [anActivity(hoursAfter(NOON, 2), hoursAfter(NOON, 3))] })).toBe(
      hoursAfter(NOON, 2),
    );
  });
});
