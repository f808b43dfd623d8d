import { describe, expect, it } from 'vitest';
import { instant } from '../../tests/metrics/a-store.ts';
import { HOUR } from '../domain/time.ts';
import { calendarOf } from './calendar.ts';

const pacific = calendarOf('America/Los_Angeles');

describe('a natural day', () => {
  it.each([
    ['2026-03-08', 23, 'when clocks go forward'],
    ['2026-11-01', 25, 'when clocks go back'],
    ['2026-05-20', 24, 'otherwise'],
  ])('%s has %i hours %s', (text, hours) => {
    const day = pacific.numberOf(text);
    expect((pacific.closingOf(day) - pacific.startOf(day)) / HOUR).toBe(hours);
    expect(pacific.textOf(day)).toBe(text);
  });

  it('begins with its first millisecond, and closes with that of the next day', () => {
    const day = pacific.numberOf('2026-03-08');
    const start = instant('2026-03-08T08:00:00.000Z');
    expect(pacific.startOf(day)).toBe(start);
    expect(pacific.dayAt(start)).toBe(day);
    expect(pacific.dayAt(start - 1)).toBe(day - 1);
    expect(pacific.closingOf(day)).toBe(instant('2026-03-09T07:00:00.000Z'));
  });

  it('takes in at its closing a fact of exactly 24:00, and leaves a later one to the next day', () => {
    const day = pacific.numberOf('2026-11-01');
    const closing = instant('2026-11-02T08:00:00.000Z');
    expect(pacific.firstClosingFrom(closing)).toBe(day);
    expect(pacific.firstClosingFrom(closing + 1)).toBe(day + 1);
    expect(pacific.firstClosingFrom(closing - 1)).toBe(day);
  });

  it('of Beijing has always 24 hours and ends at 16:00 UTC', () => {
    const beijing = calendarOf('Asia/Shanghai');
    expect(beijing.closingOf(beijing.numberOf('2026-03-08'))).toBe(instant('2026-03-08T16:00:00.000Z'));
  });
});
