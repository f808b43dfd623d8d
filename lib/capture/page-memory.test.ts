import { describe, expect, it } from 'vitest';
import { order, reading } from '../../tests/support/readings.ts';
import type { Reading } from '../domain/reading.ts';
import { type Decision, pageMemory } from './page-memory.ts';

const LIST = 'https://csp.aliexpress.com/m_apps/order-manage/orderList?channelId=244176';
const first = reading({ extent: { pageIndex: 1, pageCount: 30 }, orders: [order()] });
const nextRows = reading({
  extent: { pageIndex: 2, pageCount: 30 },
  orders: [order({ orderId: '3011560782231654' })],
});

function at(time: string, read: Reading): Reading {
  return { ...read, readAt: `2026-03-10T${time}.000Z` };
}

/** What is decided of each reading in turn, all at one address. */
function decisionsOn(...readings: Reading[]): Decision[] {
  const decide = pageMemory();
  return readings.map((read) => decide(read, LIST));
}

describe('a page', () => {
  it('is sent when it is first read and whenever it says something else', () => {
    expect(decisionsOn(first, reading({ ...first, orders: [order({ status: 'shipped' })] }))).toEqual([
      'send',
      'send',
    ]);
  });

  it('is not sent again while it says the same, however long an old tab stays open', () => {
    expect(decisionsOn(at('08:00:00', first), at('20:00:00', first))).toEqual(['send', 'skip']);
  });

  it('that was loaded anew is sent again after five minutes, not before', () => {
    const loading = reading({ state: 'loading' });
    expect(decisionsOn(at('08:00:00', first), loading, at('08:04:59', first), at('08:05:00', first))).toEqual(
      ['send', 'skip', 'skip', 'send'],
    );
  });

  it('that is come back to by another address is sent again after five minutes', () => {
    const decide = pageMemory();
    decide(at('08:00:00', first), LIST);
    expect(decide(at('08:05:00', first), `${LIST}&again=1`)).toBe('send');
  });

  it('says the same while only its countdowns run', () => {
    const counted = (shipBy: string) => reading({ orders: [order({ shipBy })] });
    expect(decisionsOn(counted('2026-03-12T19:08:00.000Z'), counted('2026-03-12T19:09:59.999Z'))).toEqual([
      'send',
      'skip',
    ]);
    expect(decisionsOn(counted('2026-03-12T19:08:00.000Z'), counted('2026-03-12T19:10:00.000Z'))).toEqual([
      'send',
      'send',
    ]);
  });

  it('whose pager moved on before its rows is looked at again, and sent as it then is', () => {
    const halfTurned = { ...nextRows, orders: first.orders };
    expect(decisionsOn(first, halfTurned, nextRows)).toEqual(['send', 'hold', 'send']);
  });

  it('whose rows really are the same under another header is believed the second time', () => {
    const filtered = { ...first, filter: { tab: '待发货' } };
    expect(decisionsOn(first, filtered, filtered)).toEqual(['send', 'hold', 'send']);
  });

  it('of no kind of ours is never sent', () => {
    expect(decisionsOn(reading({ page: null, state: 'not-ours' }), reading({ state: 'loading' }))).toEqual([
      'skip',
      'skip',
    ]);
  });

  it('that asks to sign in is sent once', () => {
    const signedOut = reading({ state: 'signed-out' });
    expect(decisionsOn(signedOut, signedOut)).toEqual(['send', 'skip']);
  });
});
