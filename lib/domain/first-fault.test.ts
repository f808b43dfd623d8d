import { expect, it } from 'vitest';
import { defaultRulePack } from '../metrics/rule-packs.ts';
import { checkBackup } from './backup.ts';
import { checkRulePack } from './rule-pack.ts';

it.each([
  [{ windowDays: 0 }, 'windowDays', 'expected at least 1'],
  [
    { limits: { ...defaultRulePack.limits, cancellation: 10_001 } },
    'limits.cancellation',
    'expected at most 10000',
  ],
  [{ id: ' ' }, 'id', 'expected a length of at least 1'],
  [{ windowDays: 1.5 }, 'windowDays', 'expected int'],
])('a pack of %j is refused with what was expected', (fields, path, expected) => {
  expect(checkRulePack({ ...defaultRulePack, ...fields })).toEqual({ ok: false, path, expected });
});

it('an amount that is none is refused with the form of one', () => {
  const line = { unitPrice: { amount: '1,5', currency: 'USD' } };
  const order = { storeId: '1', orderId: '8155125692188852', lines: [line] };
  expect(checkBackup({ format: 'activity-guard/backup', version: 1, orders: [order] })).toMatchObject({
    ok: false,
    path: 'orders[0].lines[0].unitPrice.amount',
    expected: expect.stringMatching(/^expected text like /),
  });
});
