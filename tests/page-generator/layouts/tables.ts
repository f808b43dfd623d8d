/** Grids as HTML tables: one table, header and body in two, with copies of fixed columns, or one table for each order. */
import { type Html, html } from '../html.ts';
import type { Pen } from '../pen.ts';
import type { SheetRecord } from '../sheet.ts';
import { type Grid, type GridCell, type GridGroup, gridOf, type Structure } from './grid.ts';
import type { TableTheme } from './themes.ts';

export type RenderGrid = (pen: Pen, grid: Grid, theme: TableTheme) => Html;

export const oneTable: RenderGrid = (pen, grid, theme) =>
  html`<div class="${theme.root}"><table class="${theme.table}"${role(theme, 'table')}>${columnMarks(grid)}${headOf(grid, theme)}<tbody class="${theme.body}">${grid.groups.map((group) => groupRows(pen, group, grid, theme))}</tbody>${sumRow(pen, grid)}</table></div>`;

export const twoTables: RenderGrid = (pen, grid, theme) => {
  const measure = pen.dice.chance(0.5) ? measureRow(grid, theme) : '';
  return html`<div class="${theme.root}"><div class="${theme.headWrap}"><table class="${theme.table}">${columnMarks(grid)}${headOf(grid, theme)}</table></div><div class="${theme.bodyWrap}"><table class="${theme.table}">${columnMarks(grid)}<tbody class="${theme.body}">${measure}${grid.groups.map((group) => groupRows(pen, group, grid, theme))}</tbody></table></div></div>`;
};

/** The first column once more in a locked layer, which screen readers are told to skip. */
export const withLockedCopy: RenderGrid = (pen, grid, theme) => {
  const locked: Grid = {
    headings: grid.headings.slice(0, 1),
    fields: grid.fields.slice(0, 1),
    groups: grid.groups.map(({ rows }) => ({ rows: rows.map((row) => row.slice(0, 1)) })),
  };
  const copy = html`<div class="${theme.root}__fixed" aria-hidden="true">${twoTables(pen, locked, theme)}</div>`;
  return html`<div class="locked">${twoTables(pen, grid, theme)}${copy}</div>`;
};

/** The whole table a second time, as old libraries draw locked columns; every entry stands there twice. */
export const withFullCopy: RenderGrid = (pen, grid, theme) => {
  const table = twoTables(pen, grid, theme);
  return html`<div class="locked">${table}<div class="${theme.root}__fixed">${table}</div></div>`;
};

export const tablePerGroup: RenderGrid = (pen, grid, theme) => {
  const body = grid.groups.map(
    (group) =>
      html`<table class="${theme.row}"${role(theme, 'row')}>${columnMarks(grid)}<tbody>${groupRows(pen, group, grid, { ...theme, row: '' })}</tbody></table>`,
  );
  return html`<div class="${theme.root}"><div class="${theme.headWrap}"><table>${columnMarks(grid)}${headOf(grid, theme)}</table></div><div class="${theme.bodyWrap}">${body}</div></div>`;
};

export function tableOf(
  pen: Pen,
  records: readonly SheetRecord[],
  structure: Structure,
  theme: TableTheme,
): Html {
  return oneTable(pen, gridOf(pen, records, structure), theme);
}

/** Now and then a sum under the table: no entry of the list. */
function sumRow(pen: Pen, grid: Grid): Html | '' {
  if (grid.groups.length < 2 || !pen.dice.chance(0.06)) return '';
  return html`<tfoot><tr><td colspan="${grid.headings.length}">${pen.wording.subtotal}${pen.colon}${pen.money.write('1234.50')}</td></tr></tfoot>`;
}

function headOf(grid: Grid, theme: TableTheme): Html {
  if (grid.headStyle === 'plain-cells')
    return html`<tbody><tr>${grid.headings.map((heading) => html`<td><b>${heading}</b></td>`)}</tr></tbody>`;
  const cells = grid.headings.map(
    (heading) =>
      html`<th class="${theme.headCell}"${role(theme, 'columnheader')}>${inside(theme, headingOf(grid, heading))}</th>`,
  );
  return html`<thead class="${theme.head}">${bandsOf(grid)}<tr${role(theme, 'row')}>${cells}</tr></thead>`;
}

/** A heading may carry a sort button or a hint. */
function headingOf({ headStyle }: Grid, heading: string): Html {
  if (headStyle === 'sortable' && heading !== '')
    return html`<div class="column-sorters"><span class="column-title">${heading}</span><span class="column-sorter"><span role="img" aria-label="caret-up"></span><span role="img" aria-label="caret-down"></span></span></div>`;
  if (headStyle === 'hinted' && heading !== '')
    return html`<span>${heading}</span><i class="icon-help" title="?"></i>`;
  return html`${heading}`;
}

/** A row over the headers that gathers them in bands. */
function bandsOf({ bands }: Grid): Html | '' {
  if (bands === undefined) return '';
  return html`<tr>${bands.map(({ heading, width }) => html`<th colspan="${width}">${heading}</th>`)}</tr>`;
}

function groupRows(pen: Pen, group: GridGroup, grid: Grid, theme: TableTheme): Html[] {
  const rows = group.rows.map(
    (row) => html`<tr class="${theme.row}"${role(theme, 'row')}>${cellsOf(row, theme)}</tr>`,
  );
  if (group.header) rows.unshift(groupHeader(pen, group, grid, theme));
  if (group.below)
    rows.push(
      html`<tr class="${theme.name}-table-expanded-row"><td colspan="${grid.headings.length}">${inside(theme, group.below)}</td></tr>`,
    );
  return rows;
}

function cellsOf(row: readonly (GridCell | undefined)[], theme: TableTheme): Html[] {
  return row.map((cell, at) => {
    if (cell === undefined) return html``;
    const span = cell.rowSpan === undefined ? '' : html` rowspan="${cell.rowSpan}"`;
    if (theme.hasRowHeader && at === 0)
      return html`<th scope="row"${span}>${inside(theme, cell.content)}</th>`;
    return html`<td class="${theme.cell}"${span}${role(theme, 'gridcell')}>${inside(theme, cell.content)}</td>`;
  });
}

function groupHeader(pen: Pen, { header = [] }: GridGroup, grid: Grid, theme: TableTheme): Html {
  const facts = header.map(
    ({ heading, content }) =>
      html`<span class="item"><span class="label">${heading}${pen.colon}</span><span class="value">${content}</span></span>`,
  );
  return html`<tr class="${theme.name}-table-group-header"><td colspan="${grid.headings.length}">${inside(theme, html`<div>${facts}</div>`)}</td></tr>`;
}

function measureRow(grid: Grid, theme: TableTheme): Html {
  const cells = grid.headings.map(
    (heading) =>
      html`<td style="padding:0;height:0"><div style="height:0;overflow:hidden">${heading}</div></td>`,
  );
  return html`<tr aria-hidden="true" class="${theme.name}-table-measure-row">${cells}</tr>`;
}

function inside(theme: TableTheme, content: Html): Html {
  return theme.inner === '' ? content : html`<div class="${theme.inner}">${content}</div>`;
}

function columnMarks(grid: Grid): Html {
  return html`<colgroup>${grid.headings.map(() => html`<col>`)}</colgroup>`;
}

function role(theme: TableTheme, name: string): Html | string {
  return theme.hasRoles ? html` role="${name}"` : '';
}
