import { expect, it } from 'vitest';
import { orderIdGroups } from './order-id.ts';

it('An order id is grouped by four, and the groups together are the id', () => {
  const groups = orderIdGroups('81551256921888521');
  expect(groups).toEqual(['8155', '1256', '9218', '8852', '1']);
});
