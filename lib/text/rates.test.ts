import { describe, expect, it } from 'vitest';
import { amountText, countText, limitText, percentValue, rateText } from './rates.ts';

const NBSP = '\u00a0';

describe('a rate', () => {
  it.each([
    ['is shown with one decimal', 0.189, 0.2, '18.9'],
    ['just under the limit gets the decimal that keeps it off the limit', 0.1998, 0.2, '19.98'],
    ['a hair under the limit gets as many decimals as it takes', 0.19999, 0.2, '19.999'],
    ['just over the limit does not look like the limit', 0.2003, 0.2, '20.03'],
    ['exactly at the limit is the limit', 0.2, 0.2, '20.0'],
    ['that would round across a limit of two decimals is not rounded across it', 0.0384, 0.0385, '3.8'],
    ['that would round up across the limit keeps its side', 0.03846, 0.0385, '3.8'],
    ['that is not zero never looks like zero', 0.0003, 0.2, '0.03'],
    ['of zero is zero', 0, 0.2, '0.0'],
    ['of all is a hundred', 1, 0.2, '100.0'],
    ['at a limit that floats cannot hold is at it', 33 / 200, 0.165, '16.5'],
  ])('%s', (_, rate, limit, shown) => {
    expect(rateText(rate, limit)).toBe(`${shown}${NBSP}%`);
  });

  it('is a number of percent with at most one decimal for screen readers, and 0 without a figure', () => {
    expect([percentValue(0.1894), percentValue(0.2), percentValue(null)]).toEqual([18.9, 20, 0]);
  });
});

describe('a limit', () => {
  it.each([
    [0.2, '20'],
    [0.035, '3.5'],
    [0.0385, '3.85'],
    [0.22000000000000003, '22'],
  ])('of %d is written without idle zeros', (limit, shown) => {
    expect(limitText(limit)).toBe(`${shown}${NBSP}%`);
  });
});

it('A count in tenths is shown as tenths, a whole one whole', () => {
  expect([countText(4.1 + 0.2 * 3), countText(18), countText(0.7)]).toEqual(['4.7', '18', '0.7']);
});

it.each([
  [15.9, '15.90'],
  [14.06, '14.06'],
  [1200, '1200'],
  [0.1 + 0.2, '0.30'],
  [2.345, '2.345'],
])('An amount of %d is written with its hundredths in full, and never rounded', (amount, shown) => {
  expect(amountText(amount)).toBe(shown);
});
