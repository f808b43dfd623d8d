import type { Order } from '../../lib/domain/facts.ts';
import type { ListedOrder } from '../replica/truth/as-listed.ts';

/** The fields that the order list prints, without what the extension keeps beside them; by order id. */
export function printedOrders(orders: readonly Order[]): ListedOrder[] {
  return byId(orders.map(printedOrder));
}

export function byId<Entry extends { orderId: string }>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => (a.orderId < b.orderId ? -1 : 1));
}

function printedOrder(order: Order): ListedOrder {
  const { orderId, createdAt = '', paidAt, status = '', cancelReason, lines = [], shipments = [] } = order;
  return {
    orderId,
    createdAt,
    ...(paidAt && { paidAt }),
    status,
    ...(cancelReason && { cancelReason }),
    lines: lines.map(({ productId, skuCode, title, quantity, unitPrice }) => ({
      productId,
      skuCode,
      title,
      quantity,
      unitPrice,
    })),
    ...(shipments.length > 0 && {
      shipments: shipments.map(({ trackingNumber, carrier, uploadedAt }) => ({
        trackingNumber,
        carrier,
        uploadedAt,
      })),
    }),
  };
}
