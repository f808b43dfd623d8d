import { describe, expect, it } from 'vitest';
import type { Order, PageVisit, StoreFacts, TrackingEvent } from '../../domain/facts.ts';
import { HOUR, instantOfIso, isoOf } from '../../domain/time.ts';
import { judgeStore } from '../judge-store.ts';
import { defaultRulePack } from '../rule-packs.ts';

const uploadedAt = '2026-04-01T12:00:00.000Z';
const number = 'LP00012345678901';
const order: Order = {
  storeId: '1',
  orderId: '8100000000000001',
  createdAt: '2026-04-01T08:00:00.000Z',
  paidAt: '2026-04-01T08:01:00.000Z',
  status: 'shipped',
  shipments: [{ trackingNumber: number, uploadedAt }],
};
const hoursAfter = (hours: number) => isoOf(instantOfIso(uploadedAt) + hours * HOUR);

function listVisit(readAt: string): PageVisit {
  const extent = { rows: 1, statedTotal: 1, pageIndex: 1, pageCount: 1 };
  return { storeId: '1', page: 'order-list', state: 'read', readAt, extent, understood: 1, tracks: [] };
}

function trackVisit(readAt: string): PageVisit {
  return { storeId: '1', page: 'tracking', state: 'read', readAt, tracks: [number] };
}

function logisticsAt(now: string, pageVisits: PageVisit[] | undefined, trackingEvents: TrackingEvent[] = []) {
  const nothing = { reviews: [], activities: [], products: [], ratings: [], carriers: [] };
  const facts: StoreFacts = {
    store: { storeId: '1' },
    orders: [order],
    trackingEvents,
    ...nothing,
    officialFigures: [],
    violations: [],
    pageVisits,
  };
  const report = judgeStore(facts, instantOfIso(now), defaultRulePack);
  const [, , logistics] = report.indicators;
  return { ...logistics, coverage: report.coverage.logisticsAnomaly };
}

const event: TrackingEvent = { storeId: '1', trackingNumber: number, at: hoursAfter(10), text: 'Accepted' };

describe('a parcel whose track nobody opened', () => {
  it('is unseen, not silent, from 72 h after its upload', () => {
    const judged = logisticsAt(hoursAfter(72), [listVisit(hoursAfter(72))]);
    expect(judged).toMatchObject({ eligible: 0, defects: 0, level: 'unknown' });
    expect(judged.coverage).toMatchObject({ unseen: 1, openPage: 'order-detail', orderIds: [order.orderId] });
  });

  it('counts as normal until then', () => {
    const visits = [listVisit(isoOf(instantOfIso(hoursAfter(72)) - 1))];
    expect(logisticsAt(isoOf(instantOfIso(hoursAfter(72)) - 1), visits)).toMatchObject({
      eligible: 1,
      defects: 0,
    });
  });

  it('is silent in a backup that states no coverage', () => {
    expect(logisticsAt(hoursAfter(72), undefined)).toMatchObject({ eligible: 1, defects: 1, level: 'over' });
  });

  it('is silent where the ledger does not say which tracks were seen', () => {
    const { tracks: _, ...visit } = listVisit(hoursAfter(72));
    expect(logisticsAt(hoursAfter(72), [visit])).toMatchObject({ eligible: 1, defects: 1 });
  });
});

describe('a parcel whose track was opened', () => {
  it('after it had become silent is silent, and stays so until a look says otherwise', () => {
    const visits = [trackVisit(hoursAfter(82)), listVisit(hoursAfter(100))];
    expect(logisticsAt(hoursAfter(100), visits, [event])).toMatchObject({ eligible: 1, defects: 1 });
  });

  it('only before it would have become silent is unseen', () => {
    const visits = [trackVisit(hoursAfter(82 - 1)), listVisit(hoursAfter(100))];
    expect(logisticsAt(hoursAfter(100), visits, [event])).toMatchObject({
      eligible: 0,
      defects: 0,
      level: 'unknown',
    });
  });
});
