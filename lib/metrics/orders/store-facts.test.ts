import { describe, expect, it } from 'vitest';
import {
  anOrder,
  aScan,
  hoursAfter,
  instant,
  NOON,
  STORE_ID,
  shippedAfter,
} from '../../../tests/metrics/a-store.ts';
import type { Backup } from '../../domain/backup.ts';
import { assess } from '../assess.ts';
import { defaultRulePack } from '../rule-packs.ts';
import { storeFactsOf } from './store-facts.ts';

const backup = (fields: Partial<Backup>): Backup => ({
  format: 'activity-guard/backup',
  version: 1,
  ...fields,
});

describe('a backup', () => {
  it('is judged for every store that anything in it names', () => {
    const report = assess(
      backup({
        orders: [anOrder('1', NOON)],
        carriers: [{ storeId: '2', name: 'YunExpress' }],
        readings: [{ storeId: '3', page: 'order-list', state: 'empty', readAt: NOON }],
      }),
      instant(NOON),
      defaultRulePack,
    );
    expect(report.stores.map(({ storeId }) => storeId)).toEqual(['2', STORE_ID, '3']);
    expect(report).toMatchObject({
      now: NOON,
      rulePack: { id: 'seed-2024', version: '1', zone: 'America/Los_Angeles' },
    });
  });

  it('without anything is judged for no store', () => {
    expect(assess(backup({}), instant(NOON), defaultRulePack).stores).toEqual([]);
  });

  it('gives events without a store to the stores whose orders have the number', () => {
    const orders = [
      shippedAfter(1)('1', NOON),
      { ...shippedAfter(1)('2', NOON), storeId: 'other' },
      { ...shippedAfter(1, 'YT9')('3', NOON), storeId: 'third' },
    ];
    const event = aScan('YT2026052000001', NOON, { storeId: undefined });
    const own = aScan('YT2026052000001', hoursAfter(NOON, 1), { storeId: 'other' });
    const events = storeFactsOf(backup({ orders, trackingEvents: [event, own] }), instant(NOON)).map(
      ({ trackingEvents }) => trackingEvents.length,
    );
    expect(events).toEqual([1, 2, 0]);
  });

  it('states no coverage when it has no readings', () => {
    const [facts] = storeFactsOf(backup({ orders: [anOrder('1', NOON)], readings: [] }), instant(NOON));
    expect(facts).not.toHaveProperty('pageVisits');
  });

  it('states it for every store when it has one', () => {
    const readings: Backup['readings'] = [{ storeId: '3', page: 'order-list', state: 'read', readAt: NOON }];
    const facts = storeFactsOf(backup({ orders: [anOrder('1', NOON)], readings }), instant(NOON));
    expect(facts.map(({ pageVisits }) => pageVisits?.length)).toEqual([0, 1]);
  });

  it('dates a violation by the backup where nothing else does', () => {
    const violations = [{ storeId: STORE_ID, orderId: '1', reason: 'false-shipment' as const }];
    const dated = (now: string) =>
      storeFactsOf(backup({ exportedAt: NOON, violations }), instant(now))[0]?.violations;
    expect(dated(NOON)).toMatchObject([{ readAt: NOON }]);
    const before = hoursAfter(NOON, -1);
    expect(dated(before)).toMatchObject([{ readAt: before }]);
  });

  it('dates the verdict of a number by itself, so that a violation read since replaces it', () => {
    const order = anOrder('1', hoursAfter(NOON, -100), {
      shipments: [
        { trackingNumber: 'YT2026052000001', uploadedAt: hoursAfter(NOON, -90), verdict: 'valid' as const },
      ],
    });
    const lateWhenRead = (readAt: string, orders = [order]) => {
      const violations = [{ storeId: STORE_ID, orderId: '1', reason: 'false-shipment' as const, readAt }];
      const now = hoursAfter(NOON, 2);
      const report = assess(backup({ exportedAt: NOON, orders, violations }), instant(now), defaultRulePack);
      return report.stores[0]?.indicators[1]?.defectIds;
    };
    expect(lateWhenRead(NOON)).toEqual([]);
    expect(lateWhenRead(hoursAfter(NOON, 0, 1))).toEqual(['1']);
    const seenSince = { ...order, seen: { 'shipments.YT2026052000001.verdict': hoursAfter(NOON, 1) } };
    expect(lateWhenRead(hoursAfter(NOON, 0, 1), [seenSince])).toEqual([]);
  });
});
