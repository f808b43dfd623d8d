import { describe, expect, it } from 'vitest';
import { instantOfIso, isoOf } from '../domain/time.ts';
import { noticeHours } from './notice-hours.ts';

/** Beijing is eight hours ahead of UTC, all year. */
const beijing = (time: string, day = '2026-03-10') => instantOfIso(`${day}T${time}.000Z`) - 8 * 3_600_000;

describe('quiet hours', () => {
  it.each([
    ['21:59:59', false],
    ['22:00:00', true],
    ['00:00:00', true],
    ['07:59:59', true],
    ['08:00:00', false],
    ['15:00:00', false],
  ])('are from 22 to 8 in Beijing unless she chose others: at %s %s', (time, isQuiet) => {
    expect(noticeHours({}, beijing(time)).isQuiet).toBe(isQuiet);
  });

  it.each([
    ['12:59:59', false],
    ['13:00:00', true],
    ['13:59:59', true],
    ['14:00:00', false],
  ])('within one day: at %s %s', (time, isQuiet) => {
    expect(noticeHours({ quietHours: { from: 13, to: 14 } }, beijing(time)).isQuiet).toBe(isQuiet);
  });

  it('that begin when they end are none', () => {
    expect(noticeHours({ quietHours: { from: 3, to: 3 } }, beijing('03:00:00')).isQuiet).toBe(false);
  });

  it('are of the zone she chose', () => {
    // Beijing is 15 hours ahead of Los Angeles in summer.
    const settings = { noticeZone: 'America/Los_Angeles' };
    expect(noticeHours(settings, beijing('12:59:59')).isQuiet).toBe(false);
    expect(noticeHours(settings, beijing('13:00:00')).isQuiet).toBe(true);
  });
});

describe('the digest', () => {
  it('is due from its hour on', () => {
    expect(noticeHours({}, beijing('07:59:59')).isDigestDue).toBe(false);
    expect(noticeHours({}, beijing('08:00:00'))).toMatchObject({ isDigestDue: true, today: '2026-03-10' });
    expect(noticeHours({ digestHour: 'off' }, beijing('09:00:00')).isDigestDue).toBe(false);
  });
});

describe('the next change', () => {
  it('is the end of the quiet hours, the digest or the end of a snooze, whichever is first', () => {
    const at = (time: string, settings: Parameters<typeof noticeHours>[0] = {}) =>
      isoOf(noticeHours(settings, beijing(time)).nextAt);
    expect(at('07:00:00')).toBe(isoOf(beijing('08:00:00')));
    expect(at('08:00:00')).toBe(isoOf(beijing('22:00:00')));
    expect(at('23:00:00')).toBe(isoOf(beijing('08:00:00', '2026-03-11')));
    expect(at('08:00:00', { digestHour: 9 })).toBe(isoOf(beijing('09:00:00')));
    const snoozedUntil = isoOf(beijing('10:30:00'));
    expect(at('09:30:00', { snoozedUntil })).toBe(snoozedUntil);
  });

  it('comes though clocks skip its hour', () => {
    // 02:00 does not exist in Los Angeles on this day.
    const midnight = instantOfIso('2026-03-08T08:30:00.000Z');
    const settings = {
      noticeZone: 'America/Los_Angeles',
      quietHours: { from: 2, to: 2 },
      digestHour: 'off' as const,
    };
    expect(isoOf(noticeHours(settings, midnight).nextAt)).toBe('2026-03-08T10:00:00.000Z');
  });
});
