/** Tracking events: timelines of several libraries, plain lists, tables. */
import { type Html, html } from '../html.ts';
import type { Pen } from '../pen.ts';
import type { TrailEvent } from '../sheet.ts';
import { tableOf } from './tables.ts';
import type { TableTheme } from './themes.ts';

export interface TrailForm {
  name: string;
  render(pen: Pen, events: readonly TrailEvent[], theme: TableTheme): Html;
}

function timeline(
  name: string,
  wrap: (items: Html[]) => Html,
  item: (time: Html, text: Html, rest: Html[]) => Html,
): TrailForm {
  return {
    name,
    render: (pen, events) =>
      wrap(
        events.map(({ at, text, rest }) =>
          item(
            at.content,
            text.content,
            rest.map(({ heading, content }) => html`${heading}${pen.colon}${content}`),
          ),
        ),
      ),
  };
}

const list = (items: readonly Html[]) => items.map((item) => html`<div>${item}</div>`);

const antd = timeline(
  'ant-timeline',
  (items) => html`<ol class="ait-timeline">${items}</ol>`,
  (time, text, rest) =>
    html`<li class="ait-timeline-item"><div class="ait-timeline-item-tail"></div><div class="ait-timeline-item-head ait-timeline-item-head-blue"></div><div class="ait-timeline-item-content"><p>${text}</p>${list(rest)}<p>${time}</p></div></li>`,
);
const antdLabelled = timeline(
  'ant-timeline-label',
  (items) => html`<ul class="ant-timeline ant-timeline-label">${items}</ul>`,
  (time, text, rest) =>
    html`<li class="ant-timeline-item ant-timeline-item-left"><div class="ant-timeline-item-label">${time}</div><div class="ant-timeline-item-tail"></div><div class="ant-timeline-item-head"></div><div class="ant-timeline-item-content"><div>${text}</div>${list(rest)}</div></li>`,
);
const fusion = timeline(
  'next-timeline',
  (items) => html`<ul class="next-timeline">${items}</ul>`,
  (time, text, rest) =>
    html`<li tabindex="0"><div class="next-timeline-item next-timeline-item-done"><div class="next-timeline-item-timeline"><div class="next-timeline-item-node"><span class="next-timeline-item-dot"></span></div></div><div class="next-timeline-item-content"><div class="next-timeline-item-title">${text}</div><div class="next-timeline-item-body">${rest.map((part) => html`<span>${part}</span>`)}</div><div class="next-timeline-item-time">${time}</div></div></div></li>`,
);
const element = timeline(
  'el-timeline',
  (items) => html`<ul class="el-timeline">${items}</ul>`,
  (time, text, rest) =>
    html`<li class="el-timeline-item"><div class="el-timeline-item__tail"></div><div class="el-timeline-item__node"></div><div class="el-timeline-item__wrapper"><div class="el-timeline-item__timestamp is-top">${time}</div><div class="el-timeline-item__content">${text}${list(rest)}</div></div></li>`,
);
const arco = timeline(
  'arco-timeline',
  (items) => html`<div class="arco-timeline" role="list">${items}</div>`,
  (time, text, rest) =>
    html`<div role="listitem" class="arco-timeline-item"><div class="arco-timeline-item-dot-wrapper"></div><div class="arco-timeline-item-content-wrapper"><div class="arco-timeline-item-content">${text}${list(rest)}</div><div class="arco-timeline-item-label">${time}</div></div></div>`,
);
const semi = timeline(
  'semi-timeline',
  (items) => html`<ul class="semi-timeline">${items}</ul>`,
  (time, text, rest) =>
    html`<li class="semi-timeline-item"><div class="semi-timeline-item-head"></div><div class="semi-timeline-item-content">${text}${list(rest)}<div class="semi-timeline-item-content-time">${time}</div></div></li>`,
);
const spans = timeline(
  'spans',
  (items) => html`<ul>${items}</ul>`,
  (time, text, rest) =>
    html`<li><span class="time">${time}</span> <span class="text">${text}</span>${rest.map((part) => html` <span>${part}</span>`)}</li>`,
);
const definition = timeline(
  'dl',
  (items) => html`<dl>${items}</dl>`,
  (time, text, rest) => html`<dt>${time}</dt><dd>${text}${list(rest)}</dd>`,
);
const divs = timeline(
  'divs',
  (items) => html`<div class="space-y-2">${items}</div>`,
  (time, text, rest) =>
    html`<div class="relative pl-6"><div class="font-medium">${text}</div>${list(rest)}<time class="text-xs text-gray-500">${time}</time></div>`,
);
/** A time, a dot, and what happened, side by side. */
const rowsOfThree = timeline(
  'rows-of-three',
  (items) => html`<div class="track">${items}</div>`,
  (time, text, rest) =>
    html`<div class="track-row"><div class="c1">${time}</div><div class="c2"></div><div class="c3">${text}${list(rest)}</div></div>`,
);
const table: TrailForm = {
  name: 'table',
  render: (pen, events, theme) =>
    tableOf(
      { ...pen, dice: { ...pen.dice, chance: () => false } },
      events.map(({ at, text, rest }) => ({ facts: [at, text, ...rest], lines: [], parcels: [] })),
      'stacked',
      theme,
    ),
};

export const TRAIL_FORMS: Record<string, readonly TrailForm[]> = {
  antd: [antd, antdLabelled, table],
  fusion: [fusion, fusion, table],
  element: [element, table],
  arco: [arco, table],
  semi: [semi, table],
  bootstrap: [spans, table, definition],
  tailwind: [divs, rowsOfThree, table],
  plain: [spans, definition, table, divs],
};
