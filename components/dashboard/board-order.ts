/** Which open orders the board shows, and in which order. */
import type { OpenOrder } from '../../lib/domain/report.ts';
import { DEADLINE_STEPS, type DeadlineStep } from '../../lib/domain/vocabulary.ts';

export type BoardColumn = 'orderId' | 'deadline' | 'urgency' | 'platform';

export interface BoardSort {
  sortBy: BoardColumn;
  isDescending: boolean;
}

export interface BoardFilter {
  /** Part of an order id; blanks are ignored, ids are pasted with them. */
  text: string;
  step: DeadlineStep | 'all';
}

export type BoardChoice = BoardSort & BoardFilter;

export const FIRST_CHOICE: BoardChoice = { text: '', step: 'all', sortBy: 'deadline', isDescending: false };

/** Each key is made once: with a hundred thousand orders that is what a sort costs. */
export function sortedOrders(orders: readonly OpenOrder[], { sortBy, isDescending }: BoardSort): OpenOrder[] {
  const direction = isDescending ? -1 : 1;
  return orders
    .map((order) => ({ order, key: sortKey(order, sortBy) }))
    .sort((one, other) => direction * compare(one.key, other.key))
    .map(({ order }) => order);
}

export function matchingOrders(orders: readonly OpenOrder[], { text, step }: BoardFilter): OpenOrder[] {
  const part = text.replace(/\s/g, '');
  return orders.filter((order) => order.orderId.includes(part) && (step === 'all' || order.step === step));
}

/** The same column again turns the direction round. */
export function sortedBy(choice: BoardChoice, sortBy: BoardColumn): BoardChoice {
  return { ...choice, sortBy, isDescending: choice.sortBy === sortBy && !choice.isDescending };
}

/** Text whose order is the column's; an unknown platform deadline comes last. */
function sortKey({ orderId, deadlineAt, step, shipBy }: OpenOrder, column: BoardColumn): string {
  if (column === 'orderId') return orderId;
  if (column === 'deadline') return deadlineAt + orderId;
  if (column === 'urgency') return `${DEADLINE_STEPS.indexOf(step)}${deadlineAt}${orderId}`;
  return (shipBy ?? '~') + orderId;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
