/** Grids without a table element: ARIA roles, data attributes, or nothing but nested divs. */
import { type Html, html } from '../html.ts';
import type { Pen } from '../pen.ts';
import type { GridGroup } from './grid.ts';
import type { RenderGrid } from './tables.ts';

/** role=table or role=grid on divs. */
export const ariaGrid: RenderGrid = (pen, grid) => {
  const kind = pen.dice.pick(['table', 'grid', 'treegrid'] as const);
  const cell = kind === 'table' ? 'cell' : 'gridcell';
  const row = (group: GridGroup) => [
    ...headerRow(
      pen,
      group,
      (content) =>
        html`<div role="row"><div role="${cell}" aria-colspan="${grid.headings.length}">${content}</div></div>`,
    ),
    ...group.rows.map(
      (cells) =>
        html`<div role="row">${cells.map((each) => html`<div role="${cell}">${each?.content}</div>`)}</div>`,
    ),
  ];
  const head = html`<div role="row">${grid.headings.map((heading) => html`<div role="columnheader">${heading}</div>`)}</div>`;
  const wrapped = pen.dice.chance(0.5);
  const body = grid.groups.map(row);
  return html`<div role="${kind}">${wrapped ? html`<div role="rowgroup">${head}</div><div role="rowgroup">${body}</div>` : html`${head}${body}`}</div>`;
};

/** As the MUI data grid writes it: every cell names its column in an attribute. */
export const dataGrid: RenderGrid = (_pen, grid) => {
  const head = grid.headings.map(
    (heading, at) =>
      html`<div class="MuiDataGrid-columnHeader" data-field="${grid.fields[at]}" role="columnheader" aria-colindex="${at + 1}"><div class="MuiDataGrid-columnHeaderTitleContainer"><div class="MuiDataGrid-columnHeaderTitle">${heading}</div></div></div>`,
  );
  const rows = grid.groups
    .flatMap(({ rows: lines }) => lines)
    .map(
      (cells, index) =>
        html`<div class="MuiDataGrid-row" data-id="${index}" data-rowindex="${index}" role="row" aria-rowindex="${index + 2}">${cells.map((each, at) => html`<div class="MuiDataGrid-cell" data-field="${grid.fields[at]}" role="gridcell" aria-colindex="${at + 1}"><div class="MuiDataGrid-cellContent">${each?.content}</div></div>`)}</div>`,
    );
  return html`<div class="MuiDataGrid-root" role="grid" aria-colcount="${grid.headings.length}"><div class="MuiDataGrid-main"><div class="MuiDataGrid-columnHeaders"><div role="row" class="MuiDataGrid-columnHeadersInner">${head}</div></div><div class="MuiDataGrid-virtualScroller"><div class="MuiDataGrid-virtualScrollerContent">${rows}</div></div></div></div>`;
};

/** As ag-Grid writes it. */
export const agGrid: RenderGrid = (_pen, grid) => {
  const head = grid.headings.map(
    (heading, at) =>
      html`<div class="ag-header-cell" col-id="${grid.fields[at]}" role="columnheader"><div class="ag-header-cell-label"><span class="ag-header-cell-text">${heading}</span></div></div>`,
  );
  const rows = grid.groups
    .flatMap(({ rows: lines }) => lines)
    .map(
      (cells, index) =>
        html`<div role="row" row-index="${index}" class="ag-row ag-row-level-0">${cells.map((each, at) => html`<div role="gridcell" col-id="${grid.fields[at]}" class="ag-cell"><span class="ag-cell-value">${each?.content}</span></div>`)}</div>`,
    );
  return html`<div class="ag-root" role="treegrid"><div class="ag-header" role="presentation"><div class="ag-header-row" role="row">${head}</div></div><div class="ag-body-viewport" role="presentation"><div class="ag-center-cols-container" role="rowgroup">${rows}</div></div></div>`;
};

/** A header div and row divs, with nothing that says so but their likeness. */
export const anonymousGrid: RenderGrid = (pen, grid) => {
  const [row, cell] = pen.dice.pick([
    ['grid grid-cols-12 gap-4 py-2', 'col-span-1 text-sm'],
    ['flex items-center border-b px-4', 'flex-1 min-w-0'],
    ['r_2kd9', 'c_81ab'],
    ['list-row', 'list-col'],
  ] as const);
  const head = html`<div class="${row}">${grid.headings.map((heading) => html`<div class="${cell}">${heading}</div>`)}</div>`;
  const body = grid.groups.map((group) => [
    ...headerRow(pen, group, (content) => html`<div class="group-head">${content}</div>`),
    ...group.rows.map(
      (cells) =>
        html`<div class="${row}">${cells.map((each) => html`<div class="${cell}">${each?.content}</div>`)}</div>`,
    ),
  ]);
  return html`<div class="list">${head}<div class="list-body">${body}</div></div>`;
};

function headerRow(pen: Pen, { header }: GridGroup, row: (content: Html) => Html): Html[] {
  if (header === undefined) return [];
  return [
    row(html`${header.map(({ heading, content }) => html`<span>${heading}${pen.colon}${content}</span> `)}`),
  ];
}
