import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../domain/time.ts';
import { deskTextsFor } from './desk-texts.ts';
import {
  ageText,
  bothHoursText,
  datedHoursText,
  hourText,
  platformHourText,
  remainingText,
} from './hours.ts';

const zh = deskTextsFor('zh-CN');
const tw = deskTextsFor('zh-TW');
const en = deskTextsFor('en');
const at = (iso: string) => Date.parse(iso);
/** 2026-02-10 10:00 in Beijing, 18:00 of the day before in Los Angeles (winter time). */
const NOW = at('2026-02-10T02:00:00.000Z');

describe('an hour', () => {
  it.each([
    ['of Beijing’s today', '2026-02-10T08:00:00.000Z', '今天 16:00（北京）'],
    ['just before Beijing’s midnight', '2026-02-10T15:59:00.000Z', '今天 23:59（北京）'],
    ['at Beijing’s midnight belongs to tomorrow', '2026-02-10T16:00:00.000Z', '明天 00:00（北京）'],
    ['two days on', '2026-02-12T01:20:00.000Z', '后天 09:20（北京）'],
    ['three days on is a date with its weekday', '2026-02-13T08:00:00.000Z', '2月13日周五 16:00（北京）'],
    ['six days on, too', '2026-02-16T08:00:00.000Z', '2月16日周一 16:00（北京）'],
    ['a week on is a date', '2026-02-17T08:00:00.000Z', '2月17日 16:00（北京）'],
    ['of yesterday', '2026-02-09T08:00:00.000Z', '昨天 16:00（北京）'],
  ])('%s', (_, iso, expected) => {
    expect(hourText(at(iso), NOW, zh)).toBe(expected);
  });

  it('names weekday and date in each language', () => {
    const friday = at('2026-02-13T08:00:00.000Z');
    expect(hourText(friday, NOW, tw)).toBe('2月13日週五 16:00（北京）');
    expect(bothHoursText(friday, NOW, en)).toBe('Fri Feb 13 16:00 Beijing (Pacific Thu Feb 12 24:00)');
    // In English two days on has no word of its own.
    expect(hourText(at('2026-02-12T01:20:00.000Z'), NOW, en)).toBe('Thu Feb 12 09:20 Beijing');
  });

  it('stands beside the platform’s, whose midnight is the 24:00 of the day that ends', () => {
    expect(bothHoursText(at('2026-02-10T08:00:00.000Z'), NOW, zh)).toBe(
      '今天 16:00（北京，太平洋时间今天 24:00）',
    );
    expect(platformHourText(at('2026-02-10T08:00:00.000Z'), NOW, en)).toBe('Pacific today 24:00');
  });

  it('is an hour earlier in Beijing when Los Angeles keeps summer time', () => {
    const june = at('2026-06-10T02:00:00.000Z');
    expect(bothHoursText(at('2026-06-11T07:00:00.000Z'), june, zh)).toBe(
      '明天 15:00（北京，太平洋时间明天 24:00）',
    );
  });

  it('carries whole dates where it is read on another day', () => {
    expect(datedHoursText(at('2026-02-10T08:00:00.000Z'), zh)).toBe(
      '2026-02-10 16:00（北京；太平洋时间 2026-02-09 24:00）',
    );
  });

  it('names another zone by its own name', () => {
    expect(platformHourText(at('2026-02-10T08:30:00.000Z'), NOW, en, 'Europe/Paris')).toBe(
      'Europe/Paris today 09:30',
    );
  });
});

describe('time left', () => {
  it.each([
    ['under an hour', 45 * MINUTE, '剩 45 分钟'],
    ['rounded down, never up', 2 * HOUR + 10 * MINUTE + 59_999, '剩 2 小时 10 分'],
    ['whole hours', 3 * HOUR, '剩 3 小时'],
    ['two days and more', 51 * HOUR, '剩 2 天 3 小时'],
    ['at the deadline itself nothing is left', 0, '已过 0 分钟'],
    ['after it', -5 * MINUTE, '已过 5 分钟'],
  ])('%s', (_, left, expected) => {
    expect(remainingText(NOW + left, NOW, zh)).toBe(expected);
  });
});

describe('an age', () => {
  it.each([
    [MINUTE - 1, '刚刚'],
    [MINUTE, '1 分钟前'],
    [HOUR - 1, '59 分钟前'],
    [HOUR, '1 小时前'],
    [48 * HOUR - 1, '47 小时前'],
    [48 * HOUR, '2 天前'],
  ])('of %d ms', (age, expected) => {
    expect(ageText(NOW - age, NOW, zh)).toBe(expected);
  });
});
