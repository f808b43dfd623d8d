/** Lists without a header row: one card for each record, labels beside the values. */
import { type Html, html } from '../html.ts';
import type { Pen } from '../pen.ts';
import type { Cell, SheetRecord } from '../sheet.ts';
import type { PairForm } from './pairs.ts';
import { tableOf } from './tables.ts';
import type { TableTheme } from './themes.ts';

export interface CardShell {
  list: (cards: Html[]) => Html;
  card: (content: Html) => Html;
}

const SHELLS: Record<string, CardShell> = {
  antd: {
    list: (cards) =>
      html`<div class="ait-list ait-list-split"><ul class="ait-list-items">${cards}</ul></div>`,
    card: (content) =>
      html`<li class="ait-list-item"><div class="ait-card ait-card-bordered"><div class="ait-card-body">${content}</div></div></li>`,
  },
  fusion: {
    list: (cards) => html`<div class="orderList--list--B7sKq">${cards}</div>`,
    card: (content) =>
      html`<div class="next-card next-card-free orderList--card--Qa92z"><div class="next-card-content-container"><div class="next-card-content">${content}</div></div></div>`,
  },
  element: {
    list: (cards) => html`<div class="list">${cards}</div>`,
    card: (content) =>
      html`<div class="el-card is-always-shadow"><div class="el-card__body">${content}</div></div>`,
  },
  arco: {
    list: (cards) => html`<div class="arco-list" role="list">${cards}</div>`,
    card: (content) => html`<div class="arco-list-item" role="listitem">${content}</div>`,
  },
  semi: {
    list: (cards) => html`<ul class="semi-list-items">${cards}</ul>`,
    card: (content) => html`<li class="semi-list-item">${content}</li>`,
  },
  bootstrap: {
    list: (cards) => html`<div class="row">${cards}</div>`,
    card: (content) =>
      html`<div class="col-12"><div class="card"><div class="card-body">${content}</div></div></div>`,
  },
  tailwind: {
    list: (cards) => html`<div class="space-y-4">${cards}</div>`,
    card: (content) => html`<article class="rounded-xl border bg-white p-4 shadow-sm">${content}</article>`,
  },
  plain: {
    list: (cards) => html`<section>${cards}</section>`,
    card: (content) => html`<article>${content}</article>`,
  },
};

export function cardsOf(
  pen: Pen,
  records: readonly SheetRecord[],
  family: string,
  form: PairForm,
  theme: TableTheme,
): Html {
  const shell = SHELLS[family] ?? (SHELLS.plain as CardShell);
  const linesAsTable =
    pen.dice.chance(0.4) && records.some(({ lines }) => lines.some((line) => line.length > 1));
  const withButtons = pen.dice.chance(0.5);
  return shell.list(
    records.map((record) => {
      const lines = partOf(pen, record.lines, linesAsTable, form, theme);
      const parcels = partOf(pen, record.parcels, false, form, theme);
      const buttons = withButtons
        ? html`<div class="ops">${pen.look.button(pen.words.shell.detail)}</div>`
        : '';
      return shell.card(html`${cellsOf(pen, record.facts, form)}${lines}${parcels}${buttons}`);
    }),
  );
}

function partOf(
  pen: Pen,
  parts: readonly Cell[][],
  asTable: boolean,
  form: PairForm,
  theme: TableTheme,
): Html {
  if (parts.length === 0) return html``;
  if (asTable)
    return tableOf(
      pen,
      parts.map((facts) => ({ facts, lines: [], parcels: [] })),
      'stacked',
      theme,
    );
  return html`<div class="parts">${parts.map((cells) => html`<div class="part">${cellsOf(pen, cells, form)}</div>`)}</div>`;
}

/** What speaks for itself stands alone; the rest is printed with its label. */
function cellsOf(pen: Pen, cells: readonly Cell[], form: PairForm): Html {
  const alone = cells.filter(({ speaksForItself }) => speaksForItself);
  const pairs = cells.filter(({ speaksForItself }) => !speaksForItself);
  return html`${alone.map(({ content }) => content)}${pairs.length > 0 ? form.render(pen, pairs) : ''}`;
}
