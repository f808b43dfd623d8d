import { beforeEach, describe, expect, it } from 'vitest';
import { databaseContent } from '../../tests/support/database.ts';
import { contentScript, failNextPublication, freshExtension } from '../../tests/support/extension.ts';
import { messageOf, order, reading, STORE } from '../../tests/support/readings.ts';
import { HOUR } from '../domain/time.ts';
import { readScorecard } from '../published/scorecard.ts';
import { readStoreFacts } from '../store/read-store-facts.ts';
import { storeIds } from '../store/store-ids.ts';
import { wake } from '../wake.ts';
import { recordReading } from './record-reading.ts';

beforeEach(freshExtension);

describe('a reading of our content script', () => {
  it('is committed, and the answer names it', async () => {
    const message = await messageOf(reading({ orders: [order()] }));
    const answer = await recordReading(message, contentScript());
    expect(answer).toMatchObject({ committed: true, readingId: message.readingId });
    expect((await readStoreFacts(STORE)).orders).toMatchObject([order()]);
  });

  it('publishes a scorecard of its store', async () => {
    await record(reading({ orders: [order()] }));
    const scorecard = await readScorecard();
    expect(scorecard?.stores.map(({ storeId }) => storeId)).toEqual([STORE]);
    expect(scorecard?.revision).toBe(1);
  });

  it('leaves a visit in the ledger with what the page said of itself', async () => {
    const extent = { rows: 2, statedTotal: 293, pageIndex: 1, pageCount: 30 };
    const filter = { tab: 'all', sort: 'createdAt-desc' };
    const older = order({ orderId: '3011560782231654', createdAt: '2026-03-08T09:26:43.000Z' });
    const problems = [{ field: 'paidAt', text: '昨天' }];
    await record(reading({ extent, filter, problems, orders: [order(), older] }));
    expect((await readStoreFacts(STORE)).pageVisits).toMatchObject([
      {
        page: 'order-list',
        state: 'read',
        extent,
        filter,
        understood: 2,
        problems: 1,
        oldestCreatedAt: '2026-03-08T09:26:43.000Z',
        newestCreatedAt: '2026-03-09T19:08:04.000Z',
      },
    ]);
  });

  it('recorded twice adds nothing', async () => {
    const message = await messageOf(reading({ orders: [order()] }));
    await recordReading(message, contentScript());
    const once = await databaseContent();
    expect(await recordReading(message, contentScript())).toMatchObject({ committed: true });
    expect(await databaseContent()).toEqual(once);
  });

  it('of a page that needs a sign-in yields a visit and no facts', async () => {
    await record(reading({ state: 'signed-out', orders: [order()] }));
    const facts = await readStoreFacts(STORE);
    expect(facts.orders).toEqual([]);
    expect(facts.pageVisits).toMatchObject([{ state: 'signed-out' }]);
  });

  it('that names no store is recorded for no store, and says so', async () => {
    const answer = await record(reading({ storeId: undefined, orders: [order()] }));
    expect(answer).toMatchObject({ committed: false, again: false, reason: 'no-store' });
    expect(await storeIds()).toEqual([]);
    expect((await readScorecard())?.troubles).toMatchObject([{ kind: 'no-store', page: 'order-list' }]);
  });

  it('of a page that names its store ends the trouble of one that did not', async () => {
    await record(reading({ storeId: undefined }));
    await record(reading());
    expect((await readScorecard())?.troubles).toEqual([]);
  });

  it('keeps two stores apart', async () => {
    await record(reading({ orders: [order({ status: 'shipped' })] }));
    await record(reading({ storeId: '1471480', orders: [order({ status: 'cancelled' })] }));
    expect((await readStoreFacts(STORE)).orders).toMatchObject([{ status: 'shipped' }]);
    expect((await readStoreFacts('1471480')).orders).toMatchObject([{ status: 'cancelled' }]);
    expect((await readScorecard())?.stores.map(({ storeId }) => storeId)).toEqual(['1471480', STORE]);
  });

  it('is committed though its publication fails, which is said, and made good at the next start', async () => {
    failNextPublication();
    expect(await record(reading({ orders: [order()] }))).toMatchObject({ committed: true, marks: [] });
    expect((await readScorecard())?.troubles).toMatchObject([{ kind: 'judging-failed' }]);
    expect((await readStoreFacts(STORE)).orders).toHaveLength(1);
    await wake();
    const repaired = await readScorecard();
    expect(repaired?.troubles).toEqual([]);
    expect(repaired?.stores.map(({ storeId }) => storeId)).toEqual([STORE]);
  });

  it('marks its own orders, and those only', async () => {
    const now = Date.now();
    const open = order({ createdAt: new Date(now - HOUR).toISOString() });
    const other = { ...open, orderId: '3011560782231654' };
    await record(reading({ readAt: new Date(now).toISOString(), orders: [other] }));
    const answer = await record(reading({ readAt: new Date(now).toISOString(), orders: [open] }));
    const deadlineAt = new Date(now + 71 * HOUR).toISOString();
    expect(answer).toMatchObject({ marks: [{ orderId: open.orderId, kind: 'deadline', deadlineAt }] });
  });
});

describe('what a later status hides', () => {
  it('is remembered: an order seen paid stays paid, and was open when it was last seen so', async () => {
    await record(reading({ readAt: '2026-03-10T08:00:00.000Z', orders: [order()] }));
    await record(reading({ readAt: '2026-03-10T09:00:00.000Z', orders: [order({ status: 'cancelled' })] }));
    expect((await readStoreFacts(STORE)).orders).toMatchObject([
      { status: 'cancelled', paidSeen: true, openSeenAt: '2026-03-10T08:00:00.000Z' },
    ]);
  });

  it('is told by a cancel reason that can only befall a paid order', async () => {
    await record(reading({ orders: [order({ status: 'cancelled', cancelReason: '卖家发货超时' })] }));
    expect((await readStoreFacts(STORE)).orders).toMatchObject([{ paidSeen: true }]);
  });

  it('is not guessed for an order that was only ever seen cancelled', async () => {
    await record(reading({ orders: [order({ status: 'cancelled', cancelReason: '买家取消' })] }));
    const [only] = (await readStoreFacts(STORE)).orders;
    expect(only).not.toHaveProperty('paidSeen');
    expect(only).not.toHaveProperty('openSeenAt');
  });

  it('of a violation is the reading that first showed it', async () => {
    const violation = { orderId: order().orderId, reason: 'false-shipment' as const };
    const page = { page: 'store-assessment' as const, violations: [violation] };
    await record(reading({ ...page, readAt: '2026-03-10T09:00:00.000Z' }));
    await record(reading({ ...page, readAt: '2026-03-10T08:00:00.000Z' }));
    expect((await readStoreFacts(STORE)).violations).toMatchObject([{ readAt: '2026-03-10T08:00:00.000Z' }]);
  });
});

async function record(read: Parameters<typeof messageOf>[0]) {
  return recordReading(await messageOf(read), contentScript());
}
