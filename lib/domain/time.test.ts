import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, HOUR, instantOfIso, intlOffsets, isoOf, zoneOf } from './time.ts';

describe('an instant as text', () => {
  const LEAST = Date.parse('-002000-01-01T00:00:00.000Z');
  const MOST = Date.parse('+012000-01-01T00:00:00.000Z');

  it('is the one the platform writes, and is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: LEAST, max: MOST }), (at) => {
        expect(isoOf(at)).toBe(new Date(at).toISOString());
        expect(instantOfIso(isoOf(at))).toBe(at);
      }),
      { numRuns: 3000 },
    );
    const daysOfYears = Array.from({ length: 1200 }, (_, index) => index * 24 * HOUR - 1);
    for (const at of daysOfYears) expect(instantOfIso(isoOf(at))).toBe(at);
  });

  it('that is odd is what the platform takes it for', () => {
    const iso = '2026-03-05T21:14:00.000Z';
    const odd = Array.from(iso, (_, index) =>
      ['9', '/', ':', 'x'].map((sign) => spliced(iso, index, sign)),
    ).flat();
    const others = [
      '',
      '2026-03-05',
      '2026-03-05T21:14:00Z',
      '2026-03-05T21:14:00.000+08:00',
      '2026-02-30T00:00:00.000Z',
    ];
    for (const text of [...odd, ...others]) expect(instantOfIso(text), text).toBe(Date.parse(text));
    expect(() => isoOf(Number.NaN)).toThrow(RangeError);
  });

  function spliced(text: string, index: number, sign: string): string {
    return text.slice(0, index) + sign + text.slice(index + 1);
  }
});

describe('days', () => {
  it('counts across the change of clocks as calendar days', () => {
    expect(addDays('2026-03-07', 2)).toBe('2026-03-09');
    expect(daysBetween('2025-11-01', '2025-11-03')).toBe(2);
  });

  it('are 23 hours long when Pacific clocks go forward and 25 when they go back', () => {
    const pacific = zoneOf('America/Los_Angeles');
    expect(pacific.startOf('2026-03-09') - pacific.startOf('2026-03-08')).toBe(23 * HOUR);
    expect(pacific.startOf('2025-11-03') - pacific.startOf('2025-11-02')).toBe(25 * HOUR);
  });
});

describe('the offset of a zone', () => {
  const CHANGES = [
    ['America/Los_Angeles', '2026-03-08T10:00:00.000Z', -8, -7],
    ['America/Los_Angeles', '2025-11-02T09:00:00.000Z', -7, -8],
    ['Europe/Berlin', '2026-03-29T01:00:00.000Z', 1, 2],
  ] as const;
  it.each(CHANGES)('of %s changes at %s, to the millisecond', (id, instant, before, after) => {
    const at = Date.parse(instant);
    const around = [at - 1, at, at + 1, at + 999, at + HOUR / 2, at + 3 * HOUR];
    const hours = around.map((moment) => intlOffsets(id)(moment) / HOUR);
    expect(hours).toEqual([before, after, after, after, after, after]);
    expect(around.map((moment) => zoneOf(id).offsetAt(moment) / HOUR)).toEqual(hours);
  });

  it('leaves a wall time that was skipped without an instant', () => {
    const skipped = { year: 2026, month: 3, day: 8, hour: 2, minute: 30, second: 0 };
    expect(zoneOf('America/Los_Angeles').instantOf(skipped)).toBeUndefined();
  });
});
