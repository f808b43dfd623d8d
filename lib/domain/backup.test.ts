import { describe, expect, it } from 'vitest';
import { checkBackup } from './backup.ts';

const READ_AT = '2026-03-10T08:00:00.000Z';
const base = { format: 'activity-guard/backup', version: 1 };
const entry = { storeId: '1' };

/** Every list with an entry of its required fields alone: its store, its id, the instant of events and reviews. */
const BARE = {
  stores: [entry],
  orders: [{ ...entry, orderId: '8155125692188852' }],
  trackingEvents: [{ trackingNumber: 'LP00123456789012', at: READ_AT }],
  reviews: [{ ...entry, reviewId: '1', createdAt: READ_AT }],
  activities: [{ ...entry, activityId: '1' }],
  products: [{ ...entry, productId: '1' }],
  ratings: [{ ...entry, day: '2026-03-10' }],
  carriers: [{ ...entry, name: '4PX' }],
  violations: [{ ...entry, orderId: '8155125692188852' }],
  officialFigures: [],
};

describe('a backup', () => {
  it('needs of every entry its store and its id, of an event and a review the instant', () => {
    expect(checkBackup({ ...base, ...BARE })).toEqual({ ok: true, backup: { ...base, ...BARE } });
    for (const [list, entries] of Object.entries(BARE)) {
      for (const field of Object.keys(entries[0] ?? {})) {
        const without = [{ ...entries[0], [field]: undefined }];
        const check = checkBackup({ ...base, [list]: without });
        expect(check, `${list} without ${field}`).toMatchObject({ ok: false, path: `${list}[0].${field}` });
      }
    }
  });

  it('keeps a visit that says too little as one that showed nothing, and no figure without its rate', () => {
    const check = checkBackup({
      ...base,
      readings: [
        entry,
        { ...entry, page: 'reviews', state: 'read' },
        { ...entry, readAt: READ_AT, extra: 1 },
      ],
      officialFigures: [
        entry,
        { ...entry, indicator: 'cancellation' },
        { ...entry, indicator: 'x', rate: 0 },
      ],
    });
    const unread = { ...entry, state: 'not-understood' };
    expect(check).toMatchObject({
      ok: true,
      backup: {
        readings: [
          { ...unread, page: 'order-list' },
          { ...unread, page: 'reviews' },
          { ...unread, page: 'order-list', readAt: READ_AT, extra: 1 },
        ],
        officialFigures: [{ ...entry, indicator: 'x', rate: 0 }],
      },
    });
    expect(checkBackup({ ...base, readings: [{ ...entry, state: 5 }] })).toMatchObject({
      path: 'readings[0].state',
    });
  });
});
