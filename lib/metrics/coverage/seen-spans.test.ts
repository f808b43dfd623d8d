import { describe, expect, it } from 'vitest';
import { hoursAfter, NOON, STORE_ID } from '../../../tests/metrics/a-store.ts';
import type { PageVisit } from '../../domain/facts.ts';
import { calendarOf } from '../calendar.ts';
import { newestShownAt } from './seen-spans.ts';

const calendar = calendarOf('America/Los_Angeles');
const page = (parts: Partial<PageVisit> = {}): PageVisit => ({
  storeId: STORE_ID,
  page: 'order-list',
  state: 'read',
  readAt: NOON,
  extent: { rows: 20, statedTotal: 60, pageIndex: 1, pageCount: 3 },
  ...parts,
});
const shown = (parts: Partial<PageVisit>) => newestShownAt([page(parts)], calendar);

describe('what had come to a list was shown', () => {
  it.each<[string, Partial<PageVisit>]>([
    ['by its first page', {}],
    ['by a page that does not say which it is', { extent: { rows: 20 } }],
    ['by an empty list', { state: 'empty', extent: {} }],
    [
      'in any order, where all of it is on one page',
      { extent: { rows: 3, statedTotal: 3 }, filter: { sort: 'some' } },
    ],
    ['by a first page of which a row was not understood', { understood: 19 }],
    ['by the list of dates that end today', { filter: { from: '2026-05-01', to: '2026-05-20' } }],
  ])('%s', (_, parts) => {
    expect(shown(parts)).toBe(NOON);
  });

  it.each<[string, Partial<PageVisit>]>([
    ['by a status', { filter: { tab: 'awaiting-shipment' } }],
    ['by a part narrowed otherwise', { filter: { tab: 'some' } }],
    ['by an empty part', { state: 'empty', extent: {}, filter: { tab: 'awaiting-shipment' } }],
    ['by its second page', { extent: { rows: 20, statedTotal: 60, pageIndex: 2, pageCount: 3 } }],
    ['by its last page', { extent: { rows: 20, statedTotal: 60, pageIndex: 3, pageCount: 3 } }],
    ['by a first page in another order', { filter: { sort: 'some' } }],
    ['by the list of dates that are past', { filter: { from: '2026-05-01', to: '2026-05-19' } }],
    ['by a page that could not be read', { state: 'not-understood' }],
  ])('but not %s', (_, parts) => {
    expect(shown(parts)).toBeUndefined();
  });

  it('when the newest of them was read', () => {
    const part = page({ filter: { tab: 'shipped' }, readAt: hoursAfter(NOON, 2) });
    expect(newestShownAt([page({ readAt: hoursAfter(NOON, 1) }), part, page()], calendar)).toBe(
      hoursAfter(NOON, 1),
    );
  });
});
