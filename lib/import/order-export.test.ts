import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import {
  csvFile,
  csvText,
  type ExportCells,
  gb18030,
  HEADERS,
  tableOf,
  workbookFile,
} from '../../tests/import/export-files.ts';
import type { OrderExport } from '../domain/import-summary.ts';
import { readOrderExport } from './order-export.ts';

const NOW = Date.parse('2026-03-12T00:00:00.000Z');
const SECRET = 'Zebulon Q. Personal';

/** A row as the platform exports it; every personal column says SECRET. */
function exportCells(changes: ExportCells = {}): ExportCells {
  const personal = [...HEADERS.full2026, ...HEADERS.old2019].filter((name) =>
    /买家名称|地址|收件人|收货人|联系|手机|邮|城市|州|国家|税号|备注|定制|业务员|National/.test(name),
  );
  return {
    ...Object.fromEntries(personal.map((name) => [name, SECRET])),
    订单号: '8155125692188852',
    订单状态: '等待买家收货',
    下单时间: '03/05/2026 13:14',
    付款时间: '03/05/2026 13:15',
    订单金额: 'CN￥ 1,234.56',
    店铺优惠: 'CN￥ 10.00',
    商品ID: '1005006666666661\n',
    商品信息: 'Cordless Drill',
    商品编码: 'DRILL-20V * 2\n',
    买家选择物流: 'AE_US_SAVER\n',
    发货期限: '03/12/2026 13:15',
    实际发货单号: 'Seller Shpping US\n:9261290323077300004210\n',
    发货时间: '03/06/2026 09:00',
    ...changes,
  };
}

function read(file: Blob): Promise<OrderExport> {
  return readOrderExport(file, { storeId: '244176', now: NOW });
}

async function readRows(rows: readonly ExportCells[], header: readonly string[] = HEADERS.full2026) {
  return read(await workbookFile(tableOf(header, rows)));
}

describe('the order export', () => {
  it('becomes orders with exactly the facts it prints, and nothing personal', async () => {
    const { orders, summary } = await readRows([exportCells()]);
    expect(orders).toEqual([
      {
        storeId: '244176',
        orderId: '8155125692188852',
        createdAt: '2026-03-05T21:14:00.000Z',
        paidAt: '2026-03-05T21:15:00.000Z',
        status: 'shipped',
        shipBy: '2026-03-12T20:15:00.000Z',
        orderAmount: { amount: '1234.56', currency: 'CNY' },
        storeDiscount: { amount: '10.00', currency: 'CNY' },
        lines: [
          { productId: '1005006666666661', skuCode: 'DRILL-20V', quantity: 2, title: 'Cordless Drill' },
        ],
        shipments: [
          {
            trackingNumber: '9261290323077300004210',
            carrier: 'Seller Shpping US',
            uploadedAt: '2026-03-06T17:00:00.000Z',
          },
        ],
      },
    ]);
    expect(summary).toEqual({
      rows: 1,
      orders: 1,
      repeated: 0,
      refused: 0,
      problems: [],
      problemCount: 0,
      missingColumns: [],
      statuses: { shipped: 1 },
      ordersByDay: { '2026-03-05': 1 },
      undated: 0,
      newestAt: '2026-03-06T17:00:00.000Z',
      precision: 'minute',
    });
  });

  it.each(Object.entries(HEADERS))(
    'is read by header %s whatever the order of its columns',
    async (_, header) => {
      const cells = exportCells({ '实际发货物流:运单号': 'USPS:9261290323077300004210' });
      const there = await readRows([cells], header);
      const back = await readRows([cells], [...header].reverse());
      expect(back.orders).toEqual(there.orders);
      expect(there.orders[0]).toMatchObject({ createdAt: '2026-03-05T21:14:00.000Z', status: 'shipped' });
      expect(JSON.stringify(there)).not.toContain(SECRET);
    },
  );

  it('says the same as text, in every encoding and with every delimiter', async () => {
    const table = tableOf(HEADERS.full2026, [exportCells({ 订单金额: 'US $12.30', 店铺优惠: '' })]);
    const { orders } = await read(await workbookFile(table));
    for (const delimiter of [',', '\t', ';']) {
      expect((await read(csvFile(table, delimiter))).orders).toEqual(orders);
    }
    expect((await read(new Blob(['\ufeff', csvText(table)]))).orders).toEqual(orders);
    expect((await read(new Blob([gb18030(csvText(table))]))).orders).toEqual(orders);
    expect(orders[0]?.orderAmount).toEqual({ amount: '12.30', currency: 'USD' });
  });

  it('closes an order unpaid only where it has a column for payments', async () => {
    const cells = exportCells({ 订单状态: '订单关闭', 付款时间: '', 实际发货单号: '', 发货时间: '' });
    const withColumn = await readRows([cells]);
    expect(withColumn.orders[0]?.status).toBe('closed-unpaid');
    const without = await readRows(
      [cells],
      HEADERS.full2026.filter((name) => name !== '付款时间'),
    );
    expect(without.orders[0]?.status).toBe('cancelled');
    expect(without.orders[0]).not.toHaveProperty('paidAt');
    expect(without.summary.missingColumns).toEqual(['paidAt']);
  });

  it('calls a paid order that was closed cancelled, with no date and no reason', async () => {
    const { orders } = await readRows([exportCells({ 订单状态: '订单关闭' })]);
    expect(orders[0]).toMatchObject({ status: 'cancelled', paidAt: '2026-03-05T21:15:00.000Z' });
    expect(orders[0]).not.toHaveProperty('cancelledAt');
    expect(orders[0]).not.toHaveProperty('cancelReason');
  });

  it('does not take the buyer’s confirmation for the delivery', async () => {
    const { orders } = await readRows([
      exportCells({ 订单状态: '交易完成', 确认收货时间: '03/10/2026 08:00' }),
    ]);
    expect(orders[0]).toMatchObject({ status: 'completed', confirmedAt: '2026-03-10T15:00:00.000Z' });
    expect(orders[0]).not.toHaveProperty('deliveredAt');
  });

  it('reads times in the zone that a header states', async () => {
    const header = ['订单号', '下单时间（北京时间）'];
    const { orders } = await read(csvFile([header, ['8155125692188852', '03/05/2026 13:14']]));
    expect(orders[0]?.createdAt).toBe('2026-03-05T05:14:00.000Z');
  });

  it('takes the earlier of two instants when clocks go back, and none when they skip the hour', async () => {
    const header = ['订单号', '下单时间'];
    const { orders, summary } = await read(
      csvFile([header, ['8155125692188851', '11/02/2025 01:30'], ['8155125692188852', '03/09/2025 02:30']]),
    );
    expect(orders.map(({ createdAt }) => createdAt)).toEqual(['2025-11-02T08:30:00.000Z', undefined]);
    expect(summary.undated).toBe(1);
  });

  it('finds the header below a title', async () => {
    const table = [['订单导出'], [], ...tableOf(HEADERS.full2026, [exportCells()])];
    expect((await read(await workbookFile(table))).orders).toHaveLength(1);
  });

  it('finds the header on another sheet than the first', async () => {
    const file = await writeExcelFile([
      { sheet: '说明', data: [['导出说明']] },
      { sheet: '订单', data: tableOf(HEADERS.full2026, [exportCells()]) },
    ]).toBlob();
    expect((await read(file)).orders).toHaveLength(1);
  });

  it('is read on every sheet that has the header', async () => {
    const other = exportCells({ 订单号: '8155125692188853' });
    const shares: number[] = [];
    const file = await writeExcelFile([
      { sheet: '1', data: tableOf(HEADERS.full2026, [exportCells()]) },
      { sheet: '说明', data: [['续下页']] },
      { sheet: '2', data: tableOf(HEADERS.full2026, [other, exportCells()]) },
    ]).toBlob();
    const { orders, summary } = await readOrderExport(file, {
      storeId: '244176',
      now: NOW,
      onProgress: (share) => shares.push(share),
    });
    expect(orders.map(({ orderId }) => orderId)).toEqual(['8155125692188852', '8155125692188853']);
    expect(summary).toMatchObject({ rows: 3, orders: 2, repeated: 1, refused: 0 });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('knows that it holds no orders', async () => {
    const { orders, summary } = await readRows([]);
    expect(orders).toEqual([]);
    expect(summary).toMatchObject({ rows: 0, orders: 0, ordersByDay: {} });
    expect(summary).not.toHaveProperty('newestAt');
  });
});
