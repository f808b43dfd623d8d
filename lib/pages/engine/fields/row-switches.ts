import { isSwitch, switchState } from '../../values/switches.ts';
import type { Context } from '../context.ts';
import { type Cell, isInside } from '../layout/layout.ts';
import type { Outcome } from '../outcome.ts';
import type { Section } from '../section.ts';

/** The one switch of a row under a header; a check box that chooses the row is none. */
export function switchInRow({ tables }: Context, { row, box }: Section): Outcome[] {
  const header = tables.regions.find(({ rows }) => row !== undefined && rows.includes(row))?.header ?? [];
  const above = ({ column }: Cell) =>
    header.flatMap(({ cells }) => cells.filter((cell) => cell.column === column));
  const states = (row?.cells ?? [])
    .filter((cell) => isInside(cell.box, box) && !chooses(cell, above(cell)))
    .flatMap((cell) => {
      const value = switchState(cell.box.element);
      return value === undefined ? [] : [{ at: cell.box.start, value }];
    });
  return states.length === 1 ? states : [];
}

/** A check box in a column without a name, or whose name is itself a check box that chooses all. */
function chooses({ box }: Cell, titles: readonly Cell[]): boolean {
  if (titles.length === 0 || box.element.querySelector('[role=switch]')) return false;
  const isNamed = titles.some((title) => title.box.end > title.box.start);
  return !isNamed || titles.some((title) => [...title.box.element.querySelectorAll('*')].some(isSwitch));
}
