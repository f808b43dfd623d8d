import { describe, expect, it } from 'vitest';
import { order, reading } from '../../tests/support/readings.ts';
import type { ReadingOrder } from '../domain/reading.ts';
import { fetchedAnew, toldRows } from './told-rows.ts';

const early = order({ orderId: '3011560782231001', createdAt: '2026-03-08T10:00:00.000Z' });
const middle = order({ orderId: '3011560782231002', createdAt: '2026-03-09T10:00:00.000Z' });
const late = order({ orderId: '3011560782231003', createdAt: '2026-03-10T10:00:00.000Z' });
const shipped: ReadingOrder = { ...middle, status: 'shipped' };
const whole = reading({
  readAt: '2026-03-10T18:30:00.000Z',
  extent: { rows: 3 },
  orders: [late, middle, early],
});
const changed = reading({ ...whole, readAt: '2026-03-10T18:40:00.000Z', orders: [late, shipped, early] });

describe('the rows of a page of which some are recorded', () => {
  it('are all told at first, and later only those that changed, with the others counted', () => {
    const rows = toldRows();
    const first = rows.untold(whole);
    expect(first.reading).toEqual(whole);
    first.committed('first', []);
    expect(rows.untold(changed).reading).toEqual({
      ...changed,
      orders: [shipped],
      unchanged: {
        toldBy: 'first',
        toldAt: '2026-03-10T18:30:00.000Z',
        understood: 2,
        oldestCreatedAt: '2026-03-08T10:00:00.000Z',
        newestCreatedAt: '2026-03-10T10:00:00.000Z',
      },
    });
  });

  it('are told whole while what was told is not committed, and after they were fetched anew', () => {
    const rows = toldRows();
    const first = rows.untold(whole);
    expect(rows.untold(changed).reading).toEqual(changed);
    first.committed('first', []);
    rows.forget();
    expect(rows.untold(changed).reading).toEqual(changed);
  });

  it('are told again when they are as they were while what they were meanwhile is still on its way', () => {
    const rows = toldRows();
    rows.untold(whole).committed('first', []);
    const second = rows.untold(changed);
    expect(rows.untold(whole).reading.orders).toEqual([middle]);
    second.committed('second', []);
    expect(rows.untold(whole).reading.orders).toEqual([middle]);
  });

  it('that say nothing more than a running countdown are as they were', () => {
    const counted = (shipBy: string) => reading({ orders: [{ ...late, shipBy }, middle] });
    const rows = toldRows();
    rows.untold(counted('2026-03-12T19:08:00.000Z')).committed('first', []);
    const later = counted('2026-03-12T19:09:00.000Z');
    expect(rows.untold({ ...later, orders: [...later.orders, early] }).reading.orders).toEqual([early]);
  });

  it('keep their marks until they are told again, also while the list draws others', () => {
    const mark = ({ orderId }: ReadingOrder) => ({ orderId, kind: 'late' as const });
    const rows = toldRows();
    expect(rows.untold(reading({ orders: [late, middle] })).committed('first', [mark(middle)])).toEqual([
      mark(middle),
    ]);
    const scrolled = rows.untold(reading({ orders: [early] }));
    expect(scrolled.committed('second', [mark(early)])).toEqual([mark(middle), mark(early)]);
    const back = rows.untold(reading({ orders: [late, shipped] }));
    expect(back.reading.orders).toEqual([shipped]);
    expect(back.committed('third', [])).toEqual([mark(early)]);
    rows.forget();
    expect(rows.untold(reading({ orders: [middle] })).committed('fourth', [])).toEqual([]);
  });

  it('have the marks of what was told last', () => {
    const mark = { orderId: middle.orderId, kind: 'late' as const };
    const rows = toldRows();
    const first = rows.untold(reading({ orders: [middle] }));
    const second = rows.untold(reading({ orders: [shipped] }));
    expect(first.committed('first', [mark])).toEqual([]);
    expect(second.committed('second', [])).toEqual([]);
  });
});

describe('a page has fetched its rows anew', () => {
  const at = 'https://csp.aliexpress.com/m_apps/order-manage/orderList';
  const isAnew = (...readings: Parameters<ReturnType<typeof fetchedAnew>>[]) => {
    const ask = fetchedAnew();
    return readings.map((each) => ask(...each));
  };

  it('at first, after it loaded, on another page of the list, under another filter or address', () => {
    const next = reading({ ...whole, extent: { pageIndex: 2 } });
    const filtered = reading({ ...whole, filter: { tab: 'shipped' } });
    const loading = reading({ state: 'loading' });
    expect(isAnew([whole, at], [changed, at])).toEqual([true, false]);
    expect(isAnew([whole, at], [loading, at], [whole, at])).toEqual([true, true, true]);
    expect(isAnew([whole, at], [next, at])).toEqual([true, true]);
    expect(isAnew([whole, at], [filtered, at])).toEqual([true, true]);
    expect(isAnew([whole, at], [whole, `${at}?again=1`])).toEqual([true, true]);
  });
});
