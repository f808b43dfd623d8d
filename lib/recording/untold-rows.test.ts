import { beforeEach, describe, expect, it } from 'vitest';
import { contentScript, freshExtension } from '../../tests/support/extension.ts';
import { messageOf, order, reading, STORE } from '../../tests/support/readings.ts';
import { readStoreFacts } from '../store/read-store-facts.ts';
import { recordReading } from './record-reading.ts';

beforeEach(freshExtension);

describe('a reading of a part of its rows', () => {
  it('of the rows that changed leaves a visit of all rows, if the others are recorded', async () => {
    const readAt = '2026-03-10T18:30:00.000Z';
    const older = order({ orderId: '3011560782231654', createdAt: '2026-03-08T09:26:43.000Z' });
    const told = await messageOf(reading({ readAt, extent: { rows: 2 }, orders: [order(), older] }));
    const part = reading({
      readAt: '2026-03-10T18:40:00.000Z',
      extent: { rows: 2 },
      orders: [order({ status: 'shipped' })],
      unchanged: {
        toldBy: told.readingId,
        toldAt: readAt,
        understood: 1,
        oldestCreatedAt: older.createdAt,
        newestCreatedAt: older.createdAt,
      },
    });
    expect(await recordReading(await messageOf(part), contentScript())).toMatchObject({
      committed: false,
      again: false,
      reason: 'not-told',
    });
    await recordReading(told, contentScript());
    expect(await recordReading(await messageOf(part), contentScript())).toMatchObject({ committed: true });
    const { orders, pageVisits } = await readStoreFacts(STORE);
    expect(pageVisits?.[1]).toMatchObject({
      understood: 2,
      oldestCreatedAt: '2026-03-08T09:26:43.000Z',
      newestCreatedAt: '2026-03-09T19:08:04.000Z',
    });
    expect(orders.map(({ status }) => status)).toEqual(['awaiting-shipment', 'shipped']);
  });
});
