import { describe, expect, it } from 'vitest';
import { readPage } from '../../read-page.ts';
import { documentOf } from '../../testing/saved-pages.ts';

const URL = 'https://csp.aliexpress.com/m_apps/order-manage/orderDetail?orderId=8190000001100011';
const FACTS = `<dl><dt>Order number</dt><dd>8190000001100011</dd><dt>Order status</dt><dd>Awaiting shipment</dd>
<dt>Order time</dt><dd>2026-11-23 10:00:00</dd></dl>`;

/** When the order was created, as the page is read with these words on it. */
function createdBeside(words: string): string | undefined {
  const document = documentOf({ html: `<body><h1>Order details</h1>${words}${FACTS}</body>`, url: URL });
  return readPage(document, { url: URL, readAt: Date.UTC(2026, 10, 24) }).orders[0]?.createdAt;
}

describe('the clock of a page', () => {
  it.each([
    '<p>All times are PT.</p>',
    "<p>It is now 3:15 AM in the buyer's local time zone.</p>",
    '<p>Please call during local time working hours.</p>',
    "<dl><dt>Buyer's local time</dt><dd>2026-11-24 03:00:00</dd></dl>",
    '<table><tr><td>买家当地时间</td><td>03:15</td></tr></table>',
  ])('is the platform’s beside %s', (words) => {
    expect(createdBeside(words)).toBe('2026-11-23T18:00:00.000Z');
  });

  it.each([
    '<p>All times are shown in Beijing time.</p>',
    '<p>* 时间为东八区时间</p>',
    '<p>Time zone: <select><option selected>Beijing (UTC+8)</option><option>Pacific</option></select></p>',
  ])('is the one of %s', (words) => {
    expect(createdBeside(words)).toBe('2026-11-23T02:00:00.000Z');
  });

  it.each([
    '<p>All times are shown in Eastern time.</p>',
    "<p>Times are in your browser's time zone.</p>",
    '<p>注：以下为当地时间</p>',
  ])('is not known, and tells nothing, by %s', (words) => {
    expect(createdBeside(words)).toBeUndefined();
  });
});

describe('a column of local times', () => {
  const url = 'https://csp.aliexpress.com/m_apps/logistic/tracking?channelId=244176';
  const trackBelow = (words: string) => {
    const html = `<body><h1>Tracking</h1>${words}<p>Tracking number: LP00615100000011</p><table><thead><tr>
      <th>Local time</th><th>Event</th></tr></thead><tbody><tr><td>2026-11-20 10:00</td><td>Picked up</td></tr>
      </tbody></table></body>`;
    return readPage(documentOf({ html, url }), { url, readAt: Date.UTC(2026, 10, 24) });
  };

  it('is of the zone that a note names', () => {
    const { trackingEvents } = trackBelow('<p>Times are in GMT+8.</p>');
    expect(trackingEvents.map(({ at }) => at)).toEqual(['2026-11-20T02:00:00.000Z']);
  });

  it('is a problem where nothing says whose', () => {
    const { trackingEvents, problems } = trackBelow('');
    expect(trackingEvents.map(({ at }) => at)).toEqual([undefined]);
    expect(problems).toMatchObject([{ field: 'at', text: '2026-11-20 10:00' }]);
  });
});
