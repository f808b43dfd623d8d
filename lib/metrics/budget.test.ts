import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetOf } from './budget.ts';
import { type Figure, isOver, type Limit } from './figure.ts';

const LATE: Limit = 200_000;

describe('the budget', () => {
  it.each([
    [
      '18 late of 120 may become 24 of 120, or 25 of 127',
      18,
      120,
      { leftOfExisting: 6, leftOfNew: 7, cleanNeeded: null },
    ],
    ['exactly at the limit nothing is left', 24, 120, { leftOfExisting: 0, leftOfNew: 0, cleanNeeded: null }],
    [
      'over by a little it is negative, and clean orders are needed',
      6,
      23,
      { leftOfExisting: -2, leftOfNew: -2, cleanNeeded: 7 },
    ],
  ])('%s', (_, defects, eligible, expected) => {
    expect(budgetOf({ eligible, tenths: defects * 10 }, LATE)).toEqual(expected);
  });

  it('counts whole orders where official parcels weigh tenths', () => {
    expect(budgetOf({ eligible: 35, tenths: 35 }, 120_000)).toEqual({
      leftOfExisting: 0,
      leftOfNew: 0,
      cleanNeeded: null,
    });
    expect(budgetOf({ eligible: 35, tenths: 32 }, 120_000)).toMatchObject({
      leftOfExisting: 1,
      leftOfNew: 1,
    });
  });

  it('has no largest number of new ones at a limit of 100 %, which no rate exceeds', () => {
    const figure: Figure = { eligible: 4, tenths: 10 };
    expect(budgetOf(figure, 1_000_000)).toEqual({ leftOfExisting: 3, leftOfNew: null, cleanNeeded: null });
    expect(budgetOf(figure, 999_900)).toMatchObject({ leftOfNew: 29_996 });
  });

  it('is none where there is no figure', () => {
    expect(budgetOf({ eligible: 0, tenths: 0 }, LATE)).toBeNull();
  });

  it('is the largest that keeps the limit, and the clean orders the fewest', () => {
    const figures = fc
      .record({
        eligible: fc.integer({ min: 1, max: 300 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ eligible, share }) => ({ eligible, tenths: Math.round(eligible * share * 10) }));
    const keeps = ({ eligible, tenths }: Figure, limit: Limit, bad: number, good: number) =>
      !isOver({ eligible: eligible + good, tenths: tenths + 10 * bad }, limit);
    fc.assert(
      fc.property(
        figures,
        fc.constantFrom(35_000, 38_500, 120_000, 132_000, 150_000, 200_000, 220_000),
        (figure, limit) => {
          const budget = budgetOf(figure, limit);
          if (!budget || budget.leftOfNew === null) throw new Error('a figure without a budget');
          const { leftOfExisting, leftOfNew, cleanNeeded } = budget;
          expect(keeps(figure, limit, leftOfExisting, 0)).toBe(true);
          expect(keeps(figure, limit, leftOfExisting + 1, 0)).toBe(false);
          expect(keeps(figure, limit, leftOfNew, leftOfNew)).toBe(true);
          expect(keeps(figure, limit, leftOfNew + 1, leftOfNew + 1)).toBe(false);
          expect(cleanNeeded === null).toBe(!isOver(figure, limit));
          if (cleanNeeded === null) return;
          expect(keeps(figure, limit, 0, cleanNeeded)).toBe(true);
          expect(keeps(figure, limit, 0, cleanNeeded - 1)).toBe(false);
        },
      ),
    );
  });
});
