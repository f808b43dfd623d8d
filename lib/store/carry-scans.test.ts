import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetDatabase } from '../../tests/support/extension.ts';
import { order, STORE } from '../../tests/support/readings.ts';
import type { Order } from '../domain/facts.ts';
import { copiesIn, copyOf, lookIn, scansIn } from './copied-scans.ts';
import type { EntryLists } from './entry-lists.ts';
import { inOneTransaction, inOneView } from './in-one-transaction.ts';
import { orders } from './kinds/orders.ts';
import { mergeEntries } from './merge-entries.ts';
import { readStoreFacts } from './read-store-facts.ts';

const ids = ['8264286413693845', '3011560782231654'];
const numbers = ['RB000000001', 'RB000000002', 'RB000000003'] as const;
const number = fc.constantFrom(...numbers);
const instant = fc.integer({ min: 10, max: 14 }).map((hour) => `2026-03-09T${hour}:00:00.000Z`);

const shipped = fc
  .record({ orderId: fc.constantFrom(...ids), numbers: fc.uniqueArray(number, { maxLength: 2 }) })
  .map(({ orderId, numbers }): EntryLists => {
    const shipments = numbers.map((trackingNumber) => ({ trackingNumber }));
    return { orders: [{ storeId: STORE, ...order({ orderId, shipments }) }] };
  });
const scanned = fc
  .record({ trackingNumber: number, at: instant, code: fc.constantFrom(undefined, 'NODE_1', 'NODE_2') })
  .map(({ code, ...event }): EntryLists => {
    return { trackingEvents: [{ storeId: STORE, ...event, text: 'Departed', ...(code && { code }) }] };
  });
const looked = fc
  .record({ readAt: instant, tracks: fc.uniqueArray(number, { minLength: 1 }) })
  .map(({ readAt, tracks }): EntryLists => {
    return { pageVisits: [{ storeId: STORE, page: 'tracking', state: 'read', readAt, tracks }] };
  });
/** One page may tell of orders and of scans at once, as a backup does. */
const both = fc.tuple(shipped, scanned).map(([a, b]): EntryLists => ({ ...a, ...b }));

beforeEach(forgetDatabase);

describe('the scans beside an order', () => {
  it('are what is known of its parcels, however orders and scans arrived', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(shipped, scanned, looked, both), { minLength: 1, maxLength: 8 }),
        async (merges) => {
          await forgetDatabase();
          for (const lists of merges)
            await inOneTransaction((tables) =>
              mergeEntries(tables, lists, { seen: '2026-03-10T08:00:00.000Z', source: 'list' }),
            );
          for (const row of await storedOrders())
            expect(copiesIn(row).map(told)).toEqual(await parcelsOf(row));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a copy of a parcel', () => {
  const millisecond = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 });

  it('tells every instant to the millisecond', () => {
    fc.assert(
      fc.property(fc.array(millisecond, { maxLength: 20 }), millisecond, (instants, look) => {
        const inOrder = instants.sort((a, b) => a - b);
        const isoOf = (at: number) => new Date(at).toISOString();
        const events = inOrder.map((at) => ({ at: isoOf(at), code: 'NODE_1' }));
        const copy = copyOf({ storeId: STORE, trackingNumber: numbers[0], lookedAt: isoOf(look), events });
        const stored = JSON.parse(JSON.stringify(copy));
        expect(scansIn(stored).map(({ at }) => at)).toEqual(inOrder);
        expect(lookIn(stored)).toBe(look);
      }),
    );
  });

  it('says where: by the code, else the place, else the text without its numbers', () => {
    const at = '2026-03-09T10:00:00.000Z';
    const nodesOf = (...events: object[]) =>
      scansIn(
        copyOf({
          storeId: STORE,
          trackingNumber: numbers[0],
          events: events.map((event) => ({ at, ...event })),
        }),
      ).map(({ node }) => node);
    expect(nodesOf({ code: 'GTMS_1', place: 'Shenzhen', text: 'Departed' })).toEqual(['GTMS_1']);
    expect(nodesOf({ place: 'Hub 2', text: 'Departed' })).toEqual(['Hub 2']);
    expect(nodesOf({ text: 'Departed 12' })).toEqual(['departed']);
    expect(nodesOf({})).toEqual(['']);
  });
});

function storedOrders(): Promise<Order[]> {
  return inOneView((tables) => tables.entries(orders).all());
}

function told(copy: ReturnType<typeof copyOf>) {
  return { number: copy[0], lookedAt: lookIn(copy), scans: scansIn(copy) };
}

/** From the facts themselves: the instant of each event with the node that it tells of, and the latest look. */
async function parcelsOf({ shipments = [] }: Order) {
  const { trackingEvents, pageVisits = [] } = await readStoreFacts(STORE);
  return shipments
    .map(({ trackingNumber }) => trackingNumber)
    .sort()
    .flatMap((trackingNumber) => {
      const scans = trackingEvents
        .filter((event) => event.trackingNumber === trackingNumber)
        .map(({ at, code = 'departed' }) => ({ at: Date.parse(at), node: code }))
        .sort((a, b) => a.at - b.at || (a.node < b.node ? -1 : 1));
      const looks = pageVisits
        .filter(({ tracks = [] }) => tracks.includes(trackingNumber ?? ''))
        .map(({ readAt }) => readAt);
      if (scans.length === 0 && looks.length === 0) return [];
      const lookedAt = looks.sort().at(-1);
      return [{ number: trackingNumber, lookedAt: lookedAt && Date.parse(lookedAt), scans }];
    });
}
