import { describe, expect, it } from 'vitest';
import type { ShippedOrder } from '../domain/erp-gap.ts';
import type { Order, TrackingEvent } from '../domain/facts.ts';
import { erpGaps } from './erp-gap.ts';

const PACK = { shipWithinHours: 72 };
const NUMBER = 'LP00123456789012';

function here(orderId: string, parts: Partial<Order> = {}): Order {
  return {
    storeId: '1',
    orderId,
    createdAt: '2026-03-09T19:08:04.000Z',
    status: 'awaiting-shipment',
    ...parts,
  };
}

function withNumber(orderId: string, trackingNumber: string, parts: Partial<Order> = {}): Order {
  return here(orderId, { status: 'shipped', shipments: [{ trackingNumber }], ...parts });
}

function there(orderId: string, ...trackingNumbers: string[]): ShippedOrder {
  return { orderId, trackingNumbers };
}

const scan = (trackingNumber: string): TrackingEvent => ({ trackingNumber, at: '2026-03-10T08:00:00.000Z' });

function kindOf(shipped: ShippedOrder, order: Order | undefined, events: TrackingEvent[] = []) {
  const { gaps } = erpGaps([shipped], { orders: order ? [order] : [], trackingEvents: events }, PACK);
  return gaps[0]?.kind ?? 'agree';
}

describe('an order the ERP shipped', () => {
  it('without a number here is the gap that costs activities', () => {
    expect(kindOf(there('1', NUMBER), here('1'))).toBe('not-here');
    expect(kindOf(there('1'), here('1', { shipments: [{ carrier: '菜鸟' }] }))).toBe('not-here');
  });

  it('that is shipped here, too, and of which a list showed no number, has one that was not seen', () => {
    expect(kindOf(there('1', NUMBER), here('1', { status: 'shipped' }))).toBe('number-unseen');
    expect(kindOf(there('1', NUMBER), here('1', { status: 'completed' }))).toBe('number-unseen');
    expect(kindOf(there('1', NUMBER), here('1', { status: 'partly-shipped' }))).toBe('not-here');
  });

  it('with another number here differs', () => {
    expect(kindOf(there('1', NUMBER), withNumber('1', 'LP00123456789013'))).toBe('number-differs');
    expect(kindOf(there('1', NUMBER, 'LP2'), withNumber('1', NUMBER), [scan(NUMBER)])).toBe('number-differs');
  });

  it('with the same number written otherwise is named apart: the platform judges to the letter', () => {
    const spelled = ['lp00123456789012', 'LP00-1234-5678-9012', 'LP 00123456789012'];
    for (const number of spelled) {
      expect(kindOf(there('1', NUMBER), withNumber('1', number), [scan(NUMBER)])).toBe('number-spelling');
    }
    expect(kindOf(there('1', NUMBER, 'LP2'), withNumber('1', 'lp00123456789012'))).toBe('number-differs');
  });

  it('is not compared where another store here has it', () => {
    const facts = { orders: [here('1'), here('2')], trackingEvents: [] };
    const { gaps, ...counts } = erpGaps(
      [there('1'), there('2'), there('3')],
      facts,
      PACK,
      new Set(['2', '3']),
    );
    expect(gaps.map(({ orderId, kind }) => [orderId, kind])).toEqual([
      ['1', 'not-here'],
      ['2', 'not-here'],
    ]);
    expect(counts).toEqual({ agreeing: 0, elsewhere: 1 });
  });

  it('agrees with nothing while its number could not be read', () => {
    const unread: ShippedOrder = { ...there('1'), hasUnreadNumber: true };
    expect(kindOf(unread, withNumber('1', NUMBER), [scan(NUMBER)])).toBe('number-unread');
    expect(kindOf(unread, withNumber('1', NUMBER, { status: 'completed' }))).toBe('number-unread');
    expect(kindOf({ ...unread, trackingNumbers: ['LP00123456789013'] }, withNumber('1', NUMBER))).toBe(
      'number-differs',
    );
    expect(kindOf(unread, here('1'))).toBe('not-here');
  });

  it('with the same number waits for a scan until one was seen', () => {
    expect(kindOf(there('1', NUMBER), withNumber('1', NUMBER))).toBe('no-scan');
    expect(kindOf(there('1', NUMBER), withNumber('1', NUMBER), [scan('LP2')])).toBe('no-scan');
    expect(kindOf(there('1', NUMBER), withNumber('1', NUMBER), [scan(NUMBER)])).toBe('agree');
  });

  it('without a number there is looked at by the numbers here', () => {
    expect(kindOf(there('1'), withNumber('1', NUMBER))).toBe('no-scan');
    expect(kindOf(there('1'), withNumber('1', NUMBER), [scan(NUMBER)])).toBe('agree');
  });

  it('that has arrived needs no scan', () => {
    expect(kindOf(there('1', NUMBER), withNumber('1', NUMBER, { status: 'completed' }))).toBe('agree');
    const deliveredAt = '2026-03-11T00:00:00.000Z';
    expect(kindOf(there('1', NUMBER), withNumber('1', NUMBER, { deliveredAt }))).toBe('agree');
  });

  it('that was cancelled here is said so', () => {
    expect(kindOf(there('1', NUMBER), here('1', { status: 'cancelled' }))).toBe('cancelled-here');
    expect(kindOf(there('1', NUMBER), here('1', { status: 'closed-unpaid' }))).toBe('cancelled-here');
    const cancelledAt = '2026-03-10T00:00:00.000Z';
    expect(kindOf(there('1', NUMBER), here('1', { cancelledAt }))).toBe('cancelled-here');
  });

  it('that nobody has seen here is said so', () => {
    expect(kindOf(there('1', NUMBER), undefined)).toBe('unknown-here');
  });
});

describe('the gaps', () => {
  it('stand by deadline, then order id, and last those without a deadline', () => {
    const orders = [
      here('3', { createdAt: '2026-03-09T10:00:00.000Z' }),
      here('2', { createdAt: '2026-03-09T10:00:00.000Z' }),
      here('1', { createdAt: '2026-03-09T12:00:00.000Z' }),
      here('0', { createdAt: undefined }),
    ];
    const shipped = ['0', '1', '3', '2', '9'].map((orderId) => there(orderId, NUMBER));
    const { gaps } = erpGaps(shipped, { orders, trackingEvents: [] }, PACK);
    expect(gaps.map(({ orderId, deadlineAt }) => [orderId, deadlineAt])).toEqual([
      ['2', '2026-03-12T10:00:00.000Z'],
      ['3', '2026-03-12T10:00:00.000Z'],
      ['1', '2026-03-12T12:00:00.000Z'],
      ['0', undefined],
      ['9', undefined],
    ]);
  });

  it('count from the payment where the pack does', () => {
    const pack = { ...PACK, headline: { lateShipment: 'fromPayment' } } as const;
    const orders = [here('1', { paidAt: '2026-03-10T09:00:00.000Z' }), here('2')];
    const { gaps } = erpGaps([there('1'), there('2')], { orders, trackingEvents: [] }, pack);
    expect(gaps.map(({ orderId, deadlineAt }) => [orderId, deadlineAt])).toEqual([
      ['2', '2026-03-12T19:08:04.000Z'],
      ['1', '2026-03-13T09:00:00.000Z'],
    ]);
  });

  it('say both numbers and when it was shipped there, and count the orders that agree', () => {
    const shippedAt = '2026-03-10T03:00:00.000Z';
    const orders = [withNumber('1', 'LP2'), withNumber('2', NUMBER)];
    const shipped = [{ ...there('1', 'LP1'), shippedAt }, there('2', NUMBER)];
    expect(erpGaps(shipped, { orders, trackingEvents: [scan(NUMBER)] }, PACK)).toEqual({
      gaps: [
        {
          kind: 'number-differs',
          orderId: '1',
          deadlineAt: '2026-03-12T19:08:04.000Z',
          numbersThere: ['LP1'],
          numbersHere: ['LP2'],
          shippedThereAt: shippedAt,
        },
      ],
      agreeing: 1,
      elsewhere: 0,
    });
    const shippedOn = '2026-03-10';
    const { gaps } = erpGaps(
      [{ ...there('3', NUMBER), shippedOn }],
      { orders: [], trackingEvents: [] },
      PACK,
    );
    expect(gaps).toMatchObject([{ kind: 'unknown-here', shippedThereOn: shippedOn }]);
  });
});
