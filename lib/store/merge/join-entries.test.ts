import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order } from '../../domain/facts.ts';
import { ORDER_STATUSES } from '../../domain/vocabulary.ts';
import { orders } from '../kinds/orders.ts';
import { joinEntries, type View } from './join-entries.ts';

const { shape } = orders;
const id = { storeId: '244176', orderId: '8155125692188852' };
const early = '2026-03-01T08:00:00.000Z';
const late = '2026-03-02T08:00:00.000Z';

function join(...views: View<Order>[]): Order {
  return joinEntries(shape, undefined, views);
}

function seen(
  entry: Partial<Order>,
  at: string,
  source: View<Order>['fallback']['source'] = 'list',
): View<Order> {
  return { entry: { ...id, ...entry }, fallback: { seen: at, source } };
}

describe('joining two views of an order', () => {
  it('keeps what only one of them knows', () => {
    const joined = join(seen({ createdAt: early }, early), seen({ status: 'shipped' }, late));
    expect(joined).toMatchObject({ createdAt: early, status: 'shipped' });
  });

  it('believes the later view of a fact that changes, even against a stronger source', () => {
    const detail = seen({ status: 'awaiting-shipment' }, early, 'order-detail');
    const list = seen({ status: 'shipped' }, late, 'list');
    expect(join(detail, list).status).toBe('shipped');
  });

  it('believes the stronger source of two views at one instant', () => {
    const detail = seen({ status: 'awaiting-shipment' }, early, 'order-detail');
    const list = seen({ status: 'shipped' }, early, 'list');
    expect(join(detail, list).status).toBe('awaiting-shipment');
  });

  it('believes the stronger source of a fact that never changes, even against a later view', () => {
    const detail = seen({ cancelledAt: early }, early, 'order-detail');
    const imported = seen({ cancelledAt: late }, late, 'import');
    expect(join(imported, detail).cancelledAt).toBe(early);
  });

  it('takes the greater text, by code points, when nothing else decides', () => {
    const astral = seen({ cancelReason: '\u{1F4E6}' }, early);
    const privateUse = seen({ cancelReason: '\uE000' }, early);
    expect(join(astral, privateUse).cancelReason).toBe('\u{1F4E6}');
  });

  it('joins lines by position and parcels by number', () => {
    const joined = join(
      seen({ lines: [{ title: 'Mat' }], shipments: [{ trackingNumber: 'RB2', carrier: '4PX' }] }, early),
      seen(
        {
          lines: [{ quantity: 2 }, { title: 'Hub' }],
          shipments: [{ trackingNumber: 'RB1' }, { trackingNumber: 'RB2' }],
        },
        late,
      ),
    );
    expect(joined.lines).toEqual([{ title: 'Mat', quantity: 2 }, { title: 'Hub' }]);
    expect(joined.shipments).toEqual([{ trackingNumber: 'RB1' }, { trackingNumber: 'RB2', carrier: '4PX' }]);
  });

  it('keeps two parcels whose numbers could not be read apart by their upload', () => {
    const joined = join(seen({ shipments: [{ uploadedAt: early }, { uploadedAt: late }] }, late));
    expect(joined.shipments).toEqual([{ uploadedAt: early }, { uploadedAt: late }]);
  });

  it('never forgets that an order was seen paid, nor when it was last seen open', () => {
    const joined = join(
      seen({ paidSeen: true, openSeenAt: late }, early),
      seen({ paidSeen: false, openSeenAt: early, status: 'cancelled' }, late),
    );
    expect(joined).toMatchObject({ paidSeen: true, openSeenAt: late });
  });

  it('keeps a field that this version does not know', () => {
    expect(join(seen({ warehouse: 'Yiwu' }, early), seen({}, late))).toHaveProperty('warehouse', 'Yiwu');
  });

  it('honours the provenance a backup states, field by field, before the time of the backup', () => {
    const restored = seen({ status: 'cancelled', seen: { status: early } }, late);
    expect(join(restored, seen({ status: 'shipped' }, '2026-03-01T09:00:00.000Z')).status).toBe('shipped');
  });
});

describe('the join of any views', () => {
  it('is commutative', () =>
    check(fc.tuple(anyView(), anyView()), ([a, b]) => {
      expect(join(a, b)).toEqual(join(b, a));
    }));

  it('is associative', () =>
    check(fc.tuple(anyView(), anyView(), anyView()), ([a, b, c]) => {
      const left = joinEntries(shape, join(a, b), [c]);
      const right = join(a, stored(join(b, c)));
      expect(left).toEqual(right);
    }));

  it('is idempotent', () =>
    check(fc.tuple(anyView(), anyView()), ([a, b]) => {
      const joined = join(a, b);
      expect(joinEntries(shape, joined, [a, stored(joined)])).toEqual(joined);
    }));

  it('never loses a field', () =>
    check(fc.tuple(anyView(), anyView()), ([a, b]) => {
      const joined = join(a, b);
      for (const { entry } of [a, b]) {
        for (const [name, value] of Object.entries(entry)) {
          if (value !== undefined && name !== 'seen' && name !== 'sources')
            expect(joined[name]).toBeDefined();
        }
        for (const { trackingNumber } of entry.shipments ?? []) {
          expect(joined.shipments?.map((shipment) => shipment.trackingNumber)).toContain(trackingNumber);
        }
      }
    }));
});

function stored(entry: Order): View<Order> {
  return { entry, fallback: { seen: '1970-01-01T00:00:00.000Z', source: 'typed' } };
}

function check<Value>(views: fc.Arbitrary<Value>, holds: (value: Value) => void): void {
  fc.assert(fc.property(views, holds), { numRuns: 300 });
}

function anyView(): fc.Arbitrary<View<Order>> {
  const instant = fc.constantFrom(early, late, '2026-03-03T08:00:00.000Z');
  const source = fc.constantFrom('typed', 'import', 'list', 'order-detail' as const);
  const text = fc.constantFrom('缺货', 'buyer', '\u{1F4E6}', '\uE000');
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const line = fc.record({ title: maybe(text), quantity: maybe(fc.nat(3)) }).map(withoutAbsent);
  const shipment = fc
    .record({
      trackingNumber: maybe(fc.constantFrom('RB1', 'RB2', 'R.B')),
      uploadedAt: maybe(instant),
      verdict: maybe(fc.constantFrom('valid', 'invalid', 'unknown')),
    })
    .map(withoutAbsent);
  const order = fc
    .record({
      createdAt: maybe(instant),
      status: maybe(fc.constantFrom(...ORDER_STATUSES)),
      cancelReason: maybe(text),
      paidSeen: maybe(fc.boolean()),
      openSeenAt: maybe(instant),
      lines: maybe(fc.array(line, { minLength: 1, maxLength: 3 })),
      shipments: maybe(fc.array(shipment, { minLength: 1, maxLength: 3 })),
      seen: maybe(fc.dictionary(fc.constantFrom('status', 'createdAt', 'shipments', 'lines.0'), instant)),
      sources: maybe(fc.dictionary(fc.constantFrom('status', 'cancelReason', '*'), source)),
    })
    .map((fields) => ({ ...id, ...withoutAbsent(fields) }) as Order);
  return fc.record({ entry: order, fallback: fc.record({ seen: instant, source }) }) as fc.Arbitrary<
    View<Order>
  >;
}

function withoutAbsent<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
