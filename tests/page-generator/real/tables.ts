/** The tables of Ant Design and Fusion. */
import { type Html, html } from '../html.ts';
import type { Grid, GridCell } from '../layouts/grid.ts';
import type { Pen } from '../pen.ts';
import { antd, fusion, h, inserted, rendered } from './libraries.ts';

interface Row {
  key: string;
  cells: (GridCell | undefined)[];
}

function rowsOf(grid: Grid): Row[] {
  return grid.groups.flatMap(({ rows }, group) =>
    rows.map((cells, row) => ({ key: `r${group}-${row}`, cells })),
  );
}

/** With a scroll width Ant Design splits header and body and adds a measure row. */
export function antdTable(pen: Pen, grid: Grid): Html {
  const columns = grid.headings.map((title, at) => ({
    title,
    key: `c${at}`,
    ...(at === 0 ? { fixed: 'left' } : {}),
    onCell: ({ cells }: Row) => ({ rowSpan: cells[at] === undefined ? 0 : (cells[at].rowSpan ?? 1) }),
    render: (_: unknown, { cells }: Row) => inserted(cells[at]?.content ?? html``),
  }));
  const scroll = pen.dice.chance(0.5) ? { scroll: { x: 1600, y: 600 } } : {};
  const prefix = pen.dice.pick(['ait', 'ait', 'ant']);
  return rendered(
    antd,
    prefix,
    h(antd.Table, { columns, dataSource: rowsOf(grid), pagination: false, ...scroll }),
  );
}

export function fusionTable(pen: Pen, grid: Grid): Html {
  const columns = grid.headings.map((title, at) =>
    h(fusion.Table?.Column, {
      key: at,
      title,
      cell: (_: unknown, __: number, { cells }: Row) => inserted(cells[at]?.content ?? html``),
    }),
  );
  const props = {
    dataSource: rowsOf(grid),
    hasBorder: false,
    ...(pen.dice.chance(0.3) ? { fixedHeader: true } : {}),
  };
  return rendered(fusion, pen.dice.pick(['next', 'next', 'cn-next']), h(fusion.Table, props, ...columns));
}

/** One table for each order under a shared header, the order's own facts in its group header. */
export function fusionGroups(pen: Pen, grid: Grid): Html {
  const dataSource = grid.groups.map(({ header = [], rows }, group) => ({
    key: `g${group}`,
    header,
    children: rows.map((cells, row) => ({ key: `r${group}-${row}`, cells })),
  }));
  const columns = grid.headings.map((title, at) =>
    h(fusion.Table?.Column, {
      key: at,
      title,
      cell: (_: unknown, __: number, { cells }: Row) => inserted(cells?.[at]?.content ?? html``),
    }),
  );
  const groupHeader = h(fusion.Table?.GroupHeader, {
    cell: ({ header }: (typeof dataSource)[number]) =>
      inserted(
        html`<div class="header--wrap--OJDMxJQ">${header.map(({ heading, content }) => html`<span class="header--item--KLzrutt"><span class="header--label--6sVbZIW">${heading}${pen.colon}</span><span class="header--value--O5qEbp_">${content}</span></span>`)}</div>`,
      ),
  });
  return rendered(fusion, 'next', h(fusion.Table, { dataSource, hasBorder: false }, groupHeader, ...columns));
}
