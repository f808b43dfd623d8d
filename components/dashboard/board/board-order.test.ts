import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OpenOrder } from '../../../lib/domain/report.ts';
import { DEADLINE_STEPS } from '../../../lib/domain/vocabulary.ts';
import { FIRST_CHOICE, firstOrders, selectedIds, sortedBy } from './board-order.ts';

const orders: OpenOrder[] = [
  { orderId: '300', deadlineAt: '2026-03-10T01:00:00.000Z', step: 'lastCall' },
  { orderId: '200', deadlineAt: '2026-03-11T01:00:00.000Z', step: 'act' },
  {
    orderId: '100',
    deadlineAt: '2026-03-12T01:00:00.000Z',
    step: 'none',
    shipBy: '2026-03-09T01:00:00.000Z',
  },
];
const idsOf = (choice: typeof FIRST_CHOICE, room = 10) =>
  firstOrders(orders, choice, room).first.map(({ orderId }) => orderId);

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

it('Those for which there is no room are counted', () => {
  expect(firstOrders(orders, FIRST_CHOICE, 2)).toEqual({ first: orders.slice(0, 2), count: 3 });
});

it('What was selected is copied as the board has it, without what the filter hides', () => {
  const selected = new Set(['300', '100', '999']);
  expect(selectedIds(orders, FIRST_CHOICE, selected)).toEqual(['300', '100']);
  expect(selectedIds(orders, sortedBy(FIRST_CHOICE, 'deadline'), selected)).toEqual(['100', '300']);
  expect(selectedIds(orders, { ...FIRST_CHOICE, text: '3' }, selected)).toEqual(['300']);
});

const instants = fc.integer({ min: 0, max: 9 }).map((hour) => `2026-03-10T0${hour}:00:00.000Z`);
const someOrders = fc.uniqueArray(
  fc.record({
    orderId: fc.integer({ min: 100, max: 999 }).map(String),
    deadlineAt: instants,
    step: fc.constantFrom(...DEADLINE_STEPS),
    shipBy: fc.option(instants, { nil: undefined }),
  }),
  { selector: ({ orderId }) => orderId, maxLength: 40 },
);

it('With less room the board begins just as with room for all', () => {
  const columns = fc.constantFrom('orderId', 'deadline', 'urgency', 'platform');
  fc.assert(
    fc.property(
      someOrders,
      columns,
      fc.boolean(),
      fc.integer({ min: 1, max: 10 }),
      (some, sortBy, isDescending, room) => {
        const choice = { ...FIRST_CHOICE, sortBy, isDescending };
        const all = firstOrders(some as OpenOrder[], choice, some.length).first;
        expect(firstOrders(some as OpenOrder[], choice, room).first).toEqual(all.slice(0, room));
        expect(new Set(all)).toEqual(new Set(some));
        expect(all).toHaveLength(some.length);
      },
    ),
  );
});
