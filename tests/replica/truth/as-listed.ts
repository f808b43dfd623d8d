/** What the order list prints of an order, in the words of formats.md: times to the minute, words of the vocabulary. */

import { zh } from '../app/words/zh.ts';
import { MINUTE } from '../model/pacific.ts';
import type { Order, OrderStatus } from '../model/store.ts';

const STATUSES: Record<OrderStatus, string> = {
  awaitingPayment: 'awaiting-payment',
  awaitingShipment: 'awaiting-shipment',
  shipped: 'shipped',
  completed: 'completed',
  closed: 'cancelled',
  inDispute: 'in-dispute',
  cancelRequested: 'cancel-requested',
};

export interface ListedOrder {
  orderId: string;
  createdAt: string;
  paidAt?: string;
  status: string;
  cancelReason?: string;
  lines: object[];
  shipments?: object[];
}

/** The entry that the Chinese list yields for this order. */
export function asListed(order: Order): ListedOrder {
  const { closed, parcels, paidAt } = order;
  return {
    orderId: order.orderId,
    createdAt: toMinute(order.createdAt),
    ...(paidAt !== undefined && { paidAt: toMinute(paidAt) }),
    status: closed?.reason === 'notPaid' ? 'closed-unpaid' : STATUSES[order.status],
    ...(closed && { cancelReason: zh.reasons[closed.reason] }),
    lines: order.lines.map(({ product, quantity, unitPrice }) => ({
      productId: product.productId,
      skuCode: product.skuCode,
      title: product.title,
      quantity,
      unitPrice: { amount: (unitPrice / 100).toFixed(2), currency: 'USD' },
    })),
    ...(parcels.length > 0 && {
      shipments: parcels.map(({ trackingNumber, carrier, uploadedAt }) => ({
        trackingNumber,
        carrier: carrier.zh,
        uploadedAt: toMinute(uploadedAt),
      })),
    }),
  };
}

function toMinute(at: number): string {
  return new Date(at - (at % MINUTE)).toISOString();
}
