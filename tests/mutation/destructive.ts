/** Changes that take something away or spoil it: what they strike is absent or a problem, the rest stays right. */
import { changeOneText, DATE, MONEY, type Operator, ORDER_ID, pickFrom } from './operator.ts';
import { type Grid, gridsOf, linesOf } from './tables.ts';

export const DESTRUCTIVE: readonly Operator[] = [
  {
    name: 'mask a date',
    cost: 'value',
    apply: (main, dice) => changeOneText(main, dice, DATE, (text) => text.replace(DATE, '****-**-** **:**')),
  },
  {
    name: 'print a date as yesterday',
    cost: 'value',
    apply: (main, dice) => changeOneText(main, dice, DATE, (text) => text.replace(DATE, '昨天 21:14')),
  },
  {
    name: 'print a day that does not exist',
    cost: 'value',
    apply: (main, dice) => changeOneText(main, dice, DATE, (text) => text.replace(DATE, '2026-02-30 10:00')),
  },
  {
    name: 'cut a date short',
    cost: 'value',
    apply: (main, dice) => changeOneText(main, dice, DATE, (text) => text.replace(DATE, '2026-03')),
  },
  {
    name: 'blank a date',
    cost: 'value',
    apply: (main, dice) => changeOneText(main, dice, DATE, (text) => text.replace(DATE, '')),
  },
  {
    name: 'mask an order number',
    cost: 'value',
    apply: (main, dice) =>
      changeOneText(main, dice, ORDER_ID, (text) =>
        text.replace(ORDER_ID, (id) => `${id.slice(0, 6)}******${id.slice(12)}`),
      ),
  },
  {
    name: 'cut an order number short',
    cost: 'value',
    apply: (main, dice) =>
      changeOneText(main, dice, ORDER_ID, (text) => text.replace(ORDER_ID, (id) => `${id.slice(0, 11)}…`)),
  },
  {
    name: 'print a range of prices',
    cost: 'value',
    apply: (main, dice) =>
      changeOneText(main, dice, MONEY, (text) => text.replace(MONEY, (money) => `${money} - ${money}9`)),
  },
  {
    name: 'print an amount without its currency',
    cost: 'value',
    apply: (main, dice) =>
      changeOneText(main, dice, MONEY, (text) =>
        text.replace(MONEY, (money) => money.replace(/[^\d.,]/g, '')),
      ),
  },
  {
    name: 'print a status nobody knows',
    cost: 'value',
    apply: (main, dice) =>
      changeOneText(main, dice, /^(等待|交易成功|部分发货|已关闭|Awaiting|Order c)/, () => '审慎复核环节'),
  },
  {
    name: 'lose a row',
    cost: 'value',
    apply(main, dice) {
      const grid = pickFrom(gridsOf(main), dice);
      const row = grid && pickFrom(entriesOf(grid), dice);
      row?.remove();
      return row !== undefined;
    },
  },
  {
    name: 'blank a cell',
    cost: 'value',
    apply(main, dice) {
      const cell = pickFrom(cellsOf(main), dice);
      cell?.replaceChildren();
      return cell !== undefined;
    },
  },
  {
    name: 'lose a column',
    cost: 'column',
    apply(main, dice) {
      const grid = pickFrom(gridsOf(main), dice);
      if (!grid) return false;
      const at = dice.int(0, grid.header.children.length - 1);
      for (const line of linesOf(grid)) line.children[at]?.remove();
      return true;
    },
  },
  {
    name: 'blank a column header',
    cost: 'column',
    apply: (main, dice) => retitle(main, dice, ''),
  },
  {
    name: 'rename a column header to a word nobody knows',
    cost: 'column',
    apply: (main, dice) => retitle(main, dice, '智能洞察'),
  },
  {
    name: 'cut the page off',
    cost: 'page',
    apply(main, dice) {
      const rows = [...main.querySelectorAll('tr')];
      const last = pickFrom(rows, dice);
      if (!last) return false;
      for (const row of rows.slice(rows.indexOf(last))) row.remove();
      return true;
    },
  },
];

/** Rows of which each is an entry; without its first row, a continued entry would continue the one above. */
function entriesOf({ rows }: Grid): Element[] {
  const shown = rows.filter((row) => row.getAttribute('aria-hidden') !== 'true');
  return shown.every((row) => row.children[0]?.textContent?.trim()) && !hasContinuations(shown) ? shown : [];
}

/** Cells that do not name the entry. */
function cellsOf(main: Element): Element[] {
  return [...main.querySelectorAll('tbody td')].filter((cell) => {
    const text = cell.textContent?.trim() ?? '';
    return text !== '' && !ORDER_ID.test(text);
  });
}

/** One row per line: some rows print an order number and some none. */
function hasContinuations(rows: readonly Element[]): boolean {
  const named = rows.filter((row) => ORDER_ID.test(row.textContent ?? '')).length;
  return named > 0 && named < rows.length;
}

function retitle(
  main: Element,
  dice: { int(min: number, max: number): number; pick<T>(things: readonly T[]): T },
  title: string,
): boolean {
  const grids = gridsOf(main);
  if (grids.length === 0) return false;
  const grid = dice.pick(grids);
  const at = dice.int(0, grid.header.children.length - 1);
  const titles = [grid.header, ...grid.rows.filter((row) => row.getAttribute('aria-hidden') === 'true')];
  for (const line of titles) {
    const cell = line.children[at];
    const deepest = cell?.querySelector('div') ?? cell;
    if (deepest) deepest.textContent = title;
  }
  return true;
}
