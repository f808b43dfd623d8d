import { describe, expect, it } from 'vitest';
import names from '../../assets/import/order-export-columns.json' with { type: 'json' };
import { HEADERS } from '../../tests/import/export-files.ts';
import { columnsOf } from './columns.ts';
import { ImportRefused } from './import-refused.ts';

const PERSONAL =
  /买家名称|地址|收件人|收货人|联系|手机|邮|邮编|城市|州|国家|税号|备注|定制|业务员|National address/;

function headersOf(header: readonly string[]): Record<string, string> {
  const columns = columnsOf(header, names);
  return Object.fromEntries([...(columns ?? [])].map(([field, { header: printed }]) => [field, printed]));
}

describe('the columns of an order export', () => {
  it('of 2026 are all found', () => {
    expect(headersOf(HEADERS.full2026)).toEqual({
      orderId: '订单号',
      status: '订单状态',
      createdAt: '下单时间',
      paidAt: '付款时间',
      shipBy: '发货期限',
      shippedAt: '发货时间',
      confirmedAt: '确认收货时间',
      parcels: '实际发货单号',
      productIds: '商品ID',
      products: '商品信息',
      skuCodes: '商品编码',
      orderAmount: '订单金额',
      storeDiscount: '店铺优惠',
    });
  });

  it('of a file its owner has trimmed are found, the others are absent', () => {
    expect(Object.keys(headersOf(HEADERS.trimmed2024)).sort()).toEqual([
      'confirmedAt',
      'createdAt',
      'orderAmount',
      'orderId',
      'paidAt',
      'parcels',
      'skuCodes',
      'status',
    ]);
  });

  it('of 2019 are found by their older names', () => {
    expect(headersOf(HEADERS.old2019)).toMatchObject({
      parcels: '实际发货物流:运单号',
      products: '产品信息\n（双击单元格展开所有产品信息！）',
      shippedAt: '发货时间',
    });
  });

  it('are never personal', () => {
    for (const header of Object.values(HEADERS)) {
      for (const printed of Object.values(headersOf(header))) expect(printed).not.toMatch(PERSONAL);
    }
  });

  it('are found in any order, with line ends, spaces and brackets of either width', () => {
    const header = ['x', '下单\n时间', ' 订单号 ', '发货时间(太平洋时间)', '付款时间（PT）'];
    expect(headersOf(header)).toEqual({
      createdAt: '下单\n时间',
      orderId: ' 订单号 ',
      shippedAt: '发货时间(太平洋时间)',
      paidAt: '付款时间（PT）',
    });
  });

  it('are found in English and in traditional characters', () => {
    expect(headersOf(['Order ID', 'Order Time', 'Order Status'])).toMatchObject({ orderId: 'Order ID' });
    expect(headersOf(['訂單號', '下單時間', '發貨期限'])).toMatchObject({ shipBy: '發貨期限' });
  });

  it('without order id or creation time are none', () => {
    expect(columnsOf(['订单号', '订单状态'], names)).toBeUndefined();
    expect(columnsOf(['下单时间', '订单状态'], names)).toBeUndefined();
    expect(columnsOf([], names)).toBeUndefined();
  });

  it('are refused where two bear the same name', () => {
    expect(() => columnsOf(['订单号', '下单时间', '发货时间', '发货 时间'], names)).toThrow(ImportRefused);
  });

  it('are the most telling where two names of one field stand there', () => {
    expect(headersOf(['订单号', '下单时间', '支付时间', '付款时间'])).toMatchObject({ paidAt: '付款时间' });
  });
});
