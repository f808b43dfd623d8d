import { describe, expect, it } from 'vitest';
import type { IndicatorReport } from '../domain/report.ts';
import { defaultRulePack } from '../metrics/rule-packs.ts';
import { deskTextsFor } from './desk-texts.ts';
import { budgetLines, formulaLines } from './explained.ts';

const en = deskTextsFor('en');
const late: IndicatorReport = {
  id: 'lateShipment',
  level: 'over',
  eligible: 100,
  defects: 21,
  rate: 0.21,
  limit: 0.2,
  streak: 0,
  removalAt: null,
  budget: { leftOfExisting: -1, leftOfNew: -1, cleanNeeded: 5 },
  daily: [],
  readings: [],
  forecast: { closings: [], crossesAt: null },
  recoversOn: null,
  defectIds: [],
};
/** Another pack of hers: every number differs from the one that ships. */
const own = {
  ...defaultRulePack,
  id: 'own',
  windowDays: 14,
  consecutiveDays: 3,
  horizonDays: 5,
  shipWithinHours: 48,
  silentAfterHours: 60,
  stalledAfterHours: 90,
  officialLogistics: { ...defaultRulePack.officialLogistics, tenths: 5 },
  negativeReview: { ...defaultRulePack.negativeReview, worstStars: 3 },
};

describe('an explanation names the numbers of the pack that was judged by', () => {
  it('for late shipments', () => {
    const [counted, division, , rule] = formulaLines(late, own, en);
    expect(counted).toContain('of the last 14 days');
    expect(counted).toContain('within 48 hours of creation');
    expect(division).toContain('(your own rule pack)');
    expect(rule).toBe(
      'If an indicator is over its limit at the close of 3 platform days in a row, the platform ends the activity.',
    );
    expect(budgetLines(late, own, en).at(-1)).toBe('It will not get back under within 5 days.');
  });

  it('where no rate exceeds the limit', () => {
    const budget = { leftOfExisting: 50, leftOfNew: null, cleanNeeded: null };
    expect(budgetLines({ ...late, level: 'good', budget, limit: 1 }, own, en)).toEqual([
      'No number of orders can put it over: the limit is 100 % or more.',
    ]);
  });

  it('for parcels', () => {
    const [counted] = formulaLines({ ...late, id: 'logisticsAnomaly' }, own, en);
    expect(counted).toContain('no event for 60 hours');
    expect(counted).toContain('at one place for 90 hours');
    expect(counted).toContain('official logistics count 0.5 each');
  });

  it('for reviews, which are counted as reviews', () => {
    const reviews: IndicatorReport = { ...late, id: 'negativeReview' };
    expect(formulaLines(reviews, own, en)[0]).toContain('have 3 stars or fewer');
    expect(budgetLines(reviews, own, en).slice(0, 2)).toEqual([
      'Over the limit by 1 review.',
      '5 more good reviews would bring it back under.',
    ]);
  });

  it('and says so where there is nothing to count', () => {
    const none: IndicatorReport = { ...late, level: 'unknown', eligible: 0, rate: null, budget: null };
    expect(formulaLines(none, own, en)[0]).toBe('Nothing to count in 14 days, so there is no rate.');
  });
});

describe('what was not seen is not explained as if it had been', () => {
  const coverage = { known: 0, unseen: null, completeDays: 0, windowDays: 30 };

  it('where there is no rate', () => {
    const none: IndicatorReport = { ...late, level: 'unknown', eligible: 0, rate: null, budget: null };
    const lines = formulaLines({ ...none, coverage }, defaultRulePack, en);
    expect(lines[0]).toBe('Not enough was seen, so there is no rate.');
    expect(lines.join(' ')).not.toContain('Not over');
  });

  it('where the rate is that of some orders', () => {
    const partly: IndicatorReport = {
      ...late,
      level: 'unknown',
      budget: { leftOfExisting: 3, leftOfNew: 4, cleanNeeded: null },
    };
    expect(formulaLines({ ...partly, coverage }, defaultRulePack, en)).toContain(
      'Going by what was seen, not over the limit yesterday.',
    );
    expect(budgetLines(partly, defaultRulePack, en)[0]).toBe('Going only by what was seen:');
  });
});
