import { describe, expect, it } from 'vitest';
import { instantOfIso } from '../../lib/domain/time.ts';
import { DAY, HOUR, type Life } from './life.ts';
import { firstRemoval, isOverLimit, sumOf } from './platform.ts';

const created = instantOfIso('2026-05-10T20:00:00.000Z');
const a = (parts: Partial<Life>): Life => ({
  orderId: '1',
  createdAt: created,
  isPaid: true,
  trackingNumber: 'LP00000001',
  carrier: 'Yanwen',
  isOfficial: false,
  scans: [],
  ...parts,
});
const late = (life: Life, at: number) => sumOf('lateShipment', [life], '2026-05-13', at);
const parcel = (life: Life, hours: number) =>
  sumOf('logisticsAnomaly', [life], '2026-05-15', created + hours * HOUR);

describe('the simulated platform', () => {
  it('takes an upload at exactly 72 h for on time, and one a millisecond later for late', () => {
    const deadline = created + 72 * HOUR;
    expect(late(a({ uploadedAt: deadline }), deadline + 1)).toEqual({ bad: 0, all: 1 });
    expect(late(a({ uploadedAt: deadline + 1 }), deadline + 1)).toEqual({ bad: 10, all: 1 });
  });

  it('counts an open order nowhere until its deadline has passed', () => {
    const deadline = created + 72 * HOUR;
    expect(late(a({}), deadline)).toEqual({ bad: 0, all: 0 });
    expect(late(a({}), deadline + 1)).toEqual({ bad: 10, all: 1 });
  });

  it('lets an order cancelled by its deadline out of late shipment, and counts it as cancelled', () => {
    const life = a({ cancelledAt: created + 72 * HOUR });
    expect(late(life, created + 73 * HOUR)).toEqual({ bad: 0, all: 0 });
    expect(sumOf('cancellation', [life], '2026-05-13', created + 72 * HOUR)).toEqual({ bad: 10, all: 1 });
  });

  it('finds a parcel silent from 72 h after its last scan, official ones for seven tenths', () => {
    const uploadedAt = created;
    expect(parcel(a({ uploadedAt }), 71.999)).toEqual({ bad: 0, all: 1 });
    expect(parcel(a({ uploadedAt }), 72)).toEqual({ bad: 10, all: 1 });
    expect(parcel(a({ uploadedAt, isOfficial: true }), 72)).toEqual({ bad: 7, all: 1 });
  });

  it('finds a parcel stalled after 120 h at one node', () => {
    const scans = [10, 60, 110].map((hours) => ({ at: created + hours * HOUR, node: 'hub' }));
    const life = a({ uploadedAt: created, scans });
    expect(parcel(life, 129.999)).toEqual({ bad: 0, all: 1 });
    expect(parcel(life, 130)).toEqual({ bad: 10, all: 1 });
  });

  it('is over only above the limit', () => {
    expect(isOverLimit('lateShipment', { bad: 200, all: 100 })).toBe(false);
    expect(isOverLimit('lateShipment', { bad: 210, all: 100 })).toBe(true);
  });

  it('removes at the second closing over, not at the first', () => {
    const lives = [a({ cancelledAt: created + HOUR })];
    const firstClosing = instantOfIso('2026-05-11T07:00:00.000Z');
    expect(firstRemoval(lives, created, firstClosing)).toBeUndefined();
    expect(firstRemoval(lives, created, firstClosing + DAY)).toEqual({
      rule: 'cancellation',
      at: firstClosing + DAY,
    });
  });
});
