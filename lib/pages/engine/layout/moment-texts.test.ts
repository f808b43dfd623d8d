import { describe, expect, it } from 'vitest';
import { tellsMoment } from './moment-texts.ts';

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
