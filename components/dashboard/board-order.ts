/** Which open orders the board shows, and in which order. */
import type { OpenOrder } from '../../lib/domain/report.ts';
import { DEADLINE_STEPS, type DeadlineStep } from '../../lib/domain/vocabulary.ts';

export type BoardColumn = 'orderId' | 'deadline' | 'urgency' | 'platform';

export interface BoardChoice {
  /** Part of an order id; blanks are ignored, ids are pasted with them. */
  text: string;
  step: DeadlineStep | 'all';
  sortBy: BoardColumn;
  isDescending: boolean;
}

export const FIRST_CHOICE: BoardChoice = { text: '', step: 'all', sortBy: 'deadline', isDescending: false };

export function boardOrders(orders: readonly OpenOrder[], choice: BoardChoice): OpenOrder[] {
  const part = choice.text.replace(/\s/g, '');
  const direction = choice.isDescending ? -1 : 1;
  return orders
    .filter(({ orderId, step }) => orderId.includes(part) && (choice.step === 'all' || step === choice.step))
    .sort((one, other) => direction * compare(sortKey(one, choice.sortBy), sortKey(other, choice.sortBy)));
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
