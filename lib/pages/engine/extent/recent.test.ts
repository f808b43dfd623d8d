// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { zoneOf } from '../../../domain/time.ts';
import { firstDayOf, recentIn } from './recent.ts';

describe('a time back from now', () => {
  it.each([
    ['近30天', 'P30D'],
    ['近 30 日', 'P30D'],
    ['最近七天的订单', 'P7D'],
    ['過去兩週', 'P2W'],
    ['近三個月', 'P3M'],
    ['近半年', 'P6M'],
    ['最近1年', 'P1Y'],
    ['Last 90 days', 'P90D'],
    ['in the past 2 weeks', 'P2W'],
    ['Past month', 'P1M'],
  ])('%s is %s', (text, recent) => {
    expect(recentIn(text)).toBe(recent);
  });

  it.each([
    '今天',
    '昨天',
    '本月',
    '上个月',
    'Last month',
    'Last week',
    'This week',
    '前30天',
    '近半月',
    '近24小时',
    '30天',
  ])('%s is none that can be counted exactly', (text) => {
    expect(recentIn(text)).toBeUndefined();
  });

  // Two clocks that are a day apart: of each preset the day is taken that both show whole.
  it.each([
    ['P30D', '2026-03-01T07:59:59.999Z', 'America/Los_Angeles', '2026-01-31'],
    ['P30D', '2026-03-01T08:00:00.000Z', 'America/Los_Angeles', '2026-02-01'],
    ['P7D', '2026-03-11T06:59:59.999Z', 'America/Los_Angeles', '2026-03-05'],
    ['P7D', '2026-03-11T07:00:00.000Z', 'America/Los_Angeles', '2026-03-06'],
    ['P7D', '2026-11-04T07:59:59.999Z', 'America/Los_Angeles', '2026-10-29'],
    ['P2D', '2026-03-11T07:00:00.000Z', 'America/Los_Angeles', '2026-03-11'],
    ['P2W', '2026-03-15T16:00:00.000Z', 'Asia/Shanghai', '2026-03-04'],
    ['P3M', '2026-05-30T12:00:00.000Z', 'America/Los_Angeles', '2026-03-03'],
    ['P1M', '2026-03-09T12:00:00.000Z', 'America/Los_Angeles', '2026-02-10'],
    ['P1Y', '2024-02-28T12:00:00.000Z', 'America/Los_Angeles', '2023-03-02'],
  ])('%s read at %s by the clock of %s shows from %s', (recent, readAt, zone, day) => {
    expect(firstDayOf(recent, Date.parse(readAt), zoneOf(zone))).toBe(day);
  });

  it('of one day shows no day whole', () => {
    expect(
      firstDayOf('P1D', Date.parse('2026-03-11T12:00:00.000Z'), zoneOf('Asia/Shanghai')),
    ).toBeUndefined();
  });
});
