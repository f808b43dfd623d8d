import { describe, expect, it } from 'vitest';
import { type PaymentAndReceipt, statusOf } from './order-status.ts';

const PAID: PaymentAndReceipt = { payment: 'paid', isConfirmed: false };
const UNPAID: PaymentAndReceipt = { payment: 'unpaid', isConfirmed: false };
const UNKNOWN: PaymentAndReceipt = { payment: 'unknown', isConfirmed: false };

describe('the status of an exported order', () => {
  it.each([
    ['等待发货', 'awaiting-shipment'],
    ['等待买家收货', 'shipped'],
    ['交易完成', 'completed'],
    ['等待买家付款', 'awaiting-payment'],
    ['部分发货', 'partly-shipped'],
    [' 等待发货\n', 'awaiting-shipment'],
    ['Awaiting shipment', 'awaiting-shipment'],
  ])('%j is %s', (word, status) => expect(statusOf(word, PAID)).toBe(status));

  it('订单关闭 is cancelled for a paid order, closed unpaid for one that was not', () => {
    expect(statusOf('订单关闭', PAID)).toBe('cancelled');
    expect(statusOf('订单关闭', UNPAID)).toBe('closed-unpaid');
  });

  it('订单关闭 in a file that has no payment column is cancelled, payment unknown', () => {
    expect(statusOf('订单关闭', UNKNOWN)).toBe('cancelled');
  });

  it('订单结束, said in 2019 of good and bad ends, is believed only where another column decides', () => {
    expect(statusOf('订单结束', UNPAID)).toBe('closed-unpaid');
    expect(statusOf('订单结束', { payment: 'paid', isConfirmed: true })).toBe('completed');
    expect(statusOf('订单结束', PAID)).toBeUndefined();
    expect(statusOf('订单结束', UNKNOWN)).toBeUndefined();
  });

  it.each([['资金处理中'], ['完了'], ['constructor']])('%s is not known', (word) =>
    expect(statusOf(word, PAID)).toBeUndefined(),
  );
});
