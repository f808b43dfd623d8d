import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import { csvText, workbookFile } from '../../tests/import/export-files.ts';
import { zoneOf } from '../domain/time.ts';
import { readShippedList } from './shipped-list.ts';

const FIRST = '8155125692188852';
const SECOND = '3031223440413830';
const SHIPPED = [
  { orderId: FIRST, trackingNumbers: ['LP00123456789012'], shippedAt: '2026-03-10T02:05:00.000Z' },
  { orderId: SECOND, trackingNumbers: ['9261290323077300004210'], shippedAt: '2026-03-10T03:00:30.000Z' },
];

function read(list: Blob | string, knownOrderIds: readonly string[] = []) {
  const blob = typeof list === 'string' ? new Blob([list]) : list;
  return readShippedList(blob, { zone: zoneOf('Asia/Shanghai'), knownOrderIds: new Set(knownOrderIds) });
}

async function ordersOf(list: Blob | string, knownOrderIds?: readonly string[]) {
  return (await read(list, knownOrderIds)).orders;
}

describe('the shipped list of an ERP', () => {
  const rows = [
    ['平台订单号', '买家', '发货时间', '运单号'],
    [FIRST, 'x', '2026-03-10 10:05', 'LP00123456789012'],
    [SECOND, 'y', '2026-03-10 11:00:30', '9261290323077300004210'],
  ];

  it('is read by its header, in any order of columns, times by the ERP’s clock', async () => {
    expect(await ordersOf(csvText(rows))).toEqual(SHIPPED);
    expect(
      await ordersOf(
        csvText(
          rows.map((row) => [...row].reverse()),
          '\t',
        ),
      ),
    ).toEqual(SHIPPED);
    expect(await ordersOf(await workbookFile(rows))).toEqual(SHIPPED);
  });

  it('is read by an English header, with a zone in it', async () => {
    const list = `Order No.,Tracking Number,Shipped At (UTC)\n${FIRST},LP00123456789012,2026-03-10 02:05\n`;
    expect(await ordersOf(list)).toEqual([SHIPPED[0]]);
  });

  it('is read without a header by the shapes of its values', async () => {
    const [, ...bare] = rows.map(([id, , time, number]) => [number, time, id].map(String));
    expect(await ordersOf(csvText(bare))).toEqual(SHIPPED);
    expect(await ordersOf(bare.map((row) => row.join(' ')).join('\n'))).toEqual(SHIPPED);
    expect(await ordersOf(bare.map((row) => row.join('    ')).join('\r\n'))).toEqual(SHIPPED);
  });

  it('is read on every sheet that has a header, below any cover', async () => {
    const [header = [], first = [], second = []] = rows;
    const file = await writeExcelFile([
      { sheet: '说明', data: [['2026-03 发货清单', '12345678901234567']] },
      { sheet: '1', data: [['发货清单'], header, first] },
      { sheet: '2', data: [header, second] },
    ]).toBlob();
    expect(await ordersOf(file)).toEqual(SHIPPED);
  });

  it('needs no shipping times', async () => {
    expect(await ordersOf(`${FIRST} LP00123456789012`)).toEqual([
      { orderId: FIRST, trackingNumbers: ['LP00123456789012'] },
    ]);
  });

  it('in which ids and numbers look alike is told by the orders that are known', async () => {
    const list = `${FIRST},92612903230773000042\n${SECOND},92612903230773000059\n`;
    expect(await ordersOf(list, [SECOND])).toEqual([
      { orderId: FIRST, trackingNumbers: ['92612903230773000042'] },
      { orderId: SECOND, trackingNumbers: ['92612903230773000059'] },
    ]);
    await expect(read(list)).rejects.toThrow('no-header');
  });

  it('joins the rows of one order, its numbers and its latest time', async () => {
    const list = `订单号,运单号,发货时间\n${FIRST},LP1234567 LP7654321,2026-03-10 10:00\n${FIRST},LP1234567,2026-03-11 10:00\n${FIRST},,\n`;
    expect(await ordersOf(list)).toEqual([
      {
        orderId: FIRST,
        trackingNumbers: ['LP1234567', 'LP7654321'],
        shippedAt: '2026-03-11T02:00:00.000Z',
      },
    ]);
  });

  it('says what it could not read, and takes the rest', async () => {
    const list = `订单号,运单号,发货时间\n8.15513E+15,LP1234567,\n${FIRST},待定,昨天\n`;
    const { orders, problems, problemCount } = await read(list);
    expect(orders).toEqual([{ orderId: FIRST, trackingNumbers: [] }]);
    expect(problems).toEqual([
      { rowNumber: 2, field: 'orderId', reason: 'digits-lost', text: '8.15513E+15' },
      { rowNumber: 3, field: 'trackingNumber', reason: 'unreadable', text: '待定' },
      { rowNumber: 3, field: 'shippedAt', reason: 'unreadable', text: '昨天' },
    ]);
    expect(problemCount).toBe(3);
  });

  it('with one date that has the day first is believed in no slashed date', async () => {
    const list = `订单号,运单号,发货时间\n${FIRST},LP1234567,03/04/2026 10:00\n${SECOND},LP7654321,25/03/2026 10:00\n`;
    const { orders, problems } = await read(list);
    expect(orders.map(({ shippedAt }) => shippedAt)).toEqual([undefined, undefined]);
    expect(problems.map(({ field }) => field)).toEqual(['shippedAt', 'shippedAt']);
  });

  it.each([
    ['nothing', ''],
    ['words', 'hello world'],
    ['order ids alone', `${FIRST}\n${SECOND}`],
    ['numbers alone', 'LP00123456789012'],
  ])('of %s is refused', async (_, list) => {
    await expect(read(list)).rejects.toThrow(/empty|no-header/);
  });
});
