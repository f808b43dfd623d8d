import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type BoardColumn, type BoardRow, boardIdAt, boardOf, boardRowAt } from './board.ts';
import type { OpenOrder } from './report.ts';
import { instantOfIso } from './time.ts';
import { DEADLINE_STEPS } from './vocabulary.ts';

const instants = fc.integer({ min: 0, max: 9 }).map((hour) => `2026-03-10T0${hour}:00:00.000Z`);
const orders = fc
  .uniqueArray(
    fc.record(
      {
        orderId: fc.integer({ min: 1, max: 99_999 }).map(String),
        deadlineAt: instants,
        step: fc.constantFrom(...DEADLINE_STEPS),
        shipBy: instants,
      },
      { requiredKeys: ['orderId', 'deadlineAt', 'step'] },
    ),
    { selector: ({ orderId }) => orderId, maxLength: 40 },
  )
  .map((some) =>
    (some as OpenOrder[]).sort(
      (one, other) => compared(one.deadlineAt, other.deadlineAt) || compared(one.orderId, other.orderId),
    ),
  );

function compared(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}

it('Every order comes out of the board as it went in', () => {
  fc.assert(
    fc.property(orders, (openOrders) => {
      const board = boardOf({ openOrders });
      expect(Array.from({ length: board.count }, (_, place) => boardRowAt(board, place))).toEqual(
        openOrders.map(({ orderId, deadlineAt, step, shipBy }) => ({
          orderId,
          deadlineAt: instantOfIso(deadlineAt),
          step,
          ...(shipBy && { shipBy: instantOfIso(shipBy) }),
        })),
      );
    }),
  );
});

it('Each column holds every order once, ascending', () => {
  const keys: Record<BoardColumn, (row: BoardRow) => number> = {
    orderId: () => 0,
    deadline: ({ deadlineAt }) => deadlineAt,
    urgency: ({ step }) => DEADLINE_STEPS.indexOf(step),
    platform: ({ shipBy }) => shipBy ?? Number.POSITIVE_INFINITY,
  };
  fc.assert(
    fc.property(
      orders,
      fc.constantFrom('orderId', 'deadline', 'urgency', 'platform'),
      (openOrders, column) => {
        const board = boardOf({ openOrders });
        const places = [...board.sorted[column]];
        expect([...places].sort((one, other) => one - other)).toEqual(openOrders.map((_, place) => place));
        const values = places.map((place) => keys[column](boardRowAt(board, place)));
        expect(values).toEqual([...values].sort((one, other) => one - other));
        if (column === 'orderId') {
          const ids = places.map((place) => boardIdAt(board, place));
          expect(ids).toEqual([...ids].sort(compared));
        }
      },
    ),
  );
});

it('An order whose status says cancelled is not one to ship', () => {
  const open = { orderId: '1', deadlineAt: '2026-03-10T00:00:00.000Z', step: 'act' } as const;
  const board = boardOf({ openOrders: [{ ...open, orderId: '2', isCancelUndated: true }, open] });
  expect(board.count).toBe(1);
  expect(boardIdAt(board, 0)).toBe('1');
});
