import { describe, expect, it } from 'vitest';
import { defaultRulePack } from '../metrics/rule-packs.ts';
import { datesMissed } from './pack-dates.ts';
import { instantOfIso } from './time.ts';

const dates = { effectiveFrom: '2026-03-01', effectiveTo: '2026-03-31' };
const missedAt = (iso: string, parts: object = dates) =>
  datesMissed({ ...defaultRulePack, ...parts }, instantOfIso(iso));

describe('the dates of a rule pack', () => {
  it.each([
    // 00:00 in Los Angeles is 08:00 UTC in winter and 07:00 in summer.
    ['hold from the first instant of their first day', '2026-03-01T08:00:00.000Z', undefined],
    ['not a millisecond before', '2026-03-01T07:59:59.999Z', dates],
    ['hold to the last instant of their last day', '2026-04-01T06:59:59.999Z', undefined],
    ['not at its end', '2026-04-01T07:00:00.000Z', dates],
  ])('%s', (_, at, missed) => {
    expect(missedAt(at)).toEqual(missed);
  });

  it('that are not given miss nothing', () => {
    expect(missedAt('1999-01-01T00:00:00.000Z', {})).toBeUndefined();
    expect(missedAt('2026-04-01T07:00:00.000Z', { effectiveFrom: '2026-03-01' })).toBeUndefined();
    expect(missedAt('2026-04-01T07:00:00.000Z', { effectiveTo: '2026-03-31' })).toEqual({
      effectiveTo: '2026-03-31',
    });
  });
});
