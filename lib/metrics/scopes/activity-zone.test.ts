import { describe, expect, it } from 'vitest';
import { inActivityZone } from './activity-zone.ts';

const printed = {
  storeId: '1',
  activityId: '2',
  // 2026-03-07 00:00 and 2026-03-08 12:00 as Pacific clocks show them, across their change.
  startsAt: '2026-03-07T08:00:00.000Z',
  endsAt: '2026-03-08T19:00:00.000Z',
};

describe('a window printed without a zone', () => {
  it('is re-read in the zone that the seller named, wall time for wall time', () => {
    expect(inActivityZone({ ...printed, zoneAssumed: true }, 'Asia/Shanghai')).toMatchObject({
      startsAt: '2026-03-06T16:00:00.000Z',
      endsAt: '2026-03-08T04:00:00.000Z',
      zoneAssumed: false,
    });
  });

  it('stays Pacific while the seller named none, and is said to be assumed', () => {
    const assumed = { ...printed, zoneAssumed: true };
    expect(inActivityZone(assumed, undefined)).toEqual(assumed);
  });

  it('is not touched where the page printed the zone', () => {
    expect(inActivityZone(printed, 'Asia/Shanghai')).toEqual(printed);
  });
});
