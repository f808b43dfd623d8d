import { describe, expect, it } from 'vitest';
import { csvFile, workbookFile } from '../../tests/import/export-files.ts';
import { ImportRefused } from './import-refused.ts';
import { readOrderExport } from './order-export.ts';

const NOW = Date.parse('2026-03-12T00:00:00.000Z');
const HEADER = ['订单号', '下单时间', '付款时间', '订单状态', '实际发货单号', '发货时间', '完整收货地址'];
const ID = '8155125692188852';

function read(file: Blob) {
  return readOrderExport(file, { storeId: '1', now: NOW });
}

function rowOf(...cells: string[]): string[] {
  return HEADER.map((_, column) => cells[column] ?? '');
}

function readRows(...rows: string[][]) {
  return read(csvFile([HEADER, ...rows]));
}

async function problemsOf(...rows: string[][]) {
  return (await readRows(...rows)).summary.problems;
}

describe('a row of the export', () => {
  it('without a usable order id is refused, and says why', async () => {
    const { orders, summary } = await readRows(
      rowOf('', '03/05/2026 13:14'),
      rowOf('8155****2188852', '03/05/2026 13:14'),
      rowOf('8.15513E+15', '03/05/2026 13:14'),
    );
    expect(orders).toEqual([]);
    expect(summary).toMatchObject({ rows: 3, refused: 3, orders: 0 });
    expect(summary.problems).toEqual([
      { rowNumber: 2, field: 'orderId', reason: 'missing', text: '' },
      { rowNumber: 3, field: 'orderId', reason: 'unreadable', text: '8155****2188852' },
      { rowNumber: 4, field: 'orderId', reason: 'digits-lost', text: '8.15513E+15' },
    ]);
  });

  it.each([
    ['昨天', 'unreadable'],
    ['03/05/2026', 'unreadable'],
    ['02/30/2026 10:00', 'unreadable'],
    ['03/12/2027 10:00', 'in-the-future'],
    ['', 'missing'],
  ])('with creation time %j is taken without it', async (text, reason) => {
    const { orders, summary } = await readRows(rowOf(ID, text));
    expect(orders).toEqual([{ storeId: '1', orderId: ID }]);
    expect(summary).toMatchObject({ undated: 1, refused: 0 });
    expect(summary.problems).toEqual([{ rowNumber: 2, field: 'createdAt', reason, text }]);
  });

  it('is of the future only where it is more than an hour ahead of the clock', async () => {
    expect(await problemsOf(rowOf(ID, '03/11/2026 18:00'))).toEqual([]);
    expect(await problemsOf(rowOf(ID, '03/11/2026 18:01'))).toHaveLength(1);
  });

  it('keeps what is readable beside what is not', async () => {
    const { orders, summary } = await readRows(
      rowOf(ID, '03/05/2026 13:14', 'soon', '完了', 'USPS:\nDHL:00340434', 'later'),
    );
    expect(orders).toEqual([
      {
        storeId: '1',
        orderId: ID,
        createdAt: '2026-03-05T21:14:00.000Z',
        shipments: [{ trackingNumber: '00340434', carrier: 'DHL' }],
      },
    ]);
    expect(summary.problems.map(({ field, text }) => [field, text])).toEqual([
      ['paidAt', 'soon'],
      ['shippedAt', 'later'],
      ['status', '完了'],
      ['parcels', 'USPS:'],
    ]);
  });

  it('whose payment cannot be read is not called unpaid', async () => {
    const { orders } = await readRows(rowOf(ID, '03/05/2026 13:14', 'soon', '订单关闭'));
    expect(orders[0]?.status).toBe('cancelled');
  });

  it('that was cut in the wrong place is refused without a word of its content', async () => {
    const { orders, summary } = await readRows(
      [...rowOf(ID, '03/05/2026 13:14'), 'Berlin'],
      [ID, '12 Main Street'],
      [...rowOf('8155125692188853', '03/05/2026 13:14'), '', ''],
    );
    expect(orders.map(({ orderId }) => orderId)).toEqual(['8155125692188853']);
    expect(summary.problems).toEqual([
      { rowNumber: 2, reason: 'cut-in-the-wrong-place' },
      { rowNumber: 3, reason: 'cut-in-the-wrong-place' },
    ]);
  });

  it('that is empty, or adds up the others, is no order', async () => {
    const { summary } = await readRows(rowOf(), rowOf(ID, '03/05/2026 13:14'), rowOf('合计', '', '', '1'));
    expect(summary).toMatchObject({ rows: 1, orders: 1, refused: 0 });
  });

  it('that says an order again is joined to it', async () => {
    const again = rowOf(ID, '03/05/2026 13:14', '', '等待发货');
    const { orders, summary } = await readRows(
      again,
      again,
      rowOf(ID, '03/05/2026 13:14', '03/05/2026 13:15'),
    );
    expect(orders).toEqual([
      {
        storeId: '1',
        orderId: ID,
        createdAt: '2026-03-05T21:14:00.000Z',
        paidAt: '2026-03-05T21:15:00.000Z',
        status: 'awaiting-shipment',
      },
    ]);
    expect(summary).toMatchObject({
      rows: 3,
      orders: 1,
      repeated: 2,
      refused: 0,
      ordersByDay: { '2026-03-05': 1 },
    });
  });

  it('that contradicts an earlier one is refused', async () => {
    const { orders, summary } = await readRows(rowOf(ID, '03/05/2026 13:14'), rowOf(ID, '03/05/2026 13:15'));
    expect(orders[0]?.createdAt).toBe('2026-03-05T21:14:00.000Z');
    expect(summary.problems).toEqual([{ rowNumber: 3, reason: 'contradicts-earlier-row' }]);
    expect(summary.refused).toBe(1);
  });

  it('adds its lines and parcels to those of the order’s other rows', async () => {
    const header = ['订单号', '下单时间', '商品编码', '实际发货单号'];
    const row = (code: string, parcel: string) => [ID, '03/05/2026 13:14', code, parcel];
    const file = csvFile([
      header,
      row('A * 1', 'X:1234567'),
      row('B * 2', 'X:1234567'),
      row('C * 3', 'Y:7654321'),
    ]);
    const { orders } = await read(file);
    expect(orders[0]?.lines?.map(({ skuCode }) => skuCode)).toEqual(['A', 'B', 'C']);
    expect(orders[0]?.shipments?.map(({ trackingNumber }) => trackingNumber)).toEqual(['1234567', '7654321']);
  });
});

describe('a file is refused as a whole', () => {
  const refusalOf = (file: Blob) =>
    read(file).then(
      () => 'taken',
      (error: unknown) => (error instanceof ImportRefused ? [error.reason, error.detail] : error),
    );

  it('when one date shows that the day stands before the month', async () => {
    const rows = [rowOf(ID, '03/05/2026 13:14'), rowOf('8155125692188853', '25/02/2026 13:14')];
    expect(await refusalOf(csvFile([HEADER, ...rows]))).toEqual(['day-before-month', '3']);
  });

  it('when every order id ends in the zeros of a rounded number', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => rowOf(`81551256921${1000 + index}0`, '03/05/2026 13:14'));
    expect(await refusalOf(csvFile([HEADER, ...rows(8)]))).toEqual(['digits-lost', '8155125692110000']);
    expect(await refusalOf(csvFile([HEADER, ...rows(7)]))).toBe('taken');
    const withOne = [...rows(8), rowOf(ID, '03/05/2026 13:14')];
    expect(await refusalOf(csvFile([HEADER, ...withOne]))).toBe('taken');
  });

  it('when no row names its columns', async () => {
    expect(await refusalOf(csvFile([rowOf(ID, '03/05/2026 13:14')]))).toEqual(['no-header', undefined]);
  });

  it('when a column stands there twice', async () => {
    expect(await refusalOf(csvFile([[...HEADER, '付款时间']]))).toEqual(['column-twice', '付款时间']);
  });

  it('but not for dates that a spreadsheet turned into numbers: each of those is a problem', async () => {
    const { summary } = await read(
      await workbookFile([
        ['订单号', '下单时间'],
        [ID, 46086.55],
      ]),
    );
    expect(summary.problems).toEqual([
      { rowNumber: 2, field: 'createdAt', reason: 'converted-date', text: '46086.55' },
    ]);
  });
});
