import { describe, expect, it } from 'vitest';
import { hoursAfter, instant, NOON, STORE_ID } from '../../../tests/metrics/a-store.ts';
import type { Extent, Filter, PageVisit } from '../../domain/facts.ts';
import { daysFrom, judgingAt } from '../judging.ts';
import { defaultRulePack } from '../rule-packs.ts';
import { isListed, seenDays } from './seen-days.ts';

const ALL: Filter = { tab: 'all', sort: 'createdAt-desc' };
/** 00:00 in Los Angeles of a May day. */
const start = (day: number) => `2026-05-${String(day).padStart(2, '0')}T07:00:00.000Z`;

interface Seen {
  extent?: Extent;
  filter?: Filter;
  readAt?: string;
  newest?: string;
  oldest?: string;
}

/** A page of the order list; ordinary: the first of five, all orders, read now. */
function page({ extent = {}, filter = ALL, readAt = NOON, newest, oldest }: Seen): PageVisit {
  return {
    storeId: STORE_ID,
    page: 'order-list',
    state: 'read',
    readAt,
    extent: { rows: 10, pageIndex: 1, pageCount: 5, ...extent },
    filter,
    ...(newest && { newestCreatedAt: newest }),
    ...(oldest && { oldestCreatedAt: oldest }),
  };
}

/** Of the five days May 16 … 20, at noon of May 20. */
function seen(visits: PageVisit[], createdAts: string[] = [], now = NOON) {
  const judging = judgingAt(instant(now), defaultRulePack);
  const days = daysFrom(judging.today - 4, judging.today);
  const knownIn = (list: PageVisit) =>
    createdAts.filter((at) => isListed(instant(at), list, judging.calendar)).length;
  return seenDays(visits, knownIn, days, judging);
}

describe('a day', () => {
  it('is complete when a first page read today reaches from now to an earlier day', () => {
    const reaching = (oldest: string) => seen([page({ newest: NOON, oldest })]).completeDays;
    expect(reaching(hoursAfter(start(18), 0, -1))).toBe(3);
    expect(reaching(start(18))).toBe(2);
  });

  it('of yesterday is not complete by a page read then: orders came later', () => {
    const yesterday = hoursAfter(NOON, -24);
    expect(seen([page({ readAt: yesterday, oldest: start(16) })]).completeDays).toBe(2);
  });

  it('that begins at this very instant is not seen by a list that ends with the day before', () => {
    const until = (to: string) =>
      seen([{ ...page({ filter: { ...ALL, to }, readAt: start(20) }), state: 'empty' }], [], start(20));
    expect(until('2026-05-19').completeDays).toBe(4);
    expect(until('2026-05-20').completeDays).toBe(5);
  });

  it('is complete by a later page that reaches over it from a later day', () => {
    const later = (newest: string) =>
      seen([page({ extent: { pageIndex: 3 }, newest, oldest: hoursAfter(start(17), -1) })]).completeDays;
    expect(later(start(20))).toBe(3);
    expect(later(hoursAfter(start(20), 0, -1))).toBe(2);
  });

  it('is complete to the beginning when the last page was seen', () => {
    const visit = page({ extent: { pageIndex: 5 }, newest: start(20), oldest: start(19) });
    expect(seen([visit]).completeDays).toBe(4);
  });

  it('is complete when the list says that it is empty', () => {
    expect(seen([{ ...page({}), state: 'empty' }])).toEqual({ completeDays: 5, unseen: 0 });
  });

  it('is complete when one page holds all that the list states', () => {
    const extent = { rows: 3, statedTotal: 3, pageIndex: undefined, pageCount: undefined };
    expect(seen([page({ extent, newest: NOON, oldest: start(18) })])).toEqual({ completeDays: 5, unseen: 0 });
  });
});

describe('pages that follow each other', () => {
  const first = page({ newest: NOON, oldest: hoursAfter(start(20), -2) });
  const second = (fields: Seen) =>
    page({
      newest: hoursAfter(start(20), -3),
      oldest: hoursAfter(start(18), -1),
      ...fields,
      extent: { pageIndex: 2, ...fields.extent },
    });

  it('have no gap when read within 30 minutes of each other', () => {
    expect(seen([first, second({ readAt: hoursAfter(NOON, 0.5) })]).completeDays).toBe(3);
    expect(seen([first, second({ readAt: hoursAfter(NOON, 0.5, 1) })]).completeDays).toBe(2);
  });

  it('are one sitting only as long as all of them are within 30 minutes of each other', () => {
    const third = page({
      extent: { pageIndex: 3 },
      newest: hoursAfter(start(19), 1),
      oldest: hoursAfter(start(16), -1),
      readAt: hoursAfter(NOON, 0.5),
    });
    const between = (hours: number) =>
      seen([
        first,
        second({ readAt: hoursAfter(NOON, 0.25), oldest: hoursAfter(start(19), 2) }),
        { ...third, readAt: hoursAfter(NOON, hours) },
      ]);
    expect(between(0.5).completeDays).toBe(5);
    expect(between(0.51).completeDays).toBe(4);
  });

  it('reach only to the instant of a last page whose rows were all created at once', () => {
    const top = page({ newest: NOON, oldest: hoursAfter(start(18), 1) });
    const atOnce = page({ extent: { pageIndex: 2 }, newest: start(18), oldest: start(18) });
    const below = page({ extent: { pageIndex: 3 }, newest: start(18), oldest: hoursAfter(start(18), 0, -1) });
    expect(seen([top, atOnce]).completeDays).toBe(2);
    expect(seen([top, atOnce, below]).completeDays).toBe(3);
  });

  it('have one when a page between them is missing', () => {
    expect(seen([first, second({ extent: { pageIndex: 3 } })]).completeDays).toBe(2);
  });

  it('have one when they are not pages of one size', () => {
    expect(seen([first, second({ extent: { rows: 50 } })]).completeDays).toBe(2);
    expect(seen([first, second({ extent: { pageCount: 9 } })]).completeDays).toBe(2);
  });

  it('have none when an order that came meanwhile began a further page', () => {
    const grown = (extent: PageVisit['extent']) =>
      seen([
        { ...first, extent: { ...first.extent, statedTotal: 50 } },
        second({ readAt: hoursAfter(NOON, 0.1), extent }),
      ]).completeDays;
    expect(grown({ statedTotal: 51, pageCount: 6 })).toBe(3);
    expect(grown({ statedTotal: 51, pageCount: 7 })).toBe(2);
  });

  it('have one when read backwards while the total grew', () => {
    const before = hoursAfter(NOON, -0.1);
    const backwards = (total: number) =>
      seen([
        { ...first, extent: { ...first.extent, statedTotal: 50 } },
        second({ readAt: before, extent: { statedTotal: total } }),
      ]).completeDays;
    expect(backwards(50)).toBe(3);
    expect(backwards(49)).toBe(2);
  });

  it.each<[string, Filter]>([
    ['a status', { ...ALL, tab: 'awaiting-shipment' }],
    ['another order', { ...ALL, sort: 'createdAt-asc' }],
  ])('say nothing with %s', (_, filter) => {
    expect(seen([page({ filter, newest: NOON, oldest: start(16) })])).toEqual({
      completeDays: 0,
      unseen: null,
    });
  });

  it('say nothing when a row of them was not understood', () => {
    const visit = { ...page({ newest: NOON, oldest: start(16) }), understood: 9 };
    expect(seen([visit]).completeDays).toBe(0);
  });
});

describe('what was not seen', () => {
  const dated = (from: string, to: string, statedTotal: number, readAt = NOON) =>
    page({ extent: { statedTotal, rows: 10 }, filter: { ...ALL, from, to }, readAt });

  it('is unknown when no list states how many there are', () => {
    expect(seen([])).toEqual({ completeDays: 0, unseen: null });
    expect(seen([dated('2026-05-16', '2026-05-19', 5)]).unseen).toBeNull();
  });

  it('is what a list of dates states less what is known of those days', () => {
    const known = [start(16), hoursAfter(start(20), 1), hoursAfter(start(16), 0, -1)];
    expect(seen([dated('2026-05-16', '2026-05-20', 5)], known)).toEqual({ completeDays: 0, unseen: 3 });
  });

  it('is never negative, and leaves out what came after the list was read', () => {
    const known = [hoursAfter(NOON, -1), hoursAfter(NOON, -2)];
    expect(seen([dated('2026-05-16', '2026-05-20', 1)], known).unseen).toBe(0);
    expect(seen([dated('2026-05-16', '2026-05-20', 1, hoursAfter(NOON, -2))], known).unseen).toBe(0);
    expect(seen([dated('2026-05-16', '2026-05-20', 1, hoursAfter(NOON, -3))], known).unseen).toBe(1);
  });

  it('counts as known what was created at the instant of the reading, not what belongs to the next day', () => {
    const midnight = start(20);
    const list = dated('2026-05-16', '2026-05-19', 1, midnight);
    const rest = dated('2026-05-20', '2026-05-20', 0);
    expect(seen([list, rest], [midnight]).unseen).toBe(1);
    expect(seen([list, rest], [hoursAfter(midnight, 0, -1)]).unseen).toBe(0);
    expect(seen([dated('2026-05-16', '2026-05-20', 1)], [NOON]).unseen).toBe(0);
  });

  it('is counted by the newest list of a day only', () => {
    const lists = [
      dated('2026-05-16', '2026-05-20', 9, hoursAfter(NOON, -1)),
      dated('2026-05-16', '2026-05-20', 4),
    ];
    expect(seen(lists).unseen).toBe(4);
  });

  it('is unknown for a day that had not ended when its list was read', () => {
    expect(seen([dated('2026-05-16', '2026-05-20', 5, hoursAfter(NOON, -24))]).unseen).toBeNull();
  });

  it('is nothing for the days of an import', () => {
    const imported = {
      ...page({ filter: { from: '2026-05-01', to: '2026-05-20' }, extent: { rows: 7 } }),
      source: 'import',
    };
    expect(seen([imported])).toEqual({ completeDays: 5, unseen: 0 });
  });
});
