import { describe, expect, it } from 'vitest';
import { type Look, runsOf, seenAround } from './looks.ts';
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
  it('is known where the look before and the look after show the same', () => {
    expect(around([look(false, 0, 8)], 5)).toEqual({ values: [false], isSeen: true });
    expect(around([look(false, 0, 8)], 0).isSeen).toBe(true);
    expect(around([look(false, 0, 8)], 8).isSeen).toBe(true);
  });

  it('is not known after the last look, before the first, and where nobody looked for longer than 24 hours', () => {
    expect(around([look(false, 0)], 1)).toEqual({ values: [false], isSeen: false });
    expect(around([look(false, 2)], 1)).toEqual({ values: [false], isSeen: false });
    expect(around([look(false, 0), look(false, 25)], 12)).toEqual({ values: [false], isSeen: false });
    expect(around([], 1)).toEqual({ values: [], isSeen: false });
  });

  it('is one of two between looks that differ', () => {
    expect(around([look(false, 0), look(true, 8)], 5)).toEqual({ values: [false, true], isSeen: false });
    // As at 0 and 8, and otherwise at 6: at 5 it may have been either.
    const alternating = runsOf([look(false, 0), look(true, 6), look(false, 8)]);
    expect(around(alternating, 5)).toEqual({ values: [false, true], isSeen: false });
    expect(around(alternating, 7).isSeen).toBe(false);
  });

  it('is known again where nothing else was seen within 24 hours, though it was before', () => {
    const sold = runsOf([look(true, 0), look(false, 20), look(false, 44), look(false, 60), look(true, 80)]);
    expect(around(sold, 50)).toEqual({ values: [false], isSeen: true });
    expect(around(sold, 10).isSeen).toBe(false);
    expect(around(sold, 70).isSeen).toBe(false);
  });

  it('knows nothing of looks that come after the judged instant', () => {
    const looks = [look(false, 0, 8)];
    expect(around(looks, 5, MONDAY + 8 * HOUR).isSeen).toBe(true);
    expect(around(looks, 5, MONDAY + 7 * HOUR).isSeen).toBe(false);
    expect(around([look(false, 9, 12)], 5, MONDAY + 8 * HOUR).values).toEqual([]);
  });
});
