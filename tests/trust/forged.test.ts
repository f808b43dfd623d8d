/** Thousands of forged and broken messages: none is taken, nothing stored changes, nothing throws. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reading } from '../../lib/domain/reading.ts';
import { readingIdOf } from '../../lib/domain/reading-id.ts';
import { saveSettings } from '../../lib/published/settings.ts';
import { checkReadingMessage, type Sender } from '../../lib/recording/reading-message-check.ts';
import { recordReading } from '../../lib/recording/record-reading.ts';
import { databaseContent } from '../support/database.ts';
import { contentScript, freshExtension } from '../support/extension.ts';
import { messageOf, order, reading } from '../support/readings.ts';

const RUNS = Number(process.env.FORGED_MESSAGES ?? 2000);
const NOW = Date.parse('2026-03-10T18:30:30.000Z');
const OWN_ID = 'our-extension';
const sender: Sender = {
  id: OWN_ID,
  url: 'https://csp.aliexpress.com/m_apps/order-manage/orderList?channelId=244176',
  frameId: 0,
  tab: { id: 7 },
};

/** With something in every list. */
const FULL: Reading = reading({
  extent: { rows: 1, statedTotal: 1, pageIndex: 1, pageCount: 1 },
  filter: { tab: 'all', from: '2026-02-09', to: '2026-03-10', sort: 'createdAt-desc' },
  orders: [
    order({
      paidAt: '2026-03-09T19:10:00.000Z',
      lines: [
        {
          productId: '1005',
          skuId: '12',
          title: 'Mug',
          quantity: 1,
          unitPrice: { amount: '12.34', currency: 'USD' },
        },
      ],
      shipments: [{ trackingNumber: 'RB1', carrier: '4PX', uploadedAt: '2026-03-09T20:00:00.000Z' }],
    }),
  ],
  trackingEvents: [{ trackingNumber: 'RB1', at: '2026-03-10T07:00:00.000Z', text: 'Accepted' }],
  activities: [{ activityId: '5000001', startsAt: '2026-03-01T00:00:00.000Z' }],
  activityProducts: [{ activityId: '5000001', productId: '1005', stock: 7 }],
  products: [{ productId: '1005', stock: 7 }],
  reviews: [{ reviewId: 'r1', createdAt: '2026-03-09T01:00:00.000Z', stars: 1 }],
  ratings: [{ described: 4.8 }],
  carriers: [{ name: '4PX', contracted: true }],
  officialFigures: [{ indicator: 'lateShipment', day: '2026-03-09', rate: 0.1 }],
  violations: [{ orderId: '8264286413693845', reason: 'false-shipment', remainingSeconds: 60 }],
  problems: [{ field: 'createdAt', where: 'row 3', text: '昨天' }],
});

type Path = (string | number)[];

/** The paths of all values inside, objects and lists too. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...path, key]))];
}

/** A copy in which `change` has its way with the value at the path. */
function changedAt(path: Path, change: (value: unknown) => unknown): Reading {
  const [first, ...rest] = path;
  const copy = (value: unknown, [key, ...others]: Path): unknown => {
    const inside = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
    inside[key as string] =
      others.length > 0 ? copy(inside[key as string], others) : change(inside[key as string]);
    return inside;
  };
  return first === undefined ? (change(FULL) as Reading) : (copy(FULL, [first, ...rest]) as Reading);
}

const at = (path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], FULL);
const PATHS = pathsIn(FULL);
const OBJECTS = PATHS.filter((path) => typeof at(path) === 'object' && !Array.isArray(at(path)));
/** `page` may be null: then it is none of ours. */
const LEAVES = PATHS.filter((path) => typeof at(path) !== 'object' && path[0] !== 'page');

const signed = async (read: Reading) => ({
  ...(await messageOf(FULL)),
  readingId: await readingIdOf(read),
  reading: read,
});

/** A value of another type than that one. */
const otherType = (value: unknown) =>
  fc
    .constantFrom<unknown>(null, 7.5, 'text', true, [], {}, Number.NaN)
    .filter((other) => typeof other !== typeof value);

/** Each yields a message that nobody may take. */
const FORGERIES: Record<string, fc.Arbitrary<() => Promise<unknown>>> = {
  'a reading that is not the one it names': fc
    .constantFrom(...LEAVES.filter((path) => path[0] !== 'readAt' && typeof at(path) === 'string'))
    .map((path) => async () => ({
      ...(await messageOf(FULL)),
      reading: changedAt(path, (value) => `${value}x`),
    })),
  'a field that no reading has': fc
    .tuple(
      fc.constantFrom(...OBJECTS),
      fc.constantFrom('buyerName', 'sources', 'seen', 'constructor', 'x'),
      fc.anything(),
    )
    .map(
      ([path, name, value]) =>
        async () =>
          signed(changedAt(path, (object) => ({ ...(object as object), [name]: value ?? 1 }))),
    ),
  'a value of another type': fc
    .constantFrom(...LEAVES)
    .chain((path) => otherType(at(path)).map((value) => async () => signed(changedAt(path, () => value)))),
  'an envelope of another form': fc
    .tuple(fc.constantFrom('type', 'v', 'readingId', 'reading', 'more'), fc.anything())
    .map(([name, value]) => async () => ({ ...(await messageOf(FULL)), [name]: value === 1 ? 2 : value })),
  'anything at all': fc
    .anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withTypedArray: true,
      withNullPrototype: true,
    })
    .map((value) => async () => value),
};

async function verdict(message: unknown, from = sender): Promise<string> {
  const check = await checkReadingMessage(message, from, OWN_ID, NOW);
  return check.ok ? 'accepted' : check.reason;
}

describe.each(Object.entries(FORGERIES))('%s', (_, forgery) => {
  it(`is refused each of ${RUNS} times`, async () => {
    await fc.assert(
      fc.asyncProperty(forgery, async (make) => {
        expect(await verdict(await make())).not.toBe('accepted');
      }),
      { numRuns: RUNS },
    );
  });
});

describe('what was forged', () => {
  beforeEach(freshExtension);
  afterEach(() => vi.restoreAllMocks());

  it('changes no record and no setting', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(NOW);
    expect(await verdict(await messageOf(FULL))).toBe('accepted');
    await recordReading(await messageOf(FULL), contentScript());
    await saveSettings({ language: 'en', registeredIn: 'mainland' });
    const [records, settings] = [await databaseContent(), await fakeBrowser.storage.local.get('settings')];
    const samples = Object.values(FORGERIES).flatMap((forgery) => fc.sample(forgery, 60));
    for (const make of samples) {
      const answer = await recordReading(await make(), contentScript());
      expect(answer).toMatchObject({ committed: false, again: false });
    }
    expect(await databaseContent()).toEqual(records);
    expect(await fakeBrowser.storage.local.get('settings')).toEqual(settings);
  });
});
