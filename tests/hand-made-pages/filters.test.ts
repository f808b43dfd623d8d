// @vitest-environment node
/** What stands above a list, written by hand: what narrows the list is said, and what does not is no filter. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/pages/read-page.ts';
import { documentOf } from '../../lib/pages/testing/saved-pages.ts';

interface Above {
  note: string;
  above: string;
  /** The status that alone is shown, or `some`: narrowed by what formats.md has no name for. */
  tab?: string;
  sort?: string;
  from?: string;
  isEmpty?: true;
}

const text = readFileSync(join(import.meta.dirname, 'filters.json'), 'utf8');
const { narrowed, whole } = JSON.parse(text) as Record<'narrowed' | 'whole', Above[]>;
const URL = 'https://csp.aliexpress.com/m_apps/order-manage/orderList?channelId=244176';
const ORDERS = `<table><tr><th>订单号<th>下单时间<th>订单状态
  <tr><td>8130200000000011<td>2026-11-24 08:10:05<td>等待发货<tr><td>8130200000000012<td>2026-11-23 07:10:05<td>已发货</table>`;

function filterUnder({ above, isEmpty }: Above) {
  const html = `<h1>所有订单</h1>${above}${isEmpty ? '' : ORDERS}`;
  const reading = readPage(documentOf({ html, url: URL }), { url: URL, readAt: Date.UTC(2026, 10, 25) });
  expect(reading.state).toBe(isEmpty ? 'empty' : 'read');
  return reading.filter;
}

describe('above a list', () => {
  it.each(narrowed)('$note: is said to narrow it', (page) => {
    const { tab, sort, from } = page;
    expect(filterUnder(page)).toEqual({ ...(tab && { tab }), ...(sort && { sort }), ...(from && { from }) });
  });

  it.each(whole)('$note: is no filter', (page) => {
    const { tab, ...others } = filterUnder(page) ?? {};
    expect([undefined, 'all']).toContain(tab);
    expect(others.from).toBeUndefined();
    expect(others.sort ?? 'createdAt-desc').toBe('createdAt-desc');
  });
});
