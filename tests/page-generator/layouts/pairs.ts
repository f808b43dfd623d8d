/** Labels and values side by side: the forms in which pages print a record without a header row. */
import { type Html, html } from '../html.ts';
import type { Pen } from '../pen.ts';
import type { Cell } from '../sheet.ts';

export interface PairForm {
  name: string;
  render(pen: Pen, cells: readonly Cell[]): Html;
}

type RenderPair = (pen: Pen, cell: Cell) => Html;

function eachPair(
  name: string,
  render: RenderPair,
  wrap: (pairs: Html[]) => Html = (pairs) => html`<div>${pairs}</div>`,
): PairForm {
  return { name, render: (pen, cells) => wrap(cells.map((cell) => render(pen, cell))) };
}

const paragraph = eachPair(
  'p-span',
  (pen, { heading, content }) => html`<p>${heading}${pen.colon}<span>${content}</span></p>`,
  (pairs) => html`<div>${pairs.map(unnested)}</div>`,
);
const twoSpans = eachPair(
  'two-spans',
  (pen, { heading, content }) =>
    html`<div class="row"><span class="label">${heading}${pen.colon}</span><span class="value">${content}</span></div>`,
);
const bareSpans = eachPair(
  'bare-spans',
  (_pen, { heading, content }) =>
    html`<div class="field"><span class="field-label">${heading}</span><span class="field-value">${content}</span></div>`,
);
const twoDivs = eachPair(
  'two-divs',
  (_pen, { heading, content }) =>
    html`<div class="flex"><div class="w-32 text-gray-500">${heading}</div><div class="flex-1">${content}</div></div>`,
);
const strong = eachPair(
  'strong-li',
  (pen, { heading, content }) => html`<li><strong>${heading}${pen.colon}</strong> ${content}</li>`,
  (pairs) => html`<ul>${pairs}</ul>`,
);
const glued = eachPair(
  'glued',
  (pen, { heading, content }) => html`<div>${heading}${pen.colon}${content}</div>`,
);
const oneLine: PairForm = {
  name: 'one-line',
  render(pen, cells) {
    const gap = pen.dice.pick([' ', ' | ', '\u00a0\u00a0', '；']);
    return html`<div>${cells.map(({ heading, content }, at) => html`${at > 0 && gap}${heading}${pen.colon}${content}`)}</div>`;
  },
};
const definition = eachPair(
  'dl',
  (_pen, { heading, content }) => html`<dt>${heading}</dt><dd>${content}</dd>`,
  (pairs) => html`<dl>${pairs}</dl>`,
);
const wrappedDefinition = eachPair(
  'dl-div',
  (_pen, { heading, content }) =>
    html`<div class="sm:grid sm:grid-cols-3"><dt class="text-gray-500">${heading}</dt><dd class="sm:col-span-2">${content}</dd></div>`,
  (pairs) => html`<dl class="divide-y">${pairs}</dl>`,
);
const headedRows = eachPair(
  'table-th-td',
  (_pen, { heading, content }) => html`<tr><th>${heading}</th><td>${content}</td></tr>`,
  (pairs) => html`<table><tbody>${pairs}</tbody></table>`,
);
const labelledFields = eachPair(
  'label-for',
  (_pen, { heading, content }) =>
    html`<div class="form-group row"><label class="col-sm-2 col-form-label">${heading}</label><div class="col-sm-10"><div class="form-control-plaintext">${content}</div></div></div>`,
);
/** The value over its label, in large type. */
const valueOver = eachPair(
  'value-over',
  (_pen, { heading, content }) =>
    html`<div class="stat"><div class="stat-value">${content}</div><div class="stat-label">${heading}</div></div>`,
);
/** Labels and values as one flat row of siblings. */
const flat = eachPair(
  'flat-spans',
  (_pen, { heading, content }) => html`<span class="k">${heading}</span><span class="v">${content}</span>`,
  (pairs) => html`<div class="kv">${pairs}</div>`,
);
/** Values and labels as one flat row of siblings, each value before what it is called. */
const flatValuesFirst = eachPair(
  'flat-values-first',
  (_pen, { heading, content }) => html`<b class="v">${content}</b><i class="k">${heading}</i>`,
  (pairs) => html`<div class="kv">${pairs}</div>`,
);
/** A hint behind the label, and something to copy the value with behind that. */
const withTools = eachPair(
  'with-tools',
  (pen, { heading, content }) =>
    html`<div class="it"><span class="it-k">${heading}<i class="icon-help" title="?"></i></span><span class="it-v"><span>${content}</span><button type="button" class="copy">${pen.words.shell.copy}</button></span></div>`,
);
/** The colon is an element of its own. */
const colonApart = eachPair(
  'colon-apart',
  (_pen, { heading, content }) =>
    html`<div class="it"><label>${heading}</label><span class="sep">:</span><span class="txt">${content}</span></div>`,
);
/** Facts in inputs that cannot be changed. */
const readonlyInputs = eachPair('readonly-input', (_pen, { heading, content }) =>
  content.markup.includes('<')
    ? html`<div class="mb-3 row"><label class="form-label">${heading}</label><div>${content}</div></div>`
    : html`<div class="mb-3 row"><label class="form-label">${heading}</label><input type="text" readonly class="form-control-plaintext" value="${content}"></div>`,
);
const modules = eachPair(
  'css-modules',
  (_pen, { heading, content }) =>
    html`<div class="info--item--x92Kd"><span class="info--label--7sQaz">${heading}</span><span class="info--value--Pw30s">${content}</span></div>`,
);
const dada = eachPair(
  'dada',
  (_pen, { label, heading, content }) =>
    html`<div class="ui-item parent-${label}"><div class="label-hoc"><div class="label">${heading}</div></div><div class="elements"><div class="show-text">${content}</div></div></div>`,
);
const fusionForm = eachPair(
  'next-form',
  (_pen, { heading, content }) =>
    html`<div class="next-form-item next-left next-medium"><div class="next-form-item-label"><label>${heading}</label></div><div class="next-form-item-control"><div class="next-form-text-align">${content}</div></div></div>`,
  (pairs) => html`<form role="form" class="next-form next-inline next-medium">${pairs}</form>`,
);
const antDescriptions = eachPair(
  'ant-descriptions',
  (_pen, { heading, content }) =>
    html`<td class="ait-descriptions-item" colspan="1"><div class="ait-descriptions-item-container"><span class="ait-descriptions-item-label">${heading}</span><span class="ait-descriptions-item-content">${content}</span></div></td>`,
  (pairs) =>
    html`<div class="ait-descriptions"><div class="ait-descriptions-view"><table><tbody>${inRows(pairs, 3).map((row) => html`<tr class="ait-descriptions-row">${row}</tr>`)}</tbody></table></div></div>`,
);
const elDescriptions: PairForm = bordered('el-descriptions', {
  root: 'el-descriptions',
  label: 'el-descriptions__cell el-descriptions__label is-bordered-label',
  value: 'el-descriptions__cell el-descriptions__content is-bordered-content',
  tag: 'td',
});
const arcoDescriptions: PairForm = bordered('arco-descriptions', {
  root: 'arco-descriptions arco-descriptions-border',
  label: 'arco-descriptions-item-label',
  value: 'arco-descriptions-item-value',
  tag: 'td',
});
const antBordered: PairForm = bordered('ant-bordered', {
  root: 'ant-descriptions ant-descriptions-bordered',
  label: 'ant-descriptions-item-label',
  value: 'ant-descriptions-item-content',
  tag: 'th',
});
const semiDescriptions = eachPair(
  'semi-descriptions',
  (_pen, { heading, content }) =>
    html`<tr><th class="semi-descriptions-item semi-descriptions-item-th"><span class="semi-descriptions-key">${heading}</span></th><td class="semi-descriptions-item semi-descriptions-item-td"><span class="semi-descriptions-value">${content}</span></td></tr>`,
  (pairs) => html`<div class="semi-descriptions"><table><tbody>${pairs}</tbody></table></div>`,
);

/** Two pairs in each table row, as bordered descriptions have. */
function bordered(
  name: string,
  classes: { root: string; label: string; value: string; tag: 'td' | 'th' },
): PairForm {
  return eachPair(
    name,
    (_pen, { heading, content }) =>
      classes.tag === 'th'
        ? html`<th class="${classes.label}">${heading}</th><td class="${classes.value}">${content}</td>`
        : html`<td class="${classes.label}">${heading}</td><td class="${classes.value}">${content}</td>`,
    (pairs) =>
      html`<div class="${classes.root}"><table><tbody>${inRows(pairs, 2).map((row) => html`<tr>${row}</tr>`)}</tbody></table></div>`,
  );
}

function inRows(pairs: readonly Html[], width: number): Html[][] {
  return Array.from({ length: Math.ceil(pairs.length / width) }, (_, row) =>
    pairs.slice(row * width, (row + 1) * width),
  );
}

/** A paragraph cannot hold a div: the parser would close it early. */
function unnested(pair: Html): Html {
  return pair.markup.includes('<div')
    ? {
        markup: pair.markup
          .replace(/^<p>/, '<div>')
          .replace(/<\/p>$/, '</div>')
          .replace('<span><div', '<span><div'),
      }
    : pair;
}

export const PAIR_FORMS: Record<string, readonly PairForm[]> = {
  antd: [antDescriptions, antBordered, modules],
  fusion: [fusionForm, dada, modules],
  element: [elDescriptions, twoSpans, withTools],
  arco: [arcoDescriptions, bareSpans],
  semi: [semiDescriptions, twoSpans],
  bootstrap: [labelledFields, readonlyInputs, definition, headedRows],
  tailwind: [flat, flatValuesFirst, colonApart, valueOver, twoDivs, wrappedDefinition],
  plain: [flat, paragraph, strong, glued, oneLine, definition, headedRows, twoSpans],
};
