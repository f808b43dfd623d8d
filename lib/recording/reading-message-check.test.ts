import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageOf, order, reading } from '../../tests/support/readings.ts';
import { checkReadingMessage, type Sender } from './reading-message-check.ts';

const OWN_ID = 'our-extension';
const NOW = Date.parse('2026-03-10T18:30:30.000Z');
const sender: Sender = {
  id: OWN_ID,
  url: 'https://csp.aliexpress.com/m_apps/order-manage/orderList?channelId=244176',
  frameId: 0,
  tab: { id: 7 },
};

async function check(message: unknown, from: Sender = sender) {
  const result = await checkReadingMessage(message, from, OWN_ID, NOW);
  return result.ok ? 'accepted' : result.reason;
}

describe('a sender', () => {
  const senders: [string, Sender, string][] = [
    ['our content script on a page of csp', sender, 'accepted'],
    ['our content script on a page of gsp', { ...sender, url: 'https://gsp.aliexpress.com/x' }, 'accepted'],
    ['another extension', { ...sender, id: 'stranger' }, 'wrong-sender'],
    ['a frame in the page', { ...sender, frameId: 3 }, 'wrong-sender'],
    ['a sender of unknown frame', { ...sender, frameId: undefined }, 'wrong-sender'],
    [
      'our popup or dashboard',
      { id: OWN_ID, url: 'chrome-extension://our-extension/popup.html', frameId: 0 },
      'wrong-sender',
    ],
    [
      'our dashboard in a tab',
      { ...sender, url: 'chrome-extension://our-extension/dashboard.html' },
      'wrong-sender',
    ],
    ['the login host', { ...sender, url: 'https://login.aliexpress.com/' }, 'wrong-sender'],
    [
      'a host that only ends like ours',
      { ...sender, url: 'https://evilcsp.aliexpress.com/' },
      'wrong-sender',
    ],
    [
      'a host that only begins like ours',
      { ...sender, url: 'https://csp.aliexpress.com.evil.example/' },
      'wrong-sender',
    ],
    ['a page without encryption', { ...sender, url: 'http://csp.aliexpress.com/' }, 'wrong-sender'],
    ['a page of no address', { ...sender, url: undefined }, 'wrong-sender'],
    ['a page of a broken address', { ...sender, url: 'csp.aliexpress.com' }, 'wrong-sender'],
  ];

  it.each(senders)('that is %s', async (_, from, verdict) => {
    expect(await check(await messageOf(reading({ orders: [order()] })), from)).toBe(verdict);
  });
});

describe('a message', () => {
  it('is refused when its reading is not the one it names', async () => {
    const message = await messageOf(reading({ orders: [order()] }));
    expect(await check({ ...message, readingId: '0'.repeat(64) })).toBe('false-name');
  });

  it('is refused when a field is there that no reading has', async () => {
    const message = await messageOf(reading());
    expect(await check({ ...message, reading: { ...message.reading, buyerName: 'x' } })).toBe('malformed');
  });

  it('is refused when an order carries a field that no order has', async () => {
    const withBuyer = { ...order(), buyerName: 'Ivan' };
    expect(await check(await messageOf(reading({ orders: [withBuyer] })))).toBe('malformed');
  });

  it('may hold 500 rows and no more', async () => {
    const rows = Array.from({ length: 501 }, (_, index) => order({ orderId: String(1e15 + index) }));
    expect(await check(await messageOf(reading({ orders: rows.slice(0, 500) })))).toBe('accepted');
    expect(await check(await messageOf(reading({ orders: rows })))).toBe('malformed');
  });

  it('is refused when it is longer than a mebibyte', async () => {
    const problems = [{ field: 'title', text: 'x'.repeat(1024 * 1024) }];
    expect(await check(await messageOf(reading({ problems })))).toBe('too-large');
  });

  it('may be read up to a minute ahead of the clock, not later', async () => {
    const readAt = (time: string) => messageOf(reading({ readAt: `2026-03-10T${time}Z` }));
    expect(await check(await readAt('18:31:30.000'))).toBe('accepted');
    expect(await check(await readAt('18:31:30.001'))).toBe('impossible-time');
  });

  it.each([
    ['14 digits', '8'.repeat(14)],
    ['21 digits', '8'.repeat(21)],
    ['a letter', '826428641369384X'],
  ])('is refused when an order id has %s', async (_, orderId) => {
    expect(await check(await messageOf(reading({ orders: [order({ orderId })] })))).toBe('impossible-order');
  });

  it('of any other form is refused, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ withBigInt: true, withDate: true, withMap: true }), async (anything) => {
        expect(await check(anything)).not.toBe('accepted');
      }),
      { numRuns: 500 },
    );
  });
});
