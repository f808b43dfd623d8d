/** Single numbers under a title: statistic cards, lists, small tables. */
import { type Html, html } from '../html.ts';
import type { Pen } from '../pen.ts';
import type { Figure } from '../sheet.ts';

export interface FigureForm {
  name: string;
  render(pen: Pen, figures: readonly Figure[]): Html;
}

function eachCard(
  name: string,
  card: (figure: Figure, notes: Html[]) => Html,
  wrap: (cards: Html[]) => Html = (cards) => html`<div class="figures">${cards}</div>`,
): FigureForm {
  return {
    name,
    render: (_pen, figures) =>
      wrap(
        figures.map((figure) =>
          card(
            figure,
            figure.notes.map((note) => html`<div class="note">${note}</div>`),
          ),
        ),
      ),
  };
}

const antd = eachCard(
  'ant-statistic',
  ({ heading, value }, notes) =>
    html`<div class="ait-card"><div class="ait-card-body"><div class="ait-statistic"><div class="ait-statistic-title">${heading}</div><div class="ait-statistic-content"><span class="ait-statistic-content-value">${value}</span></div></div>${notes}</div></div>`,
);
const fusion = eachCard(
  'board',
  ({ heading, value }, notes) =>
    html`<div class="board--boardItem--Tgk9jIL"><div class="board--boardItemTitle--Rj4EVhc">${heading}</div><div class="board--boardItemNum--fBtZPid">${value}</div>${notes}</div>`,
);
const element = eachCard(
  'el-statistic',
  ({ heading, value }, notes) =>
    html`<div class="el-col el-col-6"><div class="el-statistic"><div class="el-statistic__head">${heading}</div><div class="el-statistic__content"><span class="el-statistic__number">${value}</span></div></div>${notes}</div>`,
);
const arco = eachCard(
  'arco-statistic',
  ({ heading, value }, notes) =>
    html`<div class="arco-statistic"><div class="arco-statistic-title">${heading}</div><div class="arco-statistic-content"><span class="arco-statistic-value">${value}</span></div>${notes}</div>`,
);
const valueFirst = eachCard(
  'value-first',
  ({ heading, value }, notes) =>
    html`<div class="stat"><div class="stat-value">${value}</div><div class="stat-title">${heading}</div>${notes}</div>`,
);
const tiles = eachCard(
  'tiles',
  ({ heading, value }, notes) =>
    html`<div class="rounded-lg bg-white p-6"><p class="text-sm text-gray-500">${heading}</p><p class="text-3xl font-bold">${value}</p>${notes}</div>`,
);
const definition = eachCard(
  'dl',
  ({ heading, value }, notes) => html`<div><dt>${heading}</dt><dd><b>${value}</b>${notes}</dd></div>`,
  (cards) => html`<dl>${cards}</dl>`,
);
const items = eachCard(
  'list',
  ({ heading, value }, notes) =>
    html`<li class="list-group-item"><span>${heading}</span> <span class="badge">${value}</span>${notes}</li>`,
  (cards) => html`<ul class="list-group">${cards}</ul>`,
);
const rows = eachCard(
  'rows',
  ({ heading, value, notes }) =>
    html`<tr><td>${heading}</td><td>${value}</td><td>${notes.length > 0 ? notes.map((note) => html`<div>${note}</div>`) : '-'}</td></tr>`,
  (cards) => html`<table><tbody>${cards}</tbody></table>`,
);
const glued: FigureForm = {
  name: 'glued',
  render: (pen, figures) =>
    html`<div>${figures.map(({ heading, value, notes }) => html`<p>${heading}${pen.colon}${value}${notes.map((note) => html` <small>${note}</small>`)}</p>`)}</div>`,
};

/** Each figure told in a sentence; what stands beside it is a clause of its own. */
const sentences: FigureForm = {
  name: 'sentences',
  render: ({ words }, figures) => {
    const [is, comma, stop] = words.language === 'en' ? [' is ', ', ', '.'] : ['为', '，', '。'];
    return html`<div class="tips">${figures.map(({ heading, value, notes }) => html`<p>${heading}${is}${value}${notes.map((note) => html`${comma}${note}`)}${stop}</p>`)}</div>`;
  },
};

export const FIGURE_FORMS: Record<string, readonly FigureForm[]> = {
  antd: [antd],
  fusion: [fusion, valueFirst],
  element: [element],
  arco: [arco],
  semi: [tiles, rows],
  bootstrap: [items, tiles, sentences],
  tailwind: [tiles, definition, valueFirst],
  plain: [definition, glued, rows, sentences],
};
