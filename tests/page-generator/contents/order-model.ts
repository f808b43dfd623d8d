/** An invented order, as the platform knows it. */
import type { CancelledBy, OrderStatus } from '../../../lib/domain/vocabulary.ts';
import {
  attributesOf,
  buyerOf,
  carrierOf,
  messageOf,
  orderIdOf,
  productIdOf,
  skuCodeOf,
  skuIdOf,
  titleOf,
  trackingNumberOf,
} from '../catalogue.ts';
import type { Pen } from '../pen.ts';
import { HOUR } from '../wall-clock.ts';

export interface OrderLineModel {
  title: string;
  productId: string;
  skuId: string;
  skuCode: string;
  attributes: string;
  quantity: number;
}

export interface ParcelModel {
  trackingNumber?: string;
  carrier: string;
  uploadedAt?: number;
}

export interface OrderModel {
  orderId: string;
  createdAt: number;
  paidAt?: number;
  status: OrderStatus;
  cancelReason?: string;
  cancelledAt?: number;
  cancelledBy?: CancelledBy;
  deliveredAt?: number;
  /** Minutes from the reading to the platform's deadline. */
  minutesLeft?: number;
  lines: OrderLineModel[];
  parcels: ParcelModel[];
  buyer: string;
  message?: string;
}

const STATUSES: readonly OrderStatus[] = [
  'awaiting-payment',
  'awaiting-shipment',
  'awaiting-shipment',
  'awaiting-shipment',
  'partly-shipped',
  'shipped',
  'shipped',
  'completed',
  'completed',
  'cancelled',
  'closed-unpaid',
  'in-dispute',
  'cancel-requested',
  'frozen',
  'risk-review',
];
const UNPAID: readonly OrderStatus[] = ['awaiting-payment', 'closed-unpaid', 'risk-review'];
const WITH_PARCELS: readonly OrderStatus[] = ['partly-shipped', 'shipped', 'completed', 'in-dispute'];

export function orderModelOf(pen: Pen, status: OrderStatus = pen.dice.pick(STATUSES)): OrderModel {
  const { dice, words } = pen;
  const isOpen = status === 'awaiting-shipment' || status === 'partly-shipped';
  const minutesLeft = dice.int(5, 70 * 60);
  const createdAt = isOpen
    ? pen.readAt + minutesLeft * 60_000 - 72 * HOUR
    : pen.readAt - dice.int(4, 29 * 24) * HOUR - dice.int(0, 3_599_000);
  const isClosed = status === 'cancelled' || status === 'closed-unpaid';
  return {
    orderId: orderIdOf(dice),
    createdAt,
    paidAt: UNPAID.includes(status) ? undefined : createdAt + dice.int(1, 50) * 60_000,
    status,
    cancelReason: isClosed
      ? dice.pick(status === 'closed-unpaid' ? words.unpaidReasons : words.otherReasons)
      : undefined,
    cancelledAt: isClosed ? createdAt + dice.int(1, 3) * HOUR : undefined,
    cancelledBy: isClosed ? dice.pick(['buyer', 'seller', 'platform'] as const) : undefined,
    deliveredAt: status === 'completed' ? createdAt + dice.int(24, 72) * HOUR : undefined,
    minutesLeft: isOpen ? minutesLeft : undefined,
    lines: Array.from({ length: dice.pick([1, 1, 1, 2, 3]) }, () => lineModelOf(pen)),
    parcels: WITH_PARCELS.includes(status)
      ? Array.from({ length: dice.pick([1, 1, 1, 2]) }, () => parcelModelOf(pen, createdAt))
      : [],
    buyer: buyerOf(dice),
    message: dice.chance(0.3) ? messageOf(dice) : undefined,
  };
}

export function lineModelOf({ dice }: Pen): OrderLineModel {
  return {
    title: titleOf(dice),
    productId: productIdOf(dice),
    skuId: skuIdOf(dice),
    skuCode: skuCodeOf(dice),
    attributes: attributesOf(dice),
    quantity: dice.pick([1, 1, 1, 2, 3, 7, 12]),
  };
}

export function parcelModelOf({ dice, words }: Pen, createdAt: number): ParcelModel {
  return {
    trackingNumber: dice.chance(0.95) ? trackingNumberOf(dice) : undefined,
    carrier: carrierOf(dice, words.language),
    uploadedAt: createdAt + dice.int(1, 3) * HOUR + dice.int(0, 59) * 60_000,
  };
}
