import { describe, expect, it } from 'vitest';
import type { ImportSummary, OrderExport } from '../domain/import-summary.ts';
import { importVisit, likelyRequest } from './import-visit.ts';

const SUMMARY: ImportSummary = {
  rows: 4,
  orders: 3,
  repeated: 0,
  refused: 1,
  problems: [],
  problemCount: 2,
  missingColumns: [],
  statuses: { shipped: 2, completed: 1 },
  ordersByDay: { '2026-03-05': 2, '2026-03-03': 1 },
  undated: 0,
  newestAt: '2026-03-06T17:00:00.000Z',
  precision: 'minute',
};
const FILE: OrderExport = {
  orders: ['2026-03-05T21:14:00.000Z', '2026-03-05T20:00:00.000Z', '2026-03-03T10:00:00.000Z'].map(
    (createdAt, index) => ({ storeId: '1', orderId: `815512569218885${index}`, createdAt }),
  ),
  summary: SUMMARY,
};
const REQUEST = { from: '2026-03-01', to: '2026-03-05', hasEveryStatus: true };

describe('an import in the coverage ledger', () => {
  it('is a list of all orders of the days that were asked for, read when the newest thing in it happened', () => {
    expect(importVisit(FILE, '1', REQUEST)).toEqual({
      storeId: '1',
      page: 'order-list',
      state: 'read',
      source: 'import',
      readAt: '2026-03-06T17:00:00.000Z',
      extent: { rows: 4, statedTotal: 4 },
      understood: 3,
      problems: 2,
      tracks: [],
      filter: { tab: 'all', from: '2026-03-01', to: '2026-03-05' },
      oldestCreatedAt: '2026-03-03T10:00:00.000Z',
      newestCreatedAt: '2026-03-05T21:14:00.000Z',
    });
  });

  it('counts only orders of those days', () => {
    const visit = importVisit(FILE, '1', { ...REQUEST, from: '2026-03-04' });
    expect(visit).toMatchObject({ understood: 2, extent: { rows: 3, statedTotal: 3 } });
  });

  it('limited to some statuses is no list of all orders', () => {
    const visit = importVisit(FILE, '1', { ...REQUEST, hasEveryStatus: false });
    expect(visit?.filter?.tab).toBe('some');
  });

  it('of a file that tells of no instant is none', () => {
    const { newestAt: _, ...summary } = SUMMARY;
    expect(
      importVisit({ orders: [], summary: { ...summary, ordersByDay: {} } }, '1', REQUEST),
    ).toBeUndefined();
  });
});

describe('what was probably asked for', () => {
  it('are the days of the orders, first and last', () => {
    expect(likelyRequest(SUMMARY)).toEqual({ from: '2026-03-03', to: '2026-03-05', hasEveryStatus: true });
  });

  it('is one status where all orders have it', () => {
    expect(likelyRequest({ ...SUMMARY, statuses: { 'awaiting-shipment': 3 } })?.hasEveryStatus).toBe(false);
  });

  it('is not known where no order is dated', () => {
    expect(likelyRequest({ ...SUMMARY, ordersByDay: {} })).toBeUndefined();
  });
});
