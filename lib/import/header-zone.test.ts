import { describe, expect, it } from 'vitest';
import { zoneInHeader } from './header-zone.ts';

const noon = { year: 2026, month: 3, day: 5, hour: 12, minute: 0, second: 0 };

describe('the zone in a header', () => {
  it.each([
    ['下单时间（北京时间）', '2026-03-05T04:00:00.000Z'],
    ['Order Time (GMT+8)', '2026-03-05T04:00:00.000Z'],
    ['下单时间(太平洋时间)', '2026-03-05T20:00:00.000Z'],
    ['Order Time [UTC]', '2026-03-05T12:00:00.000Z'],
  ])('%s is understood', (header, instant) => {
    expect(zoneInHeader(header)?.instantOf(noon)).toBe(Date.parse(instant));
  });

  it.each([
    ['下单时间'],
    ['产品信息\n（双击单元格展开所有产品信息！）'],
    ['扩展城市（德/意/波/墨为真实的城市）'],
  ])('%s states none', (header) => expect(zoneInHeader(header)).toBeUndefined());

  it.each([['下单时间（火星时间）'], ['Order Time (local time zone)']])('%s is refused', (header) => {
    expect(() => zoneInHeader(header)).toThrow('unknown-zone');
  });
});
