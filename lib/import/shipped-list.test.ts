import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import { csvText, workbookFile } from '../../tests/import/export-files.ts';
import { workbookOf } from '../../tests/import/workbook-of.ts';
import { zoneOf } from '../domain/time.ts';
import { readShippedList } from './shipped-list.ts';

const FIRST = '8155125692188852';
const SECOND = '3031223440413830';
const SHIPPED = [
  { orderId: FIRST, trackingNumbers: ['LP00123456789012'], shippedAt: '2026-03-10T02:05:00.000Z' },
  { orderId: SECOND, trackingNumbers: ['9261290323077300004210'], shippedAt: '2026-03-10T03:00:30.000Z' },
];

function read(
  list: Blob | string,
  knownOrderIds: readonly string[] = [],
  knownNumbers: readonly string[] = [],
) {
  const blob = typeof list === 'string' ? new Blob([list]) : list;
  return readShippedList(blob, {
    zone: zoneOf('Asia/Shanghai'),
    now: Date.parse('2026-04-30T00:00:00.000Z'),
    knownOrders: new Map(knownOrderIds.map((orderId) => [orderId, {}])),
    knownNumbers: new Set(knownNumbers),
  });
}

async function ordersOf(
  list: Blob | string,
  knownOrderIds?: readonly string[],
  knownNumbers?: readonly string[],
) {
  return (await read(list, knownOrderIds, knownNumbers)).orders;
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

  it.each([
    ['an apostrophe', `'${FIRST},'LP00123456789012`],
    ['a formula', `="${FIRST}","=""LP00123456789012"""`],
    ['a tab behind it', `"${FIRST}\t","LP00123456789012\t"`],
    ['spaces in groups', `${FIRST},LP00 1234 5678 9012`],
    ['full-width digits', `８１５５１２５６９２１８８８５２,ＬＰ００１２３４５６７８９０１２`],
  ])('takes an id and a number that were kept as text by %s', async (_, row) => {
    expect(await ordersOf(`订单号,运单号\n${row}\n`)).toEqual([
      { orderId: FIRST, trackingNumbers: ['LP00123456789012'] },
    ]);
  });

  it.each([
    ['"LP00123456789012\nYT2412345678901234"'],
    ['LP00123456789012/YT2412345678901234'],
    ['LP00123456789012、YT2412345678901234'],
    ['LP00123456789012 YT2412345678901234'],
    ['LP00 1234 5678 9012|YT24 1234 5678 901234'],
  ])('takes several parcels of one cell: %s', async (cell) => {
    expect(await ordersOf(`订单号,运单号\n${FIRST},${cell}\n`)).toEqual([
      { orderId: FIRST, trackingNumbers: ['LP00123456789012', 'YT2412345678901234'] },
    ]);
  });

  it('gives the parcel of several orders in one row to each of them', async () => {
    const numbers = { trackingNumbers: ['LP00123456789012'] };
    const both = [
      { orderId: FIRST, ...numbers },
      { orderId: SECOND, ...numbers },
    ];
    expect(await ordersOf(`订单号,运单号\n"${FIRST},${SECOND}",LP00123456789012\n`)).toEqual(both);
    expect(await ordersOf(`订单号,运单号\n"${FIRST}\n${SECOND}",LP00123456789012\n`)).toEqual(both);
    const { problems } = await read(`订单号,运单号\n"${FIRST},合单",LP00123456789012\n`);
    expect(problems).toMatchObject([{ field: 'orderId', reason: 'unreadable' }]);
  });

  it('in which the ERP has ids and numbers of its own is read by the platform’s', async () => {
    const list = `订单号,平台订单号,运单号,跟踪号\nDD2026031001,${FIRST},ZX20260310001,LP00123456789012\n`;
    const ofPlatform = { orderId: FIRST, trackingNumbers: ['LP00123456789012'] };
    expect(await ordersOf(list, [], ['LP00123456789012'])).toEqual([ofPlatform]);
    // Two columns of ids that look alike: the known order tells.
    const alike = `订单号,交易号,运单号\n202603100000000001,${FIRST},LP00123456789012\n`;
    expect(await ordersOf(alike, [FIRST])).toEqual([ofPlatform]);
  });

  it('takes the dates of a spreadsheet by the ERP’s clock, and a day for no more than a day', async () => {
    const times = ['2026-03-10', '2026/3/11', 46_091, 46_091.420_138_888_89, 20_260_310, '2026年3月10日'];
    const orderIds = times.map((_, index) => String(8_155_125_692_188_851 + index));
    const sheet = [
      ['订单号', '运单号', '发货日期'],
      ...times.map((time, index) => [orderIds[index] ?? '', 'LP00123456789012', time]),
    ];
    const { orders, problems } = await read(await workbookFile(sheet));
    expect(orders.map(({ shippedAt, shippedOn }) => shippedAt ?? shippedOn)).toEqual([
      '2026-03-10',
      '2026-03-11',
      '2026-03-10',
      '2026-03-10T02:05:00.000Z',
      undefined,
      '2026-03-10',
    ]);
    expect(problems).toMatchObject([{ rowNumber: 6, field: 'shippedAt', reason: 'unreadable' }]);
  });

  it('counts the dates of a workbook from the year that it states', async () => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const header = ['订单号', '运单号', '发货时间'].map(text).join('');
    const rows = `<row>${header}</row><row>${text(FIRST)}${text('LP00123456789012')}<c><v>44629.5</v></c></row>`;
    const shippedAt = async (properties: string) => {
      const file = await workbookOf({ rows, properties });
      const [order] = await ordersOf(file);
      return order?.shippedAt;
    };
    // Noon in Beijing. The older system counts from 1904, four years and a day later.
    expect(await shippedAt('<workbookPr/>')).toBe('2022-03-09T04:00:00.000Z');
    expect(await shippedAt('<workbookPr date1904="1"/>')).toBe('2026-03-10T04:00:00.000Z');
  });

  it('without a header loses no row whose digits are full-width, nor one whose id lost its digits', async () => {
    const wide = '８１５５１２５６９２１８８８５２\tＬＰ００１２３４５６７８９０１２\n';
    expect(await read(`${wide}${SECOND}\t9261290323077300004210\n`)).toMatchObject({
      orders: [
        { orderId: FIRST, trackingNumbers: ['ＬＰ００１２３４５６７８９０１２'.normalize('NFKC')] },
        { orderId: SECOND },
      ],
      problemCount: 0,
      unshipped: 0,
    });
    expect(await read(`8.15512569218885E+15,LP00123456789012\n${SECOND},LP7654321012\n`)).toMatchObject({
      orders: [{ orderId: SECOND }],
      problems: [{ rowNumber: 1, field: 'orderId', reason: 'digits-lost' }],
    });
  });

  it('with an order over several rows of merged cells takes its articles for no orders, and loses no parcel unsaid', async () => {
    const list = `订单号\t运单号\tSKU\n${FIRST}\tLP00123456789012\tred\n\t\tblue\n\tLP7654321012\tgreen\n${SECOND}\tLP7654321999\tred\n`;
    expect(await read(list)).toEqual({
      orders: [
        { orderId: FIRST, trackingNumbers: ['LP00123456789012'] },
        { orderId: SECOND, trackingNumbers: ['LP7654321999'] },
      ],
      problems: [{ rowNumber: 4, field: 'orderId', reason: 'missing', text: '' }],
      problemCount: 1,
      unshipped: 0,
    });
  });

  it('copied page by page has its header again and again', async () => {
    const list = `订单号,运单号\n${FIRST},LP00123456789012\n订单号,运单号\n${SECOND},LP7654321012\n`;
    expect(await read(list)).toMatchObject({
      orders: [{ orderId: FIRST }, { orderId: SECOND }],
      problemCount: 0,
      unshipped: 0,
    });
  });

  it('leaves out the line that adds up', async () => {
    const list = `订单号,运单号\n${FIRST},LP00123456789012\n合计,1\n`;
    expect(await read(list)).toMatchObject({ orders: [{ orderId: FIRST }], problemCount: 0 });
    const numbered = `序号,订单号,运单号\n1,${FIRST},LP00123456789012\n合计,,1\n`;
    expect(await read(numbered)).toMatchObject({ orders: [{ orderId: FIRST }], problemCount: 0 });
    const withNumber = `序号,订单号,运单号\n1,${FIRST},LP00123456789012\n合计,,LP00123456789013\n`;
    expect(await read(withNumber)).toMatchObject({ problems: [{ rowNumber: 3, reason: 'missing' }] });
  });

  it('says what it could not read, and takes the rest', async () => {
    const list = `订单号,运单号,发货时间\n8.15513E+15,LP1234567,\n${FIRST},待定,昨天\n`;
    const { orders, problems, problemCount } = await read(list);
    expect(orders).toEqual([{ orderId: FIRST, trackingNumbers: [], hasUnreadNumber: true }]);
    expect(problems).toEqual([
      { rowNumber: 2, field: 'orderId', reason: 'digits-lost', text: '8.15513E+15' },
      { rowNumber: 3, field: 'trackingNumber', reason: 'unreadable', text: '待定' },
      { rowNumber: 3, field: 'shippedAt', reason: 'unreadable', text: '昨天' },
    ]);
    expect(problemCount).toBe(3);
  });

  it('takes an order without number and shipping time for not shipped yet, if it tells the time of others', async () => {
    const unshipped = `订单号,订单状态,运单号,发货时间\n${SECOND},待打单,,\n`;
    const list = `${unshipped}${FIRST},已发货,LP00123456789012,2026-03-10 10:05\n${FIRST},,,\n`;
    expect(await read(list)).toMatchObject({ orders: [SHIPPED[0]], problemCount: 0, unshipped: 1 });
    expect(await read(unshipped)).toMatchObject({ orders: [], unshipped: 1 });
    const undated = `订单号,运单号\n${SECOND},\n`;
    expect(await read(undated)).toMatchObject({ orders: [{ orderId: SECOND }], unshipped: 0 });
  });

  it('is read where the ERP writes its shop before the ids, its parcels behind them and carriers before numbers', async () => {
    const list = `包裹号,平台单号,跟踪号\nP1,SMT01-${FIRST},菜鸟:LP00123456789012\nP2,${FIRST}_2,Seller Shpping DE：LP00123456789013\nP3,${SECOND}-A,LP00123456789014\n`;
    expect(await read(list)).toMatchObject({
      orders: [
        { orderId: FIRST, trackingNumbers: ['LP00123456789012', 'LP00123456789013'] },
        { orderId: SECOND, trackingNumbers: ['LP00123456789014'] },
      ],
      problemCount: 0,
      unshipped: 0,
    });
  });

  it.each([
    'SMT01-8.15513E+15',
    '8155125692188852123456',
    '8155125692188852A',
    '81551256-92188852',
    'PKG-20260310',
  ])('takes no id out of %s', async (cell) => {
    expect(await read(`订单号,运单号\n${cell},LP00123456789012\n`)).toMatchObject({
      orders: [],
      problems: [{ field: 'orderId', text: cell }],
    });
  });

  it.each([
    ['nothing', ''],
    ['a header alone', '订单号,运单号\n'],
    ['words', 'hello world'],
    ['order ids alone', `${FIRST}\n${SECOND}`],
    ['numbers alone', 'LP00123456789012'],
  ])('of %s is refused', async (_, list) => {
    await expect(read(list)).rejects.toThrow(/empty|no-header/);
  });
});
