import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { locateOrders } from './locate-orders.ts';
import { finish } from './steps.ts';

const ADDRESS = 'https://csp.aliexpress.com/m_apps/order-manage/orderList?channelId=244176';
const FIRST = '8190000000500011';
const SECOND = '8190000000500012';
const HEAD = '<tr><th>订单号</th><th>下单时间</th><th>订单状态</th></tr>';

/** The ids of the elements where the two orders are displayed. */
function placesIn(body: string): (string | undefined)[] {
  const { document } = new JSDOM(
    `<!doctype html><html lang="zh-CN"><body><h2>所有订单</h2>${body}</body></html>`,
    {
      url: ADDRESS,
    },
  ).window;
  const places = finish(locateOrders(document));
  return [FIRST, SECOND].map((orderId) => places.get(orderId)?.id);
}

const row = (name: string, orderId: string) =>
  `<tr class="row"><td id="${name}">${orderId}</td><td>2026-03-09 22:10:05</td><td>等待您发货</td></tr>`;
const locked = (name: string, orderId: string) => `<tr class="row"><td id="${name}">${orderId}</td></tr>`;

describe('where an order is displayed', () => {
  it('is the cell of its number, not one that speaks of another order', () => {
    const merged = row('second', SECOND).replace('等待您发货', `等待您发货 (与订单 ${FIRST} 合并)`);
    expect(placesIn(`<table>${HEAD}${row('first', FIRST)}${merged}</table>`)).toEqual(['first', 'second']);
  });

  it('is the cell that stays in sight where locked columns are drawn twice, hidden from screen readers or not', () => {
    const whole = `<table>${HEAD}${row('first', FIRST)}${row('second', SECOND)}</table>`;
    const copy = `<table><thead><tr><th>订单号</th></tr></thead>${locked('first-again', FIRST)}${locked('second-again', SECOND)}</table>`;
    expect(
      placesIn(`<div><div>${whole}</div><div class="table-lock-left" aria-hidden="true">${copy}</div></div>`),
    ).toEqual(['first-again', 'second-again']);
    expect(placesIn(`<div><div>${whole}</div><div class="table-fixed-left">${copy}</div></div>`)).toEqual([
      'first-again',
      'second-again',
    ]);
  });

  it('is not in the hidden pane of another tab', () => {
    const whole = `<table>${HEAD}${row('first', FIRST)}${row('second', SECOND)}</table>`;
    const other = `<table>${HEAD}${row('hidden', FIRST)}</table>`;
    expect(placesIn(`<div>${whole}</div><div aria-hidden="true" class="tab-block">${other}</div>`)).toEqual([
      'first',
      'second',
    ]);
  });
});
