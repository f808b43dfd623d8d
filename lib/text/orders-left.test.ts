import { expect, it } from 'vitest';
import { defectsLeft } from './orders-left.ts';

const within = { leftOfExisting: 6, leftOfNew: 7, cleanNeeded: null };

it('A late order comes new into the figure, a cancelled one was in it already', () => {
  // 18 of 120 late, limit 20 %: 25 of 127 is still under it, 26 of 128 is not. 24 of 120 is just at it.
  expect(defectsLeft('lateShipment', within)).toBe(7);
  expect(defectsLeft('negativeReview', within)).toBe(7);
  expect(defectsLeft('cancellation', within)).toBe(6);
  expect(defectsLeft('logisticsAnomaly', within)).toBe(6);
});

it('Nothing is left without a figure, and none when over', () => {
  expect(defectsLeft('lateShipment', null)).toBeNull();
  expect(defectsLeft('lateShipment', { leftOfExisting: -2, leftOfNew: -3, cleanNeeded: 9 })).toBeNull();
});

it('Nothing is counted down to a limit that no rate exceeds', () => {
  const unbounded = { leftOfExisting: 3, leftOfNew: null, cleanNeeded: null };
  expect(defectsLeft('lateShipment', unbounded)).toBeNull();
  expect(defectsLeft('cancellation', unbounded)).toBeNull();
});
