import { describe, expect, it } from 'vitest';
import { NOON, STORE_ID } from '../../../tests/metrics/a-store.ts';
import type { Order } from '../../domain/facts.ts';
import { ORDER_STATUSES } from '../../domain/vocabulary.ts';
import { defaultRulePack } from '../rule-packs.ts';
import { isPaid } from './paid.ts';

const paid = (fields: Partial<Order>) =>
  isPaid({ storeId: STORE_ID, orderId: '1', createdAt: NOON, ...fields }, defaultRulePack);

describe('an order', () => {
  it('counts as paid by seven of the statuses alone', () => {
    expect(ORDER_STATUSES.filter((status) => paid({ status }))).toEqual([
      'awaiting-shipment',
      'partly-shipped',
      'shipped',
      'completed',
      'in-dispute',
      'cancel-requested',
      'frozen',
    ]);
  });

  it.each<[string, Partial<Order>, boolean]>([
    ['with a time of payment is paid whatever its status', { status: 'risk-review', paidAt: NOON }, true],
    ['once seen with a paid status stays paid', { status: 'cancelled', paidSeen: true }, true],
    [
      'cancelled by the buyer without either is not',
      { status: 'cancelled', cancelReason: '不想要了' },
      false,
    ],
    [
      'cancelled because the shipping deadline passed was paid',
      { status: 'cancelled', cancelReason: '卖家发货超时' },
      true,
    ],
    [
      'cancelled because it was out of stock was paid',
      { status: 'cancelled', cancelReason: 'Product OUT OF STOCK' },
      true,
    ],
    ['of which nothing is known is not', {}, false],
  ])('%s', (_, fields, expected) => {
    expect(paid(fields)).toBe(expected);
  });
});
