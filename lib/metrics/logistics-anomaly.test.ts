import { describe, expect, it } from 'vitest';
import { aScan, hoursAfter, judged, shippedAfter } from '../../tests/metrics/a-store.ts';
import type { Order, TrackingEvent } from '../domain/facts.ts';

const created = '2026-05-05T19:00:00.000Z';
const number = 'YT2026052000001';
const uploaded = hoursAfter(created, 10);
const fromUpload = (hours: number, milliseconds = 0) => hoursAfter(uploaded, hours, milliseconds);
const parcel = (fields: Partial<Order> = {}, carrier?: string) =>
  shippedAfter(10, number, carrier)('1', created, fields);
const scan = (hours: number, node: Partial<TrackingEvent> = {}) => aScan(number, fromUpload(hours), node);

function defects(order: Order, trackingEvents: TrackingEvent[], now: string): number {
  return judged('logisticsAnomaly', { orders: [order], trackingEvents }, now).defects;
}

describe('a parcel', () => {
  it('without any event is silent from exactly 72 h after its upload', () => {
    expect(defects(parcel(), [], fromUpload(72, -1))).toBe(0);
    expect(defects(parcel(), [], fromUpload(72))).toBe(1);
  });

  it('is silent from exactly 72 h after its last event, and no more after the next', () => {
    const scans = [scan(10, { code: 'A' }), scan(100, { code: 'B' })];
    expect(defects(parcel(), scans, fromUpload(82, -1))).toBe(0);
    expect(defects(parcel(), scans, fromUpload(82))).toBe(1);
    expect(defects(parcel(), scans, fromUpload(100, -1))).toBe(1);
    expect(defects(parcel(), scans, fromUpload(100))).toBe(0);
  });

  it('is stalled from exactly 120 h at one node though events go on', () => {
    const scans = [0, 48, 96, 140].map((hours) => scan(hours, { code: 'HUB' }));
    expect(defects(parcel(), scans, fromUpload(120, -1))).toBe(0);
    expect(defects(parcel(), scans, fromUpload(120))).toBe(1);
  });

  it('is not stalled when the node changed in between, nor when it came back', () => {
    const scans = [
      scan(0, { code: 'HUB' }),
      scan(60, { code: 'OTHER' }),
      scan(61, { code: 'HUB' }),
      scan(119, { code: 'HUB' }),
    ];
    expect(defects(parcel(), scans, fromUpload(120))).toBe(0);
    expect(defects(parcel(), scans, fromUpload(181))).toBe(1);
  });

  it('has as node the code, else the place, else the text without digits, case and edges', () => {
    const at = (hours: number, fields: Partial<TrackingEvent>) =>
      aScan(number, fromUpload(hours), { code: undefined, ...fields });
    const sameText = [
      at(0, { text: ' Left HUB 12 ' }),
      at(60, { text: 'left hub 7' }),
      at(119, { text: 'Left Hub' }),
    ];
    expect(defects(parcel(), sameText, fromUpload(120))).toBe(1);
    const samePlace = [
      at(0, { place: 'Yiwu', text: 'a' }),
      at(60, { place: 'Yiwu', text: 'b' }),
      at(119, { place: 'Yiwu' }),
    ];
    expect(defects(parcel(), samePlace, fromUpload(120))).toBe(1);
    const otherPlace = [at(0, { place: 'Yiwu' }), at(60, { place: 'Hangzhou' }), at(119, { place: 'Yiwu' })];
    expect(defects(parcel(), otherPlace, fromUpload(120))).toBe(0);
  });

  it('orders events of one instant by node, whatever order they were seen in', () => {
    const scans = [
      scan(0, { code: 'A' }),
      scan(60, { code: 'B' }),
      scan(60, { code: 'A' }),
      scan(119, { code: 'B' }),
    ];
    const stalledAt = fromUpload(180);
    expect(defects(parcel(), scans, fromUpload(180, -1))).toBe(0);
    expect(defects(parcel(), scans, stalledAt)).toBe(1);
    expect(defects(parcel(), [...scans].reverse(), stalledAt)).toBe(1);
  });

  it('ignores events before its upload', () => {
    expect(defects(parcel(), [scan(-1)], fromUpload(72))).toBe(1);
    expect(defects(parcel(), [scan(-1)], fromUpload(72, -1))).toBe(0);
  });

  it('is never anomalous from its delivery or cancellation on', () => {
    const now = fromUpload(80);
    expect(defects(parcel({ deliveredAt: now }), [], now)).toBe(0);
    expect(defects(parcel({ deliveredAt: now }), [], hoursAfter(now, 0, -1))).toBe(1);
    expect(defects(parcel({ status: 'cancelled', cancelledAt: now }), [], now)).toBe(0);
    expect(defects(parcel({ status: 'cancelled' }), [], now)).toBe(0);
  });

  it('of a completed order without a date was delivered at its last event, else at its upload', () => {
    const completed = parcel({ status: 'completed' });
    expect(defects(completed, [], fromUpload(200))).toBe(0);
    const scans = [scan(10, { code: 'A' }), scan(100, { code: 'B' })];
    expect(defects(completed, scans, fromUpload(99))).toBe(1);
    expect(defects(completed, scans, fromUpload(300))).toBe(0);
  });

  it('weighs 0.7 with official logistics as a defect and 1 in the denominator', () => {
    const order = parcel({}, 'Cainiao Super Economy');
    const report = judged('logisticsAnomaly', { orders: [order] }, fromUpload(72));
    expect(report).toMatchObject({ eligible: 1, defects: 0.7, rate: 0.7 });
    expect(report.readings.find(({ id }) => id === 'unweighted')).toMatchObject({ rate: 1, warns: true });
  });

  it('is in the window by its first valid upload, and of that number alone the events matter', () => {
    const order = parcel({
      shipments: [
        { trackingNumber: 'YT2026052000009', uploadedAt: fromUpload(5), carrier: 'Cainiao' },
        { trackingNumber: number, uploadedAt: uploaded, carrier: 'YunExpress' },
        { trackingNumber: 'RR473124828SE', uploadedAt: created },
      ],
    });
    const scans = [aScan('YT2026052000009', fromUpload(70))];
    expect(defects(order, scans, fromUpload(72))).toBe(1);
  });

  it('that was once silent stays counted in the reading everAnomalous', () => {
    const scans = [scan(10, { code: 'A' }), scan(100, { code: 'B' })];
    const report = judged('logisticsAnomaly', { orders: [parcel()], trackingEvents: scans }, fromUpload(101));
    expect(report.rate).toBe(0);
    expect(report.readings.find(({ id }) => id === 'everAnomalous')).toMatchObject({ rate: 1, warns: false });
  });

  it('that was silent between its upload and a later creation of the order stays counted there, too', () => {
    const early = shippedAfter(-100, number)('1', created);
    const scans = [aScan(number, hoursAfter(created, -20)), aScan(number, hoursAfter(created, 1))];
    const report = judged(
      'logisticsAnomaly',
      { orders: [early], trackingEvents: scans },
      hoursAfter(created, 2),
    );
    expect(report.rate).toBe(0);
    expect(report.readings.find(({ id }) => id === 'everAnomalous')?.rate).toBe(1);
  });
});
