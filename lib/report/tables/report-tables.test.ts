import { describe, expect, it } from 'vitest';
import {
  anActivity,
  anOrder,
  aReview,
  facts,
  hoursAfter,
  instant,
  NOON,
  shippedAfter,
} from '../../../tests/metrics/a-store.ts';
import { judgedFacts } from '../../../tests/support/judged-facts.ts';
import { LANGUAGES, type Language } from '../../domain/settings.ts';
import { defaultRulePack } from '../../metrics/rule-packs.ts';
import { deskTextsFor } from '../../text/desk-texts.ts';
import { reportSource } from '../report-source.ts';
import { reportTables } from './report-tables.ts';

/** NOON is 12:00 on 20 May in Los Angeles and 03:00 on 21 May in Beijing. */
const CREATED = hoursAfter(NOON, -100);
const LINE = { productId: 'p1', skuId: 's1' };
const RECORDED = facts({
  store: { storeId: '244176', name: '=Shop' },
  orders: [
    shippedAfter(80)('8155125600000001', CREATED, { lines: [LINE] }),
    anOrder('8155125600000002', CREATED, {
      status: 'cancelled',
      cancelledAt: hoursAfter(CREATED, 1),
      cancelledBy: 'seller',
      cancelReason: '缺货',
    }),
    anOrder('8155125600000003', hoursAfter(NOON, -40), { buyer: 'salt:0123456789abcdef' }),
    anOrder('8155125600000004', CREATED, { status: 'awaiting-payment', paidAt: undefined }),
  ],
  reviews: [aReview('r1', hoursAfter(NOON, -1), { stars: 1, text: 'my phone is 123; not as described' })],
  activities: [anActivity(hoursAfter(CREATED, -1), hoursAfter(NOON, 24), { name: 'Sale' })],
});

function tablesIn(language: Language, pack = defaultRulePack) {
  const judged = judgedFacts(RECORDED, instant(NOON), pack);
  return reportTables(reportSource(judged, 'c0ffee', deskTextsFor(language)));
}

/** The rows of a table as objects by the key of their columns. */
function rowsOf(name: string, pack = defaultRulePack) {
  const table = tablesIn('en', pack).find((each) => each.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ key }, index) => [key, row[index]])),
  );
}

const orderRow = (end: string) => rowsOf('Orders').find(({ orderId }) => String(orderId).endsWith(end));

describe('the tables of the report', () => {
  it('say by what was judged, when, on three clocks', () => {
    const about = new Map(rowsOf('About').map(({ item, value }) => [item, value]));
    expect(about.get('Rule pack')).toBe('seed-2024');
    expect(about.get('Rule pack version')).toBe('1');
    expect(about.get('Rule pack hash')).toBe('c0ffee');
    expect(about.get('Judged (UTC)')).toBe(NOON);
    expect(about.get('Judged (Pacific)')).toBe('2026-05-20 12:00:00');
    expect(about.get('Judged (Beijing time)')).toBe('2026-05-21 03:00:00');
    expect(about.has('Rule pack dates')).toBe(false);
  });

  it('say that the rules do not hold that day by their own dates', () => {
    const past = { ...defaultRulePack, effectiveTo: '2026-05-19' };
    const about = new Map(rowsOf('About', past).map(({ item, value }) => [item, value]));
    expect(about.get('Rule pack dates')).toContain('(… – 2026-05-19)');
    expect(tablesIn('zh-TW', past)[0]?.rows.flat().join()).toContain('它今天不生效');
  });

  it('hold each figure of the store and of its activity, as numbers', () => {
    const figures = rowsOf('Figures');
    expect(figures.map(({ activityId, indicatorId }) => [activityId, indicatorId])).toEqual(
      [undefined, 'a1'].flatMap((scope) =>
        ['cancellation', 'lateShipment', 'logisticsAnomaly', 'negativeReview'].map((id) => [scope, id]),
      ),
    );
    // Three paid orders, one cancelled; of those whose shipping is decided the only one is late.
    expect(figures[0]).toMatchObject({
      storeId: '244176',
      eligible: 3,
      defects: 1,
      rate: 1 / 3,
      limit: 0.15,
    });
    expect(figures[1]).toMatchObject({ eligible: 1, defects: 1, rate: 1, limit: 0.2 });
  });

  it('name every reading with its rate and whether it is over', () => {
    const own = rowsOf('Other ways of counting').filter(({ activityId }) => activityId === undefined);
    expect(own.find(({ readingId }) => readingId === 'sellerFault')).toMatchObject({
      indicatorId: 'cancellation',
      rate: 1 / 3,
      over: 'yes',
      warns: 'no',
    });
  });

  it('say how each order counts in each indicator and why, with the times it was judged by', () => {
    expect(orderRow('1')).toMatchObject({
      'counts.cancellation': 'counted and fine',
      'why.cancellation': 'Not cancelled',
      'counts.lateShipment': 'counted against you',
      'why.lateShipment': 'No valid number in time',
      activityIds: 'a1',
      'createdAt.utc': CREATED,
      'createdAt.zone': '2026-05-16 08:00:00',
      'createdAt.beijing': '2026-05-16 23:00:00',
      'deadlineAt.utc': hoursAfter(CREATED, 72),
      'uploadedAt.utc': hoursAfter(CREATED, 80),
      trackingNumber: 'YT2026052000001',
    });
    expect(orderRow('2')).toMatchObject({
      'counts.cancellation': 'counted against you',
      'counts.lateShipment': 'not counted',
      'why.lateShipment': 'Cancelled before the deadline',
      cancelledBy: 'Seller',
      cancelReason: '缺货',
    });
    expect(orderRow('3')?.['why.lateShipment']).toBe('Still open: deadline not passed');
    expect(orderRow('4')).toMatchObject({
      'why.cancellation': 'Not paid',
      'counts.cancellation': 'not counted',
    });
  });

  it('list the open orders with the hours left', () => {
    expect(rowsOf('Open orders')).toMatchObject([{ orderId: '8155125600000003', hoursLeft: 32 }]);
  });

  it('name the layers of which nothing is known', () => {
    const layers = rowsOf('Not monitored');
    // The rule has fired: post-mortem and re-entry have something to say, the cross-check lacks prices and sales.
    expect(layers.map(({ layer }) => layer)).toEqual([
      'Pre-check',
      'Price and stock at order creation (first 15 minutes)',
      'LTV–ROI cross-check',
    ]);
    expect(layers[0]?.why).toMatch(/^Page to open: /);
    expect(layers[2]?.why).toBe('Page to open: All orders, Products');
  });

  it('pass on no buyer and nothing a buyer wrote', () => {
    const cells = JSON.stringify(tablesIn('en'));
    expect(cells).toContain('not as described');
    expect(cells).not.toMatch(/0123456789abcdef|my phone/);
  });

  it('leave out the second clock where the pack counts by Beijing days', () => {
    const [row] = rowsOf('Open orders', { ...defaultRulePack, zone: 'Asia/Shanghai' });
    expect(Object.keys(row ?? {}).filter((key) => key.startsWith('deadlineAt'))).toEqual([
      'deadlineAt.utc',
      'deadlineAt.beijing',
    ]);
  });

  it.each(LANGUAGES)('have names that a workbook takes and that differ, in %s', (language) => {
    const tables = tablesIn(language);
    const names = tables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
    const columns = new Map(tables.flatMap((table) => table.columns).map(({ key, name }) => [key, name]));
    expect(new Set(columns.values()).size).toBe(columns.size);
  });
});
