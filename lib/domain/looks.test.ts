import { describe, expect, it } from 'vitest';
import { type Look, lastSeen, runsOf, seenAround } from './looks.ts';
import { HOUR, instantOfIso, isoOf } from './time.ts';

const MONDAY = instantOfIso('2026-03-09T00:00:00.000Z');
const NOW = MONDAY + 1000 * HOUR;
const at = (hours: number) => isoOf(MONDAY + hours * HOUR);
const look = (value: boolean, from: number, until = from): Look<boolean> => ({
  value,
  from: at(from),
  until: at(until),
});
const around = (looks: Look<boolean>[], hours: number, now = NOW) =>
  seenAround(looks, MONDAY + hours * HOUR, now);
const last = (looks: Look<boolean>[], hours: number, now = NOW) =>
  lastSeen(looks, MONDAY + hours * HOUR, now);

describe('looks that show the same', () => {
  it('are one up to 24 hours apart, and two beyond', () => {
    expect(runsOf([look(true, 24), look(true, 0)])).toEqual([look(true, 0, 24)]);
    const apart = [look(true, 0), { value: true, from: at(24 + 1e-6), until: at(30) }];
    expect(runsOf(apart)).toEqual(apart);
  });

  it('are one whatever was seen between them', () => {
    expect(runsOf([look(true, 0), look(false, 2), look(true, 4)])).toEqual([
      look(true, 0, 4),
      look(false, 2),
    ]);
  });
});

describe('what was seen around an instant', () => {
  it('is what the look before and the look after show, or the one that there is', () => {
    expect(around([look(false, 0, 8)], 5)).toEqual([false]);
    expect(around([look(false, 0)], 1)).toEqual([false]);
    expect(around([look(false, 2)], 1)).toEqual([false]);
    expect(around([], 1)).toEqual([]);
  });

  it('is one of two between looks that differ', () => {
    expect(around([look(false, 0), look(true, 8)], 5)).toEqual([false, true]);
    // As at 0 and 8, and otherwise at 6: at 5 it may have been either.
    const alternating = runsOf([look(false, 0), look(true, 6), look(false, 8)]);
    expect(around(alternating, 5)).toEqual([false, true]);
  });

  it('is one again where nothing else was seen within 24 hours, though it was before', () => {
    const sold = runsOf([look(true, 0), look(false, 20), look(false, 44), look(false, 60), look(true, 80)]);
    expect(around(sold, 50)).toEqual([false]);
  });

  it('knows nothing of looks that come after the judged instant', () => {
    expect(around([look(false, 9, 12)], 5, MONDAY + 8 * HOUR)).toEqual([]);
  });
});

describe('what was last seen before an instant', () => {
  it('holds for 24 hours, whatever was seen later', () => {
    expect(last([look(false, 0)], 0)).toBe(false);
    expect(last([look(false, 0)], 24)).toBe(false);
    expect(last([look(false, 0)], 24 + 1e-6)).toBeUndefined();
    expect(last([look(false, 0), look(true, 8)], 5)).toBe(false);
    expect(last([look(false, 0), look(true, 8)], 8)).toBe(true);
    expect(last([look(true, 0), look(false, 25)], 24.5)).toBeUndefined();
  });

  it('is not known before the first look', () => {
    expect(last([look(false, 2)], 1)).toBeUndefined();
    expect(last([], 1)).toBeUndefined();
  });

  it('is not known where looks that differ may each have been the last', () => {
    // At 4 the last look before may be that of 3, or one of those between 0 and 8.
    const alternating = [look(false, 0, 8), look(true, 3)];
    expect(last(alternating, 4)).toBeUndefined();
    expect(last(alternating, 2)).toBe(false);
    expect(last([look(false, 0), look(true, 0)], 0)).toBeUndefined();
    // More than a day later only the long one goes on.
    expect(last([look(false, 0, 48), look(true, 3)], 27.5)).toBe(false);
  });

  it('knows nothing of looks that come after the judged instant', () => {
    const looks = [look(true, 0, 30)];
    expect(last(looks, 8, MONDAY + 8 * HOUR)).toBe(true);
    expect(last([look(false, 9, 12)], 8, MONDAY + 8 * HOUR)).toBeUndefined();
  });
});
