import { expect, it } from 'vitest';
import { orderPacking } from './packed-order.ts';

it('reads each name of a stored order from the character that has stood for it since version 6', () => {
  const texts = Array.from({ length: 31 }, (_, index) => `${String.fromCharCode(index + 1)}${index}`);
  const order = orderPacking.unpack({ facts: `{${texts.join(',')}}` });
  expect(Object.keys(order).join(' ')).toBe(
    'storeId orderId createdAt paidAt status cancelReason cancelledAt cancelledBy deliveredAt confirmedAt shipBy ' +
      'lines productId skuId skuCode title quantity unitPrice orderAmount amount currency ' +
      'shipments trackingNumber carrier uploadedAt verdict paidSeen openSeenAt seen sources *',
  );
});
