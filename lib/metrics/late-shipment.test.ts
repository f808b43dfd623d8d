import { describe, expect, it } from 'vitest';
import { anOrder, aScan, hoursAfter, judged, many, shippedAfter } from '../../tests/metrics/a-store.ts';
import type { Order, TrackingEvent } from '../domain/facts.ts';

const created = '2026-05-10T19:00:00.000Z';
const deadline = hoursAfter(created, 72);
const number = 'YT2026052000001';

function fate(order: Order, now: string): 'none' | 'on time' | 'late' {
  const { eligible, defects } = judged('lateShipment', { orders: [order] }, now);
  if (eligible === 0) return 'none';
  return defects === 0 ? 'on time' : 'late';
}

describe('an order', () => {
  it('uploaded exactly at 72 h is on time, one millisecond later it is late', () => {
    const later = hoursAfter(deadline, 1);
    expect(fate(shippedAfter(72)('1', created), later)).toBe('on time');
    const order = anOrder('1', created, {
      shipments: [{ trackingNumber: number, uploadedAt: hoursAfter(deadline, 0, 1) }],
    });
    expect(fate(order, later)).toBe('late');
  });

  it('without a number is open up to and at its deadline, late only after it', () => {
    const order = anOrder('1', created);
    expect(fate(order, deadline)).toBe('none');
    expect(fate(order, hoursAfter(deadline, 0, 1))).toBe('late');
  });

  it('is decided from the instant of the upload on', () => {
    const order = shippedAfter(10)('1', created);
    expect(fate(order, hoursAfter(created, 10, -1))).toBe('none');
    expect(fate(order, hoursAfter(created, 10))).toBe('on time');
  });

  it('has 72 elapsed hours also when clocks change', () => {
    const beforeSpring = '2026-03-06T20:00:00.000Z';
    expect(fate(anOrder('1', beforeSpring), '2026-03-09T20:00:00.000Z')).toBe('none');
    expect(fate(anOrder('1', beforeSpring), '2026-03-09T20:00:00.001Z')).toBe('late');
  });

  it('cancelled at its deadline without a number is in no rate here', () => {
    const order = anOrder('1', created, { status: 'cancelled', cancelledAt: deadline });
    expect(fate(order, hoursAfter(deadline, 10))).toBe('none');
  });

  it('cancelled after its deadline stays late', () => {
    const order = anOrder('1', created, { status: 'cancelled', cancelledAt: hoursAfter(deadline, 0, 1) });
    expect(fate(order, hoursAfter(deadline, 10))).toBe('late');
  });

  it('shipped in time and cancelled then stays on time', () => {
    const order = shippedAfter(10)('1', created, {
      status: 'cancelled',
      cancelledAt: hoursAfter(created, 20),
    });
    expect(fate(order, hoursAfter(deadline, 10))).toBe('on time');
  });

  it('cancelled by its deadline and uploaded in time after that is on time: that test comes first', () => {
    const order = shippedAfter(30)('1', created, {
      status: 'cancelled',
      cancelledAt: hoursAfter(created, 20),
    });
    expect(fate(order, hoursAfter(created, 25))).toBe('none');
    expect(fate(order, hoursAfter(deadline, 10))).toBe('on time');
  });

  it('with an undated cancellation is not cancelled here: it becomes late', () => {
    expect(fate(anOrder('1', created, { status: 'cancelled' }), hoursAfter(deadline, 1))).toBe('late');
  });

  it('with an undated cancellation is named where a streak rests on it, unless it was seen open after its deadline', () => {
    const good = many(3, 'good', (id) => shippedAfter(1)(id, created));
    const late = (openSeenAt: string) => anOrder('late', created, { status: 'cancelled', openSeenAt });
    const days = (openSeenAt: string) =>
      judged('lateShipment', { orders: [...good, late(openSeenAt)] }, hoursAfter(deadline, 72));
    expect(days(hoursAfter(deadline, 0, -1))).toMatchObject({
      level: 'removal',
      restsOnUndated: true,
      undatedCancellations: ['late'],
    });
    expect(days(deadline)).toMatchObject({ level: 'removal' });
    expect(days(deadline)).not.toHaveProperty('restsOnUndated');
  });

  it('with an invalid number alone is late, with a second valid one in time is not', () => {
    const invalid = { trackingNumber: 'RR473124828SE', uploadedAt: hoursAfter(created, 1) };
    const valid = { trackingNumber: number, uploadedAt: hoursAfter(created, 60) };
    expect(fate(anOrder('1', created, { shipments: [invalid] }), hoursAfter(deadline, 1))).toBe('late');
    expect(fate(anOrder('1', created, { shipments: [invalid, valid] }), hoursAfter(deadline, 1))).toBe(
      'on time',
    );
  });

  it('is not known before it was created, nor its upload before it was made', () => {
    const order = shippedAfter(10)('1', created);
    expect(fate(order, hoursAfter(created, 0, -1))).toBe('none');
    expect(fate(shippedAfter(80)('1', created), hoursAfter(created, 79))).toBe('late');
  });
});

describe('the reading', () => {
  const readingOf = (id: string, order: Order, now: string, trackingEvents: TrackingEvent[] = []) =>
    judged('lateShipment', { orders: [order], trackingEvents }, now).readings.find(
      (reading) => reading.id === id,
    )?.rate;

  it('suspected holds a number invalid only past 120 h without a carrier event', () => {
    const order = shippedAfter(10)('1', created);
    const patience = hoursAfter(created, 130);
    expect(readingOf('suspected', order, patience)).toBe(0);
    expect(readingOf('suspected', order, hoursAfter(patience, 0, 1))).toBe(1);
  });

  it('suspected is cleared by an event up to 120 h after the upload, not by a later or an earlier one', () => {
    const order = shippedAfter(10)('1', created);
    const now = hoursAfter(created, 200);
    const scanned = (hours: number, milliseconds = 0) =>
      readingOf('suspected', order, now, [aScan(number, hoursAfter(created, hours, milliseconds))]);
    expect(scanned(130)).toBe(0);
    expect(scanned(130, 1)).toBe(1);
    expect(scanned(10)).toBe(0);
    expect(scanned(10, -1)).toBe(1);
  });

  it('suspected looks at the next number when the first has no event', () => {
    const order = anOrder('1', created, {
      shipments: [
        { trackingNumber: number, uploadedAt: hoursAfter(created, 10) },
        { trackingNumber: 'YT2026052000002', uploadedAt: hoursAfter(created, 20) },
      ],
    });
    const scans = [aScan('YT2026052000002', hoursAfter(created, 30))];
    expect(readingOf('suspected', order, hoursAfter(created, 200), scans)).toBe(0);
  });

  it('fromPayment counts the 72 h from the payment, else from creation', () => {
    const paidLater = shippedAfter(80)('1', created, { paidAt: hoursAfter(created, 8) });
    expect(readingOf('fromPayment', paidLater, hoursAfter(created, 90))).toBe(0);
    const unknown = shippedAfter(80)('1', created, { paidAt: undefined });
    expect(readingOf('fromPayment', unknown, hoursAfter(created, 90))).toBe(1);
  });
});
