import { describe, expect, it } from 'vitest';
import { madeState } from '../../../tests/incremental/made-state.ts';
import {
  aScan,
  facts,
  hoursAfter,
  instant,
  NOON,
  STORE_ID,
  shippedAfter,
} from '../../../tests/metrics/a-store.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import { defaultRulePack } from '../rule-packs.ts';
import { judgeState } from './judge-state.ts';

describe('a parcel that was silent once, and falls silent again while nobody looks', () => {
  const number = 'YT2026052000001';
  const uploadedAt = hoursAfter(NOON, 10);
  const hoursOn = (hours: number, milliseconds = 0) => hoursAfter(uploadedAt, hours, milliseconds);
  const look = { storeId: STORE_ID, page: 'tracking' as const, state: 'read' as const, tracks: [number] };
  const known = facts({
    orders: [shippedAfter(10, number)('1', NOON)],
    trackingEvents: [aScan(number, hoursOn(100))],
    pageVisits: [{ ...look, readAt: hoursOn(101), readingId: 'look' }],
  });

  function eligibleAt(now: string, pack: RulePack): number | undefined {
    const { state } = madeState(known, { pack, packHash: '', activities: [] }, instant(hoursOn(102)));
    const { standing } = judgeState(state, known.store, [], instant(now), pack);
    return standing.indicators.find(({ id }) => id === 'logisticsAnomaly')?.eligible;
  }

  it.each([
    ['as the rule counts', defaultRulePack],
    [
      'where a silence counts for good',
      { ...defaultRulePack, id: 'ever', headline: { logisticsAnomaly: 'everAnomalous' as const } },
    ],
  ])('counts no longer from the second silence on, %s', (_, pack) => {
    expect(eligibleAt(hoursOn(100 + 72, -1), pack)).toBe(1);
    expect(eligibleAt(hoursOn(100 + 72), pack)).toBe(0);
  });
});
