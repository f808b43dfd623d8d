/** Other ways to lay out the same table, and to print the same numbers. */
import { changeTexts, type Operator, pickFrom } from './operator.ts';
import { gridsOf, linesOf } from './tables.ts';

/** A text that is an order's number, a date and time, or an amount of dollars, and no more. */
const WHOLE_NUMBER =
  /^\s*(?:\d{16}|\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?|\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}|US \$\d[\d.]*)\s*$/;

export const RELAYING: readonly Operator[] = [
  {
    name: 'show a column twice',
    cost: 'nothing',
    apply(main, dice) {
      const grid = pickFrom(gridsOf(main), dice);
      if (!grid) return false;
      const at = dice.int(0, grid.header.children.length - 1);
      for (const line of linesOf(grid)) line.append(line.children[at]?.cloneNode(true) as Element);
      return true;
    },
  },
  {
    name: 'put header and body into tables of their own',
    cost: 'nothing',
    apply(main, dice) {
      const table = pickFrom(
        gridsOf(main).flatMap(({ header, rows }) => {
          const own = header.closest('table');
          return own && rows.every((row) => row.closest('table') === own) ? [own] : [];
        }),
        dice,
      );
      const head = table?.querySelector('thead');
      if (!table || !head) return false;
      const own = table.cloneNode(false) as Element;
      const [top, bottom] = ['div', 'div'].map((tag) => main.ownerDocument.createElement(tag));
      if (!top || !bottom) return false;
      table.before(top, bottom);
      own.append(head);
      top.append(own);
      bottom.append(table);
      return true;
    },
  },
  {
    name: 'make a table a grid of boxes that are drawn when in view',
    cost: 'nothing',
    apply(main, dice) {
      const grids = gridsOf(main).filter(({ header, rows }) => {
        const own = header.closest('table');
        const lines = own?.querySelectorAll('tr').length;
        return own && lines === rows.length + 1 && !own.querySelector('table') && !own.closest('td');
      });
      const grid = pickFrom(grids, dice);
      if (!grid) return false;
      const box = (role: string) => {
        const made = main.ownerDocument.createElement('div');
        made.setAttribute('role', role);
        return made;
      };
      const whole = box('grid');
      whole.setAttribute('aria-rowcount', '500');
      linesOf(grid).forEach((line, index) => {
        const row = box('row');
        row.setAttribute('aria-rowindex', String(index + 1));
        for (const cell of line.children) {
          const made = box(line === grid.header ? 'columnheader' : 'gridcell');
          const inner = main.ownerDocument.createElement('div');
          inner.append(...cell.childNodes);
          made.append(inner);
          row.append(made);
        }
        const place = main.ownerDocument.createElement('div');
        place.setAttribute('style', `position:absolute;top:${index * 48}px`);
        place.append(row);
        whole.append(place);
      });
      grid.header.closest('table')?.replaceWith(whole);
      return true;
    },
  },
  {
    name: 'print numbers and times in full width',
    cost: 'nothing',
    apply: (main) =>
      changeTexts(main, WHOLE_NUMBER, (text) =>
        text.replace(/[\d:./-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
      ),
  },
];
