import { expect, it } from 'vitest';
import { boardOf } from '../../../lib/domain/board.ts';
import type { OpenOrder } from '../../../lib/domain/report.ts';
import { type BoardChoice, FIRST_CHOICE, firstRows, selectedIds, sortedBy } from './board-order.ts';

const openOrders: OpenOrder[] = [
  { orderId: '300', deadlineAt: '2026-03-10T01:00:00.000Z', step: 'lastCall' },
  { orderId: '400', deadlineAt: '2026-03-10T02:00:00.000Z', step: 'lastCall' },
  { orderId: '200', deadlineAt: '2026-03-11T01:00:00.000Z', step: 'act' },
  {
    orderId: '100',
    deadlineAt: '2026-03-12T01:00:00.000Z',
    step: 'none',
    shipBy: '2026-03-09T01:00:00.000Z',
  },
];
const board = boardOf({ openOrders });
const idsOf = (choice: BoardChoice, room = 10) =>
  firstRows(board, choice, room).first.map(({ orderId }) => orderId);

it('The board begins with the earliest deadline', () => {
  expect(idsOf(FIRST_CHOICE)).toEqual(['300', '400', '200', '100']);
});

it('The same column again turns the order round, another column starts ascending', () => {
  const again = sortedBy(FIRST_CHOICE, 'deadline');
  expect(idsOf(again)).toEqual(['100', '200', '400', '300']);
  expect(idsOf(sortedBy(again, 'orderId'))).toEqual(['100', '200', '300', '400']);
});

it('Orders without the platform’s deadline come after those with one', () => {
  expect(idsOf(sortedBy(FIRST_CHOICE, 'platform'))).toEqual(['100', '200', '300', '400']);
});

it('Urgency starts with the most urgent, of those with the earliest deadline, and turns round', () => {
  const byUrgency = sortedBy(FIRST_CHOICE, 'urgency');
  expect(byUrgency.isDescending).toBe(true);
  expect(idsOf(byUrgency)).toEqual(['300', '400', '200', '100']);
  expect(idsOf(sortedBy(byUrgency, 'urgency'))).toEqual(['100', '200', '400', '300']);
});

it('An id pasted in groups is found, and a step leaves only its own', () => {
  expect(idsOf({ ...FIRST_CHOICE, text: '3 00' })).toEqual(['300']);
  expect(idsOf({ ...FIRST_CHOICE, step: 'act' })).toEqual(['200']);
  expect(idsOf({ ...FIRST_CHOICE, step: 'act', text: '3' })).toEqual([]);
});

it('Those for which there is no room are counted', () => {
  expect(firstRows(board, FIRST_CHOICE, 2)).toMatchObject({
    first: [{ orderId: '300' }, { orderId: '400' }],
    count: 4,
  });
  expect(idsOf(sortedBy(FIRST_CHOICE, 'deadline'), 2)).toEqual(['100', '200']);
  expect(firstRows(board, { ...FIRST_CHOICE, step: 'lastCall' }, 1)).toMatchObject({
    first: [{ orderId: '300' }],
    count: 2,
  });
});

it('What was selected is copied as the board has it, without what the filter hides', () => {
  const selected = new Set(['300', '100', '999']);
  expect(selectedIds(board, FIRST_CHOICE, selected)).toEqual(['300', '100']);
  expect(selectedIds(board, sortedBy(FIRST_CHOICE, 'deadline'), selected)).toEqual(['100', '300']);
  expect(selectedIds(board, { ...FIRST_CHOICE, text: '3' }, selected)).toEqual(['300']);
});
