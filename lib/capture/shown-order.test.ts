import { describe, expect, it } from 'vitest';
import { order, reading } from '../../tests/support/readings.ts';
import type { Reading } from '../domain/reading.ts';
import { orderedAsShown } from './shown-order.ts';

const at = (createdAt: string | undefined, place: number) =>
  order({ orderId: `301156078223100${place}`, ...(createdAt && { createdAt }) });

function sortOf(times: readonly (string | undefined)[], said: Partial<Reading>): string | undefined {
  return orderedAsShown(reading({ orders: times.map(at), ...said })).filter?.sort;
}

const LATE = '2026-03-10T10:00:00.000Z';
const EARLY = '2026-03-08T10:00:00.000Z';
const partly = { extent: { rows: 2, statedTotal: 60, pageIndex: 1, pageCount: 30 } };

describe('the order of a list', () => {
  it('is as said, or not said, where no entry is newer than the one above it', () => {
    expect(sortOf([LATE, EARLY], partly)).toBeUndefined();
    expect(sortOf([LATE, LATE, EARLY], { ...partly, filter: { sort: 'createdAt-desc' } })).toBe(
      'createdAt-desc',
    );
  });

  it('is not newest first where one is, whatever is said', () => {
    expect(sortOf([EARLY, LATE], partly)).toBe('some');
    expect(sortOf([LATE, undefined, EARLY, LATE], partly)).toBe('some');
    expect(sortOf([EARLY, LATE], { ...partly, filter: { tab: 'all', sort: 'createdAt-desc' } })).toBe('some');
  });

  it('is asked of no list that shows all it has, and of none that says another order', () => {
    expect(sortOf([EARLY, LATE], { extent: { rows: 2, statedTotal: 2 } })).toBeUndefined();
    expect(sortOf([EARLY, LATE], { extent: { rows: 2, pageIndex: 1, pageCount: 1 } })).toBeUndefined();
    expect(sortOf([EARLY, LATE], { ...partly, filter: { sort: 'createdAt-asc' } })).toBe('createdAt-asc');
  });

  it('keeps what else narrows the list', () => {
    const filter = { tab: 'all', from: '2026-02-09' };
    const told = orderedAsShown(reading({ ...partly, orders: [EARLY, LATE].map(at), filter }));
    expect(told.filter).toEqual({ ...filter, sort: 'some' });
  });
});
