/** What is left up to the limit, in whole orders (rules.md §5). */
import type { Budget } from '../domain/report.ts';
import { type Figure, isOver, type Limit, roomBelow } from './figure.ts';

const MILLIONTHS = 1_000_000;

/** Null where there is no figure, and where it is a mean of days: no order weighs the same in it. Figures are signed: negative when over. */
export function budgetOf(figure: Figure, limit: Limit): Budget | null {
  if (figure.eligible === 0 || figure.byDay) return null;
  const room = roomBelow(figure, limit);
  return {
    leftOfExisting: floorOf(room, MILLIONTHS),
    leftOfNew: limit < MILLIONTHS ? floorOf(room, MILLIONTHS - limit) : null,
    cleanNeeded: isOver(figure, limit) ? -floorOf(room, limit) : null,
  };
}

/** Exact for safe integers, and never −0. */
function floorOf(dividend: number, divisor: number): number {
  const rest = ((dividend % divisor) + divisor) % divisor;
  return (dividend - rest) / divisor + 0;
}
