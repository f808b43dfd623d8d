/** Pages that look like ours and are not: other pages of the Seller Center, the buyer's own orders. */
import { orderIdOf, titleOf } from './catalogue.ts';
import { html } from './html.ts';
import type { Family } from './layouts/lay-out.ts';
import { tableOf } from './layouts/tables.ts';
import { THEMES } from './layouts/themes.ts';
import type { PageCase } from './page-case.ts';
import { cell, type Pen } from './pen.ts';
import { writeInstant } from './print/times.ts';
import { documentOf } from './shells/shell.ts';

const PLACES = {
  'zh-CN': ['纠纷列表', '商品排行', '资金管理'],
  'zh-TW': ['糾紛列表', '商品排行', '資金管理'],
  en: ['Disputes', 'Product ranking', 'Funds'],
} as const;
const PATHS = [
  '/m_apps/dispute-management/list',
  '/m_apps/csp-sycm-new/productRank',
  '/m_apps/finance/overview',
] as const;

export function notOursCase(pen: Pen, seed: number, family: Family): PageCase {
  const at = pen.dice.int(0, 2);
  const storeId = pen.dice.digits(6);
  const isBuyer = pen.dice.chance(0.3);
  return {
    seed,
    kind: 'not-ours',
    family,
    layout: 'not-ours',
    language: pen.words.language,
    url: isBuyer
      ? 'https://www.aliexpress.com/p/order/index.html'
      : `https://csp.aliexpress.com${PATHS[at]}?channelId=${storeId}`,
    at: pen.readAt,
    html: isBuyer ? buyerOrders(pen) : elsewhere(pen, PLACES[pen.words.language][at] ?? '', family),
    expected: {
      page: null,
      state: 'not-ours',
      storeId: isBuyer ? undefined : storeId,
      extent: {},
      openExtent: ['rows', 'statedTotal', 'pageIndex', 'pageCount'],
      entries: {},
      problems: [],
    },
    mustNotAppear: [],
  };
}

function elsewhere(pen: Pen, name: string, family: Family): string {
  const records = [1, 2, 3].map(() => ({
    facts: [
      cell(pen, 'orderId', orderIdOf(pen.dice)),
      cell(pen, 'createdAt', writeInstant(pen.readAt, pen.times)),
      cell(pen, 'title', titleOf(pen.dice)),
    ],
    lines: [],
    parcels: [],
  }));
  const theme = pen.dice.pick(THEMES[family] ?? THEMES.plain ?? []);
  return documentOf(pen, { name, content: tableOf(pen, records, 'stacked', theme), isList: true });
}

function buyerOrders(pen: Pen): string {
  const orders = [1, 2].map(
    () =>
      html`<div class="order-item"><span>Awaiting delivery</span><div>Order ID: ${orderIdOf(pen.dice)}</div><a href="https://www.aliexpress.com/item/1005000000000000.html">${titleOf(pen.dice)}</a></div>`,
  );
  return `<!DOCTYPE html><html><head><title>My Orders - AliExpress</title></head><body>${html`<h1>My Orders</h1>${orders}`.markup}</body></html>`;
}
