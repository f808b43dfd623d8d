import { describe, expect, it } from 'vitest';
import { JUDGED_AT, scorecard, storeCard } from '../../tests/support/scorecards.ts';
import { HOUR, isoOf } from '../domain/time.ts';
import { isStanding, JUDGING_TROUBLES, standingOf, stands } from './standing.ts';

const NOW = Date.parse(JUDGED_AT);
const until = (at: number, judgedAt = NOW) =>
  storeCard({}, { judgedAt: isoOf(judgedAt), standsUntil: isoOf(at) });

describe('a scorecard stands', () => {
  it.each([
    ['from the instant of its judging', 0, true],
    ['and not before', -1, false],
    ['until just before its first card ends', HOUR - 1, true],
    ['and not from then on', HOUR, false],
  ])('%s', (_, passed, isExpected) => {
    const card = scorecard([until(NOW + HOUR), until(NOW + 2 * HOUR, NOW - HOUR)]);
    expect(isStanding(standingOf(card), NOW + passed)).toBe(isExpected);
    expect(stands(until(NOW + HOUR), NOW + passed)).toBe(isExpected);
  });

  it('not before the last of its cards was judged: the clock was put back', () => {
    const card = scorecard([until(NOW + 3 * HOUR), until(NOW + 3 * HOUR, NOW + HOUR)]);
    expect(isStanding(standingOf(card), NOW)).toBe(false);
    expect(isStanding(standingOf(card), NOW + HOUR)).toBe(true);
  });

  it('for ever without any card', () => {
    expect(isStanding(standingOf(scorecard([])), NOW)).toBe(true);
  });

  it('never where a card does not say until when, or the made-up store is shown', () => {
    expect(standingOf(scorecard([until(NOW + HOUR), storeCard()]))).toBeNull();
    expect(standingOf({ ...scorecard([until(NOW + HOUR)]), demo: storeCard() })).toBeNull();
  });

  it.each(JUDGING_TROUBLES)('never with the trouble %s', (kind) => {
    expect(standingOf(scorecard([until(NOW + HOUR)], [{ kind, at: JUDGED_AT } as never]))).toBeNull();
  });

  it('with a trouble that judging does not end', () => {
    const missing = { kind: 'host-permission-missing', at: JUDGED_AT } as const;
    expect(isStanding(standingOf(scorecard([until(NOW + HOUR)], [missing])), NOW)).toBe(true);
  });
});
