/** Comparing figures with limits, in whole numbers. */
import type { Figure } from './figure.ts';

export type Counted = Pick<Figure, 'eligible' | 'tenths'>;

/** Over means more than the limit, never equal; without eligible ones nothing is over. */
export function isOver({ eligible, tenths }: Counted, limitBp: number): boolean {
  return tenths * 1000 > limitBp * eligible;
}

/** At 80 % of the limit or above. */
export function isNear({ eligible, tenths }: Counted, limitBp: number): boolean {
  return eligible > 0 && tenths * 1000 * 100 >= limitBp * eligible * 80;
}

export function rateOf({ eligible, tenths }: Counted): number | null {
  return eligible === 0 ? null : tenths / 10 / eligible;
}

/** Budget in whole orders, found by trying one number after the other. */
export function budgetOf(figure: Counted, limitBp: number) {
  if (figure.eligible === 0) return null;
  const over = isOver(figure, limitBp);
  return {
    leftOfExisting: largest((count) => !exceeds(figure.tenths + count * 10, figure.eligible, limitBp)),
    leftOfNew: largest((count) => !exceeds(figure.tenths + count * 10, figure.eligible + count, limitBp)),
    cleanNeeded: over ? smallest((count) => !exceeds(figure.tenths, figure.eligible + count, limitBp)) : null,
  };
}

function exceeds(tenths: number, eligible: number, limitBp: number): boolean {
  return tenths * 1000 > limitBp * eligible;
}

/** The largest whole number, from far above down, with which it fits. */
function largest(fits: (count: number) => boolean): number {
  let count = 1000;
  while (!fits(count)) count -= 1;
  return count;
}

function smallest(fits: (count: number) => boolean): number {
  let count = 0;
  while (!fits(count)) count += 1;
  return count;
}
