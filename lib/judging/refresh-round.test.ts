import { describe, expect, it } from 'vitest';
import { STORE } from '../../tests/support/readings.ts';
import type { PageVisit, StoreFacts } from '../domain/facts.ts';
import type { RefreshStep } from '../domain/refresh-round.ts';
import type { ActivityReport, StoreVerdicts } from '../domain/report.ts';
import { calendarOf } from '../metrics/calendar.ts';
import { newestShownAt } from '../metrics/coverage/seen-spans.ts';
import { countedOrderDetails, refreshRoundOf } from './refresh-round.ts';

const NOW = Date.parse('2026-03-10T18:00:00.000Z');

function visit(minutesAgo: number, parts: Partial<PageVisit> = {}): PageVisit {
  const readAt = new Date(NOW - minutesAgo * 60_000).toISOString();
  return { storeId: STORE, page: 'order-list', state: 'read', readAt, ...parts };
}

function listPage(pageIndex: number, minutesAgo: number): PageVisit {
  return visit(minutesAgo, { extent: { pageIndex, pageCount: 30 } });
}

function activity(phase: ActivityReport['phase'], activityId = '7'): ActivityReport {
  return { activityId, phase, risk: 'good', undecided: [], firedAt: null, indicators: [] };
}

function round(
  visits: PageVisit[],
  report: Partial<StoreVerdicts> = {},
  facts: Partial<StoreFacts> = {},
): RefreshStep[] {
  const nothingMissing = { known: 0, unseen: 0, completeDays: 30, windowDays: 30 };
  const ofList = visits.filter(({ page }) => page === 'order-list');
  const shownAt = newestShownAt(ofList, calendarOf('America/Los_Angeles'));
  const judged = {
    ...{ storeId: STORE, indicators: [], activities: [], openOrders: [] },
    coverage: { lateShipment: { ...nothingMissing, ...(shownAt && { newestShownAt: shownAt }) } },
    ...report,
  };
  const known = {
    ...{
      store: { storeId: STORE },
      orders: [],
      trackingEvents: [],
      reviews: [],
      activities: [],
      products: [],
    },
    ...{ ratings: [], carriers: [], officialFigures: [], violations: [] },
    ...facts,
  };
  return refreshRoundOf(judged, { ...known, pageVisits: visits }, NOW);
}

function step(page: RefreshStep['page'], steps: RefreshStep[]): RefreshStep | undefined {
  return steps.find((each) => each.page === page);
}

describe('the refresh round', () => {
  it('begins with the order list, at its address', () => {
    const [first] = round([]);
    expect(first).toEqual({
      page: 'order-list',
      url: 'https://csp.aliexpress.com/m_apps/order-manage/orderList?channelId=244176',
      isDone: false,
    });
  });

  it('has the order list done for two hours while an activity runs, for a day otherwise', () => {
    const running = { activities: [activity('running')] };
    expect(step('order-list', round([visit(120)], running))?.isDone).toBe(true);
    expect(step('order-list', round([visit(121)], running))?.isDone).toBe(false);
    expect(step('order-list', round([visit(24 * 60)]))?.isDone).toBe(true);
    expect(step('order-list', round([visit(24 * 60 + 1)]))?.isDone).toBe(false);
    const part = visit(1, { filter: { tab: 'awaiting-shipment' }, extent: { pageIndex: 1, pageCount: 2 } });
    expect(step('order-list', round([part, visit(121)], running))?.isDone).toBe(false);
    expect(step('order-list', round([part, listPage(1, 2)], running))).toMatchObject({
      isDone: true,
      readAt: visit(2).readAt,
      pages: { read: 1, of: 30 },
    });
  });

  it('has the order list open while any indicator names it as the page to open', () => {
    const coverage = {
      lateShipment: { known: 3, unseen: null, completeDays: 2, windowDays: 30, openPage: 'order-list' },
    };
    expect(step('order-list', round([visit(1)], { coverage }))?.isDone).toBe(false);
  });

  it('says how far the list was paged through without a gap, within half an hour', () => {
    const visits = [listPage(1, 20), listPage(2, 19), listPage(4, 10), listPage(3, 41)];
    expect(step('order-list', round(visits))?.pages).toEqual({ read: 2, of: 30 });
    expect(step('order-list', round([...visits, listPage(3, 39)]))?.pages).toEqual({ read: 4, of: 30 });
  });

  it('counts a page that asked to sign in as not read', () => {
    const steps = round([visit(1, { state: 'signed-out' })]);
    expect(step('order-list', steps)).not.toHaveProperty('readAt');
  });

  it('names the order details that only their own page can settle, each once and at most ten', () => {
    const orderIds = Array.from({ length: 12 }, (_, index) => String(8_000_000_000_000_000 + index));
    const seen = {
      known: 3,
      unseen: 12,
      completeDays: 30,
      windowDays: 30,
      openPage: 'order-detail',
      orderIds,
    };
    const steps = round([], { coverage: { cancellation: seen, lateShipment: seen } });
    const details = steps.filter(({ page }) => page === 'order-detail');
    expect(details.map(({ orderId }) => orderId)).toEqual(orderIds.slice(0, 10));
    expect(details[0]?.url).toContain(`orderId=${orderIds[0]}&channelId=244176`);
  });

  it('asks for the products of activities that have not ended, at the address of their campaign', () => {
    const activities = [activity('running', '1'), activity('upcoming', '2'), activity('ended', '3')];
    const known = [
      { storeId: STORE, activityId: '1', campaignId: '64630', products: [{ productId: 'p' }] },
      { storeId: STORE, activityId: '2' },
    ];
    const steps = round([], { activities }, { activities: known }).filter(
      ({ page }) => page === 'activity-products',
    );
    expect(steps).toMatchObject([
      { activityId: '1', isDone: true, url: expect.stringContaining('campaignId=64630&activityId=1') },
      { activityId: '2', isDone: false },
    ]);
    expect(steps[1]).not.toHaveProperty('url');
  });

  it('asks for reviews only where there are activities to judge them by', () => {
    expect(step('reviews', round([]))).toBeUndefined();
    expect(step('reviews', round([], { activities: [activity('ended')] }))?.isDone).toBe(false);
  });

  it('ticks a page off when it is read', () => {
    expect(step('store-assessment', round([visit(5, { page: 'store-assessment' })]))?.isDone).toBe(true);
  });
});

describe('the round as it is published', () => {
  it('tells how many order details there are to open, at most ten, and names none', () => {
    expect(countedOrderDetails(0)).toEqual([]);
    expect(countedOrderDetails(2)).toEqual([{ page: 'order-detail', count: 2, isDone: false }]);
    expect(countedOrderDetails(11)).toMatchObject([{ count: 10 }]);
  });
});
