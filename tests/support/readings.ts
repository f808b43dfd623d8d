/** Readings and messages as a content script makes them, for the tests of what happens to them. */
import type { Reading, ReadingOrder } from '../../lib/domain/reading.ts';
import { readingIdOf } from '../../lib/domain/reading-id.ts';
import type { RecordReadingMessage } from '../../lib/messages.ts';

export const STORE = '244176';

export function reading(parts: Partial<Reading> = {}): Reading {
  return {
    format: 'activity-guard/reading',
    version: 1,
    page: 'order-list',
    state: 'read',
    storeId: STORE,
    readAt: '2026-03-10T18:30:00.000Z',
    orders: [],
    shipments: [],
    trackingEvents: [],
    activities: [],
    activityProducts: [],
    products: [],
    reviews: [],
    ratings: [],
    carriers: [],
    officialFigures: [],
    violations: [],
    problems: [],
    ...parts,
  };
}

export function order(parts: Partial<ReadingOrder> = {}): ReadingOrder {
  return {
    orderId: '8264286413693845',
    createdAt: '2026-03-09T19:08:04.000Z',
    status: 'awaiting-shipment',
    ...parts,
  };
}

export async function messageOf(read: Reading): Promise<RecordReadingMessage> {
  return { type: 'recordReading', v: 1, readingId: await readingIdOf(read), reading: read };
}
