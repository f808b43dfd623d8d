import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { addTo, type DayFigures, figureOn, forgetBefore, sumOver } from './day-figures.ts';

const DAY = 20_000;
/** Two whole numbers of 32 bits. */
const BYTES_OF_DAY = 8;

function added(...days: [day: number, eligible: number, tenths: number][]): DayFigures | undefined {
  let figures: DayFigures | undefined;
  for (const [day, eligible, tenths] of days) figures = addTo(figures, day, eligible, tenths);
  return figures;
}

describe('figures by day', () => {
  it('are added to on days before, between and after those that are there', () => {
    const figures = added([DAY, 1, 10], [DAY + 3, 2, 0], [DAY - 2, 1, 7], [DAY + 1, 5, 0], [DAY, 1, -10]);
    const days = Array.from({ length: 8 }, (_, index) => figureOn(figures, DAY - 3 + index));
    expect(days.map(({ eligible }) => eligible)).toEqual([0, 1, 0, 2, 5, 0, 2, 0]);
    expect(days.map(({ tenths }) => tenths)).toEqual([0, 7, 0, 0, 0, 0, 0, 0]);
    expect(sumOver(figures, DAY - 2, DAY)).toEqual({ eligible: 3, tenths: 7 });
    expect(sumOver(figures, DAY - 9, DAY + 9)).toEqual({ eligible: 10, tenths: 7 });
  });

  it('are forgotten up to a day, which is the first that stays, and added to after that', () => {
    const figures = added([DAY, 1, 0], [DAY + 1, 2, 0], [DAY + 2, 3, 0]) as DayFigures;
    forgetBefore(figures, DAY + 1);
    expect(sumOver(figures, DAY, DAY + 2).eligible).toBe(5);
    forgetBefore(figures, DAY + 5);
    expect(sumOver(figures, DAY, DAY + 9).eligible).toBe(0);
    expect(sumOver(addTo(figures, DAY + 6, 4, 0), DAY, DAY + 9).eligible).toBe(4);
  });

  it('take eight bytes a day where they are stored, whatever was taken out of them', () => {
    const days = 2000;
    const figures = added(
      ...Array.from({ length: days }, (_, index): [number, number, number] => [DAY + index, 300, 10]),
      ...Array.from({ length: days }, (_, index): [number, number, number] => [DAY + index, -300, -0]),
    );
    expect(serialize(figures).length).toBeLessThan(days * BYTES_OF_DAY + 100);
  });
});
