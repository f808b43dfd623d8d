import { describe, expect, it } from 'vitest';
import { NOW, SCENARIOS } from '../../tests/gallery/scenarios.ts';
import type { StoreCard } from '../domain/scorecard.ts';
import { HOUR, isoOf } from '../domain/time.ts';
import { addressOf, refreshRound } from './refresh-round.ts';

const cardOf = (name: string): StoreCard => {
  const [card] = SCENARIOS[name]?.stores ?? [];
  if (!card) throw new Error(`no scenario ${name}`);
  return card;
};

describe('the refresh round', () => {
  it('is empty while all is fresh and nothing is missing', () => {
    expect(refreshRound(cardOf('good'), NOW)).toEqual([]);
  });

  it('names each page that brings what is missing once, the order list first', () => {
    expect(refreshRound(cardOf('unknown'), NOW).map(({ page, isDone }) => [page, isDone])).toEqual([
      ['order-list', false],
      ['reviews', false],
    ]);
  });

  it('ticks off a page that was read and from which nothing is missing any more', () => {
    const card = cardOf('unknown');
    const [cancellation, late, silent, reviews] = card.indicators;
    const seen = [cancellation, late, silent].map((each) => ({ ...each, coverage: undefined }));
    const later = { ...card, indicators: [...seen, reviews] } as StoreCard;
    expect(refreshRound(later, NOW).map(({ page, isDone }) => [page, isDone])).toEqual([
      ['order-list', true],
      ['reviews', false],
    ]);
  });

  it('does not tick off a page that asked to sign in, or was read more than two hours ago', () => {
    const pages = cardOf('stale').pages.map((page) => ({ ...page, readAt: isoOf(NOW - 2 * HOUR - 1) }));
    expect(refreshRound({ ...cardOf('stale'), pages }, NOW)[0]?.isDone).toBe(false);
    const signedOut = { ...cardOf('stale'), pages: cardOf('signedOut').pages };
    expect(refreshRound(signedOut, NOW)[0]?.isDone).toBe(false);
  });
});

describe('the address of a page', () => {
  it('is the Seller Center’s own, for this store', () => {
    expect(addressOf('order-list', '244176')).toEqual({
      address: 'https://csp.aliexpress.com/m_apps/order-manage/orderList?channelId=244176',
    });
    expect(addressOf('/m_apps/order-manage/orderDetail?orderId=81', '7')).toEqual({
      address: 'https://csp.aliexpress.com/m_apps/order-manage/orderDetail?orderId=81&channelId=7',
    });
  });

  it('is left out where only the seller can find the page, and where a path would lead elsewhere', () => {
    expect([addressOf('tracking', '7'), addressOf('//evil.example/x', '7')]).toEqual([{}, {}]);
    expect(addressOf('order-detail', '7')).toEqual({});
  });
});
