import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import { workbookOf } from '../../tests/import/workbook-of.ts';
import { zoneOf } from '../domain/time.ts';
import { readOrderExport } from './order-export.ts';
import { readShippedList } from './shipped-list.ts';

const FIRST = '8155125692188852';
const SECOND = '3031223440413830';
const NOW = Date.parse('2026-03-31T00:00:00.000Z');

const read = (file: Blob) => readOrderExport(file, { storeId: '1', now: NOW });
const readList = (list: Blob) =>
  readShippedList(list, {
    zone: zoneOf('Asia/Shanghai'),
    now: NOW,
    knownOrders: new Map(),
    knownNumbers: new Set(),
  });

/** A cell that reaches down over so many rows, and the cells that it hides. */
const down = (value: string, rowSpan: number) => ({ value, rowSpan });
const across = (value: string, columnSpan: number) => ({ value, columnSpan });

describe('cells that a workbook merged', () => {
  it('over the lines of an order give each line its order, and the order all its lines', async () => {
    const file = await writeExcelFile([
      ['订单号', '下单时间', '订单状态', '商品编码', '订单金额'],
      [down(FIRST, 3), down('03/05/2026 13:14', 3), down('等待发货', 3), 'A * 1', down('US $30.00', 3)],
      [null, null, null, 'B * 2', null],
      [null, null, null, 'C * 3', null],
      [SECOND, '03/05/2026 14:00', '等待发货', 'D * 4', 'US $40.00'],
    ]).toBlob();
    const { orders, summary } = await read(file);
    const facts = { storeId: '1', status: 'awaiting-shipment' };
    expect(orders).toEqual([
      {
        ...facts,
        orderId: FIRST,
        createdAt: '2026-03-05T21:14:00.000Z',
        lines: [
          { skuCode: 'A', quantity: 1 },
          { skuCode: 'B', quantity: 2 },
          { skuCode: 'C', quantity: 3 },
        ],
        orderAmount: { amount: '30.00', currency: 'USD' },
      },
      {
        ...facts,
        orderId: SECOND,
        createdAt: '2026-03-05T22:00:00.000Z',
        lines: [{ skuCode: 'D', quantity: 4 }],
        orderAmount: { amount: '40.00', currency: 'USD' },
      },
    ]);
    expect(summary).toMatchObject({ rows: 4, orders: 2, repeated: 2, refused: 0, problemCount: 0 });
  });

  it('over the parcels of an order give each its number, and the order’s one shipping time where it proves them in time', async () => {
    const fileOf = (shippedAt: string) =>
      writeExcelFile([
        ['订单号', '下单时间', '发货时间', '运单号'],
        [down(FIRST, 2), down('03/05/2026 10:00', 2), down(shippedAt, 2), 'LP00123456789012'],
        [null, null, null, 'LP00123456789013'],
      ]).toBlob();
    const uploads = async (shippedAt: string) => {
      const { orders } = await read(await fileOf(shippedAt));
      return orders[0]?.shipments;
    };
    expect(await uploads('03/08/2026 11:00')).toEqual([
      { trackingNumber: 'LP00123456789012', uploadedAt: '2026-03-08T18:00:00.000Z' },
      { trackingNumber: 'LP00123456789013', uploadedAt: '2026-03-08T18:00:00.000Z' },
    ]);
    // Of 8 March the clocks go forward: 72 hours after 10:00 is 11:00.
    expect(await uploads('03/08/2026 11:01')).toEqual([
      { trackingNumber: 'LP00123456789012' },
      { trackingNumber: 'LP00123456789013' },
    ]);
  });

  it('in a header of two rows name the columns below them', async () => {
    const list = await writeExcelFile([
      [down('订单号', 2), down('运单号', 2), across('时间', 2), null],
      [null, null, '下单时间', '发货时间'],
      [FIRST, 'LP00123456789012', '2026-03-09 08:00', '2026-03-10 10:05'],
    ]).toBlob();
    expect(await readList(list)).toEqual({
      orders: [
        { orderId: FIRST, trackingNumbers: ['LP00123456789012'], shippedAt: '2026-03-10T02:05:00.000Z' },
      ],
      problems: [],
      problemCount: 0,
      unshipped: 0,
    });
  });

  it('of an ERP’s list give every parcel its order', async () => {
    const list = await writeExcelFile([
      ['订单号', '运单号', 'SKU'],
      [down(FIRST, 3), 'LP00123456789012', 'red'],
      [null, down('LP00123456789013', 2), 'blue'],
      [null, null, 'green'],
      [SECOND, 'LP00123456789014', 'red'],
    ]).toBlob();
    expect(await readList(list)).toMatchObject({
      orders: [
        { orderId: FIRST, trackingNumbers: ['LP00123456789012', 'LP00123456789013'] },
        { orderId: SECOND, trackingNumbers: ['LP00123456789014'] },
      ],
      problemCount: 0,
    });
  });

  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const HEADER = `<row>${text('订单号')}${text('运单号')}</row>`;
  const bare = (merges: string, prefix = '') =>
    workbookOf({
      rows: `${HEADER}<row>${text(FIRST)}${text('LP00123456789012')}</row><row><c/>${text('LP00123456789013')}</row><row><c/>${text('LP00123456789014')}</row>`,
      after: `<${prefix}mergeCells xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${merges}</${prefix}mergeCells>`,
    });

  it.each([
    ['two rows', '<mergeCell ref="A2:A3"/>', '', 2, ['4 missing']],
    ['all of them, in other words', "<x:mergeCell  other='' ref = 'A2:A4' />", 'x:', 3, []],
    ['none but its own, across', '<mergeCell ref="A2:B2"/>', '', 1, ['3 missing', '4 missing']],
    ['several columns, of which the first has it', '<mergeCell ref="A2:B4"/>', '', 3, []],
  ])('over %s reach no further', async (_, merges, prefix, numbers, faults) => {
    const { orders, problems } = await readList(await bare(merges, prefix));
    expect(orders.map(({ trackingNumbers }) => trackingNumbers.length)).toEqual([numbers]);
    expect(problems.map(({ rowNumber, reason }) => `${rowNumber} ${reason}`)).toEqual(faults);
  });

  it('with an id that a spreadsheet made a number have it in every row', async () => {
    const file = await workbookOf({
      rows: `${HEADER}<row><c><v>8155125692188800</v></c>${text('LP00123456789012')}</row><row><c/>${text('LP00123456789013')}</row>`,
      after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
    });
    const { orders, problems } = await readList(file);
    expect(orders).toEqual([]);
    expect(problems.map(({ rowNumber, reason }) => `${rowNumber} ${reason}`)).toEqual([
      '2 digits-lost',
      '3 digits-lost',
    ]);
  });
});
