import { describe, expect, it } from 'vitest';
import { eventLine, tellsMoment } from './moment-texts.ts';

describe('a text tells a moment', () => {
  it.each([
    '2026-03-02 09:10',
    '2026-03-02 09:10 UTC+08:00',
    'Mar 2, 2026 09:10 (GMT+8)',
    '2026年3月2日 9时10分',
    '2026-**-** **:**',
    '刚刚',
    '3天前',
    '2 hours ago',
  ])('%s', (text) => expect(tellsMoment(text)).toBe(true));
});

describe('a text tells none', () => {
  it.each([
    '航班已起飞，前往目的国',
    'Arrived at Chicago',
    'All times are in UTC+08:00',
    'Times shown in GMT-07:00',
    '2026-03-02',
    '09:10',
  ])('%s', (text) => expect(tellsMoment(text)).toBe(false));
});

describe('a moment and what happened then', () => {
  it('in one text are told apart', () =>
    expect(eventLine('2026-11-18 10:00 Departed')).toEqual({
      moment: '2026-11-18 10:00',
      words: 'Departed',
    }));

  it('are told apart behind a day with its month in letters', () =>
    expect(eventLine('Nov 24, 2026 3:05 am — Arrived at airport')).toEqual({
      moment: 'Nov 24, 2026 3:05 am',
      words: 'Arrived at airport',
    }));

  it('are not made of two events in one text', () =>
    expect(eventLine('2026-11-20 10:00 Arrived 2026-11-18 10:00 Departed')).toBeUndefined());
});
