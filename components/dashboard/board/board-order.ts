/** Which open orders the board shows, and in which order. */
import type { OpenOrder } from '../../../lib/domain/report.ts';
import { DEADLINE_STEPS, type DeadlineStep } from '../../../lib/domain/vocabulary.ts';

export type BoardColumn = 'orderId' | 'deadline' | 'urgency' | 'platform';

export interface BoardChoice {
  /** Part of an order id; blanks are ignored, ids are pasted with them. */
  text: string;
  step: DeadlineStep | 'all';
  sortBy: BoardColumn;
  isDescending: boolean;
}

export const FIRST_CHOICE: BoardChoice = { text: '', step: 'all', sortBy: 'deadline', isDescending: false };

export interface BoardOrders {
  /** The first of those that match, as many as there is room for. */
  first: OpenOrder[];
  /** How many match. */
  count: number;
}

/**
 * One walk over all orders, and none of them is sorted that is not shown. `orders`: by deadline, which is how they come;
 * a board that ends with the earliest is filled from their end.
 */
export function firstOrders(orders: readonly OpenOrder[], choice: BoardChoice, room: number): BoardOrders {
  const { sortBy, isDescending } = choice;
  const matches = matcherOf(choice);
  const compare = COMPARISONS[sortBy];
  const isBefore = (one: OpenOrder, other: OpenOrder) =>
    isDescending ? compare(one, other) > 0 : compare(one, other) < 0;
  const first: OpenOrder[] = [];
  let count = 0;
  for (let index = 0; index < orders.length; index++) {
    const order = orders[isDescending ? orders.length - 1 - index : index];
    if (!order || !matches(order)) continue;
    count += 1;
    const last = first[room - 1];
    if (last && !isBefore(order, last)) continue;
    first.splice(placeIn(first, order, isBefore), 0, order);
    if (first.length > room) first.pop();
  }
  return { first, count };
}

/** Of the selected orders the ids of those that match, as the board has them. */
export function selectedIds(
  orders: readonly OpenOrder[],
  choice: BoardChoice,
  selected: ReadonlySet<string>,
): string[] {
  if (selected.size === 0) return [];
  const chosen = orders.filter(({ orderId }) => selected.has(orderId));
  return firstOrders(chosen, choice, chosen.length).first.map(({ orderId }) => orderId);
}

/** The same column again turns the direction round. */
export function sortedBy(choice: BoardChoice, sortBy: BoardColumn): BoardChoice {
  return { ...choice, sortBy, isDescending: choice.sortBy === sortBy && !choice.isDescending };
}

function matcherOf({ text, step }: BoardChoice): (order: OpenOrder) => boolean {
  const part = text.replace(/\s/g, '');
  return (order) => (step === 'all' || order.step === step) && (part === '' || order.orderId.includes(part));
}

/** Where it stands in what is sorted; behind those that are the same. */
function placeIn(
  sorted: readonly OpenOrder[],
  order: OpenOrder,
  isBefore: (one: OpenOrder, other: OpenOrder) => boolean,
): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = sorted[middle];
    if (other && isBefore(order, other)) to = middle;
    else from = middle + 1;
  }
  return from;
}

type Comparison = (one: OpenOrder, other: OpenOrder) => number;

const byId: Comparison = (one, other) => compareText(one.orderId, other.orderId);
const byDeadline: Comparison = (one, other) =>
  compareText(one.deadlineAt, other.deadlineAt) || byId(one, other);

/** An unknown platform deadline comes last. */
const COMPARISONS: Record<BoardColumn, Comparison> = {
  orderId: byId,
  deadline: byDeadline,
  urgency: (one, other) =>
    DEADLINE_STEPS.indexOf(one.step) - DEADLINE_STEPS.indexOf(other.step) || byDeadline(one, other),
  platform: (one, other) => compareText(one.shipBy ?? '~', other.shipBy ?? '~') || byId(one, other),
};

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
