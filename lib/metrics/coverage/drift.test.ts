import { describe, expect, it } from 'vitest';
import type { PageVisit, PageYield } from '../../domain/facts.ts';
import { driftOf } from './drift.ts';

const day = (at: number) => `2026-05-${String(at).padStart(2, '0')}T00:00:00.000Z`;

function visit(
  at: number,
  parts: Partial<PageYield> & { tab?: string; state?: PageVisit['state'] } = {},
): PageVisit {
  const { tab = 'all', state = 'read', ...yielded } = parts;
  const rows = yielded.rows ?? 10;
  return {
    storeId: '1',
    page: 'order-list',
    state,
    readAt: day(at),
    filter: { tab },
    yield: { rows, fields: { orderId: rows, createdAt: rows }, problems: {}, ...yielded },
  };
}

const habit = [visit(1), visit(2), visit(3)];
const lost = (at: number, createdAt = 0) => visit(at, { fields: { orderId: 10, createdAt } });

describe('a page has changed', () => {
  it('when a field that every row had is gone, and names it with the last day it was whole', () => {
    expect(driftOf([...habit, lost(4)])).toEqual([
      { kind: 'field', field: 'createdAt', share: 0, since: day(3) },
    ]);
  });

  it('from less than seven rows in ten on', () => {
    expect(driftOf([...habit, lost(4, 6)])).toHaveLength(1);
    expect(driftOf([...habit, lost(4, 7)])).toEqual([]);
  });

  it('until it is whole again, however often it is read', () => {
    const weeks = [...habit, ...Array.from({ length: 20 }, (_, index) => lost(4 + index))];
    expect(driftOf(weeks)).toMatchObject([{ field: 'createdAt', since: day(3) }]);
    expect(driftOf([...weeks, visit(28)])).toEqual([]);
  });

  it('when a column header is gone, and tells the new words', () => {
    const headed = (at: number, headers: Record<string, string>, unknownHeaders: string[] = ['操作栏']) =>
      visit(at, { headers, unknownHeaders });
    const before = [1, 2, 3].map((at) => headed(at, { trackingNumber: '运单号' }));
    expect(driftOf([...before, headed(4, {}, ['操作栏', '包裹码'])])).toEqual([
      { kind: 'header', header: '运单号', instead: ['包裹码'], since: day(3) },
    ]);
  });
});

describe('a page is as it was', () => {
  it.each([
    ['two visits are no habit', [visit(1), visit(2), lost(4)]],
    ['of one row alone it is not said', [...habit, visit(4, { rows: 1, fields: { orderId: 1 } })]],
    ['four rows in all are no habit', [1, 2, 3].map((at) => visit(at, { rows: 1 })).concat(lost(4))],
    [
      'what was not always there may be missing',
      [...habit, visit(4, { fields: { orderId: 10, createdAt: 9 } }), lost(5)],
    ],
    ['another tab shows other things', [...habit, visit(4, { tab: 'closed', fields: { orderId: 10 } })]],
    ['a page still loading says nothing', [...habit, visit(4, { state: 'loading', rows: 0, fields: {} })]],
  ] as const)('%s', (_, visits) => expect(driftOf(visits)).toEqual([]));
});
