import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, HOUR, zoneOf } from './time.ts';

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
