import { expect, it } from 'vitest';
import type { OpenOrder } from '../../lib/domain/report.ts';
import { FIRST_CHOICE, matchingOrders, sortedBy, sortedOrders } from './board-order.ts';

const orders: OpenOrder[] = [
  { orderId: '300', deadlineAt: '2026-03-10T01:00:00.000Z', step: 'lastCall' },
  {
    orderId: '100',
    deadlineAt: '2026-03-12T01:00:00.000Z',
    step: 'none',
    shipBy: '2026-03-09T01:00:00.000Z',
  },
  { orderId: '200', deadlineAt: '2026-03-11T01:00:00.000Z', step: 'act' },
];
const idsOf = (choice: typeof FIRST_CHOICE) =>
  matchingOrders(sortedOrders(orders, choice), choice).map(({ orderId }) => orderId);

it('The board begins with the earliest deadline', () => {
  expect(idsOf(FIRST_CHOICE)).toEqual(['300', '200', '100']);
});

it('The same column again turns the order round, another column starts ascending', () => {
  const again = sortedBy(FIRST_CHOICE, 'deadline');
  expect(idsOf(again)).toEqual(['100', '200', '300']);
  expect(idsOf(sortedBy(again, 'orderId'))).toEqual(['100', '200', '300']);
});

it('Orders without the platform’s deadline come after those with one', () => {
  expect(idsOf(sortedBy(FIRST_CHOICE, 'platform'))).toEqual(['100', '200', '300']);
});

it('Urgency goes from none to last call', () => {
  expect(idsOf(sortedBy(FIRST_CHOICE, 'urgency'))).toEqual(['100', '200', '300']);
});

it('An id pasted in groups is found, and a step leaves only its own', () => {
  expect(idsOf({ ...FIRST_CHOICE, text: '3 00' })).toEqual(['300']);
  expect(idsOf({ ...FIRST_CHOICE, step: 'act' })).toEqual(['200']);
});
