import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Backup } from '../domain/backup.ts';
import type { Order } from '../domain/facts.ts';
import { defaultRulePack } from '../metrics/rule-packs.ts';
import { mergedBackup } from './merged-backup.ts';

const EXPORTED = '2026-03-10T12:00:00.000Z';
const EARLIER = '2026-03-09T12:00:00.000Z';
const LATER = '2026-03-11T12:00:00.000Z';

const order = (fields: Partial<Order>): Order => ({ storeId: '1', orderId: '2', ...fields });
const backup = (fields: Partial<Backup>): Backup => ({
  format: 'activity-guard/backup',
  version: 1,
  exportedAt: EXPORTED,
  ...fields,
});
const merged = (...orders: Order[]) => mergedBackup(backup({ orders }), defaultRulePack).orders ?? [];

describe('an entry that stands twice in a backup', () => {
  it('is one, in which the known beats the absent', () => {
    const [one, ...others] = merged(order({ paidAt: EARLIER }), order({ createdAt: EARLIER }));
    expect(one).toMatchObject({ paidAt: EARLIER, createdAt: EARLIER });
    expect(others).toEqual([]);
  });

  it('says what was seen later, and without its own date what was seen at the export', () => {
    const shipped = order({ status: 'shipped', seen: { status: EARLIER } });
    const disputed = order({ status: 'in-dispute' });
    const completed = order({ status: 'completed', seen: { status: LATER } });
    expect(merged(shipped, disputed)[0]?.status).toBe('in-dispute');
    expect(merged(completed, disputed, shipped)[0]?.status).toBe('completed');
  });

  it('says the value that is greater by code points when both were seen at one instant', () => {
    const review = { storeId: '1', reviewId: 'r', createdAt: EARLIER };
    const texts = ['\u{1F600}', '\uFF5E', 'good', 'good !'];
    const reviews = texts.map((text) => ({ ...review, text }));
    expect(mergedBackup(backup({ reviews }), defaultRulePack).reviews).toMatchObject([{ text: '\u{1F600}' }]);
    expect(mergedBackup(backup({ reviews: reviews.slice(2) }), defaultRulePack).reviews).toMatchObject([
      { text: 'good !' },
    ]);
  });

  it('keeps what the status that was seen before proves of payment and of being open', () => {
    const shipped = order({ createdAt: EARLIER, status: 'shipped', seen: { status: EXPORTED } });
    const cancelled = order({ createdAt: EARLIER, status: 'cancelled', seen: { status: LATER } });
    const remembered = { status: 'cancelled', paidSeen: true, openSeenAt: EXPORTED };
    expect(merged(shipped, cancelled)).toMatchObject([remembered]);
    expect(merged(cancelled, shipped)).toMatchObject([remembered]);
  });

  it('is the same whichever view stands first', () => {
    const views = fc.array(
      fc.record(
        {
          storeId: fc.constant('1'),
          orderId: fc.constantFrom('2', '3'),
          status: fc.constantFrom('shipped' as const, 'cancelled' as const, 'completed' as const),
          deliveredAt: fc.constantFrom(EARLIER, LATER),
          shipments: fc.array(
            fc.record({
              trackingNumber: fc.constantFrom('LP1', 'LP2'),
              uploadedAt: fc.constantFrom(EARLIER, LATER),
            }),
            { maxLength: 1 },
          ),
          seen: fc.record({ status: fc.constantFrom(EARLIER, EXPORTED, LATER) }),
        },
        { requiredKeys: ['storeId', 'orderId'] },
      ),
      { minLength: 1, maxLength: 5 },
    );
    const byId = (orders: Order[]) => [...orders].sort((a, b) => (a.orderId < b.orderId ? -1 : 1));
    fc.assert(
      fc.property(
        views.chain((orders) =>
          fc.tuple(fc.constant(orders), fc.shuffledSubarray(orders, { minLength: orders.length })),
        ),
        ([orders, shuffled]) => {
          expect(byId(merged(...shuffled))).toEqual(byId(merged(...orders)));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('an entry that stands once', () => {
  it('is left as it is', () => {
    const carriers = [{ storeId: '1', name: 'YunExpress', contracted: true }];
    expect(mergedBackup(backup({ carriers }), defaultRulePack)).toEqual(backup({ carriers }));
  });
});
