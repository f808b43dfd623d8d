import { expect, it } from 'vitest';
import { orderPacking } from './packed-order.ts';

it('reads each field of a stored order from the place that it has had since version 6', () => {
  const order = [
    ...['244176', '81', '2026-03-08T15:00:00.000Z', 'cancelled', '2026-03-08T15:01:00.000Z'],
    [['1005', '1200', 'SKU', 'Title', 2, { amount: '1.50', currency: 'USD' }, '77', { note: null }]],
    [['RB1', '2026-03-09T10:00:00.000Z', 'Yanwen', 'valid']],
    { '*': '2026-03-10T08:00:00.000Z' },
    { '*': 'import' },
    ...['2026-03-08T15:02:00.000Z', true, '2026-03-11T15:00:00.000Z', '2026-03-20T10:00:00.000Z'],
    { amount: '3.00', currency: 'USD' },
    '2026-03-21T10:00:00.000Z',
    { amount: '0.50', currency: 'USD' },
    ...['2026-03-22T10:00:00.000Z', 'buyer', 'changed her mind', { buyer: 'salt:0011' }],
  ];
  const stored = { facts: JSON.stringify(order), trackingNumbers: ['RB1'] };
  const facts = {
    storeId: '244176',
    orderId: '81',
    createdAt: '2026-03-08T15:00:00.000Z',
    status: 'cancelled',
    paidAt: '2026-03-08T15:01:00.000Z',
    lines: [
      {
        ...{ productId: '1005', skuId: '1200', skuCode: 'SKU', title: 'Title', quantity: 2 },
        ...{ unitPrice: { amount: '1.50', currency: 'USD' }, activityId: '77', note: null },
      },
    ],
    shipments: [
      { trackingNumber: 'RB1', uploadedAt: '2026-03-09T10:00:00.000Z', carrier: 'Yanwen', verdict: 'valid' },
    ],
    seen: { '*': '2026-03-10T08:00:00.000Z' },
    sources: { '*': 'import' },
    openSeenAt: '2026-03-08T15:02:00.000Z',
    paidSeen: true,
    shipBy: '2026-03-11T15:00:00.000Z',
    deliveredAt: '2026-03-20T10:00:00.000Z',
    orderAmount: { amount: '3.00', currency: 'USD' },
    confirmedAt: '2026-03-21T10:00:00.000Z',
    storeDiscount: { amount: '0.50', currency: 'USD' },
    cancelledAt: '2026-03-22T10:00:00.000Z',
    cancelledBy: 'buyer',
    cancelReason: 'changed her mind',
    buyer: 'salt:0011',
  };
  expect(orderPacking.unpack(stored)).toEqual(facts);
  expect(orderPacking.pack(facts as never)).toEqual(stored);
});
