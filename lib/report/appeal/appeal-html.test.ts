// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  anActivity,
  anOrder,
  aScan,
  facts,
  hoursAfter,
  instant,
  NOON,
  shippedAfter,
} from '../../../tests/metrics/a-store.ts';
import { judgedFacts } from '../../../tests/support/judged-facts.ts';
import type { StoreFacts } from '../../domain/facts.ts';
import { defaultRulePack as pack } from '../../metrics/rule-packs.ts';
import { deskTextsFor } from '../../text/desk-texts.ts';
import { appealHtml } from './appeal-html.ts';

const CREATED = hoursAfter(NOON, -150);
const LINE = { productId: 'p1', skuId: 's1' };
const UNSYNCED = shippedAfter(80, 'YT2026052000001')('8155125600000001', CREATED, { lines: [LINE] });
const REMOVED: Partial<StoreFacts> = {
  orders: [UNSYNCED, anOrder('8155125600000002', CREATED, { lines: [LINE] })],
  trackingEvents: [
    aScan('YT2026052000001', hoursAfter(CREATED, 90), { text: 'Departed', place: 'Shenzhen' }),
    aScan('YT2026052000001', hoursAfter(CREATED, 40), { text: 'Accepted', place: 'Yiwu' }),
    aScan('YT2026052000001', hoursAfter(NOON, 1), { text: 'Later' }),
  ],
  activities: [
    anActivity(hoursAfter(CREATED, -10), hoursAfter(NOON, -1), { name: 'Sale', correctiveAction: 'New ERP' }),
  ],
};

function pageOf(recorded: Partial<StoreFacts>): Document {
  const now = instant(NOON);
  const [store] = judgedFacts(facts(recorded), now, pack).stores;
  if (!store) throw new Error('nothing was judged');
  const html = appealHtml(store, 'a1', { now, pack, packHash: 'c0ffee', texts: deskTextsFor('en') });
  return new DOMParser().parseFromString(html, 'text/html');
}

/** The cells of the table with that caption, row by row. */
function tableIn(page: Document, caption: string): string[][] {
  const table = [...page.querySelectorAll('table')].find((each) =>
    each.caption?.textContent?.startsWith(caption),
  );
  return [...(table?.tBodies[0]?.rows ?? [])].map(({ cells }) =>
    [...cells].map(({ textContent }) => textContent ?? ''),
  );
}

describe('the bundle for an appeal', () => {
  const page = pageOf(REMOVED);

  it('holds the twelve fields of the post-mortem, in their order', () => {
    const fields = tableIn(page, 'Post-mortem');
    expect(fields.map(([name]) => Number.parseInt(name ?? '', 10))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect(fields[2]?.[1]).toContain('handed over in time, number uploaded late: 1');
    expect(fields[10]?.[1]).toContain('New ERP');
  });

  it('says that its figures are those of when the rule fired, not of when it was saved', () => {
    const asOf = 'Items 1 to 8 show how things stood when the rule fired, 2026-05-19 15:00 Beijing';
    expect(page.body.textContent).toContain(asOf);
    const running = { ...REMOVED, orders: [], trackingEvents: [] };
    expect(pageOf(running).body.textContent).not.toContain('Items 1 to 8');
  });

  it('holds each order in evidence with its times in both zones', () => {
    const orders = tableIn(page, 'Orders in evidence (2)');
    expect(orders.map(([id]) => id)).toEqual(['8155125600000001', '8155125600000002']);
    // Created at 06:00 on 14 May in Los Angeles; 72 hours later is the 17th.
    expect(orders[0]?.[1]).toBe('2026-05-14 21:00:00 Beijing time2026-05-14 06:00:00 Pacific');
    expect(orders[0]?.[2]).toBe('2026-05-17 21:00:00 Beijing time2026-05-17 06:00:00 Pacific');
  });

  it('holds the numbers, and their scans in time order up to now', () => {
    expect(tableIn(page, 'Tracking numbers (1)')[0]?.slice(0, 3)).toEqual([
      '8155125600000001',
      'YT2026052000001',
      'YunExpress',
    ]);
    expect(tableIn(page, 'Scans (2)').map(([, , place]) => place)).toEqual(['Yiwu', 'Shenzhen']);
  });

  it('names what is still blank, and says where no scan was seen', () => {
    const [activity] = REMOVED.activities ?? [];
    const bare = pageOf({
      ...REMOVED,
      trackingEvents: [],
      activities: activity ? [{ ...activity, correctiveAction: undefined }] : [],
    });
    const text = bare.body.textContent ?? '';
    expect(text).toMatch(/Still blank: .*11 Corrective action/);
    expect(text).toContain('No scans of these parcels were seen');
    expect(page.body.textContent).not.toContain('11 Corrective action ·');
  });

  it('says by which rules it was judged', () => {
    expect(page.body.textContent).toContain('hash c0ffee');
  });
});
