/** Blocks of content to HTML, as one component family would lay them out. */
import { type Html, html } from '../html.ts';
import type { Pen } from '../pen.ts';
import { antdDescriptions, antdStatistic, antdTimeline, fusionForm, fusionTimeline } from '../real/blocks.ts';
import { antdTable, fusionGroups, fusionTable } from '../real/tables.ts';
import type { Block, SheetRecord, TrailEvent } from '../sheet.ts';
import { cardsOf } from './cards.ts';
import { agGrid, anonymousGrid, ariaGrid, dataGrid } from './div-grids.ts';
import { FIGURE_FORMS } from './figure-cards.ts';
import { type Grid, gridOf, hasLines, type Structure } from './grid.ts';
import { withMergedColumns } from './merge-columns.ts';
import { PAIR_FORMS } from './pairs.ts';
import {
  oneTable,
  type RenderGrid,
  tableOf,
  tablePerGroup,
  twoTables,
  withFullCopy,
  withLockedCopy,
} from './tables.ts';
import { type TableTheme, THEMES } from './themes.ts';
import { TRAIL_FORMS } from './trails.ts';

export const FAMILIES = [
  'antd',
  'fusion',
  'element',
  'arco',
  'semi',
  'bootstrap',
  'mui',
  'tailwind',
  'plain',
] as const;
export type Family = (typeof FAMILIES)[number];

export interface LaidOut {
  content: Html;
  /** The layout of the main list, or of the page's last block. */
  name: string;
}

interface ListForm {
  name: string;
  structures: readonly Structure[];
  render: RenderGrid | 'cards';
}

const ANY: readonly Structure[] = ['stacked', 'spanned', 'first-only', 'repeated', 'grouped'];
const OPENED: readonly Structure[] = [...ANY, 'opened'];
const UNSPANNED: readonly Structure[] = ['stacked', 'first-only', 'repeated'];

const realAntd: RenderGrid = (pen, grid) => antdTable(pen, grid);
const realFusion: RenderGrid = (pen, grid) => fusionTable(pen, grid);
const realGroups: RenderGrid = (pen, grid) => fusionGroups(pen, grid);

const table: ListForm = { name: 'table', structures: OPENED, render: oneTable };
const split: ListForm = { name: 'two-tables', structures: ANY, render: twoTables };
const perGroup: ListForm = { name: 'table-per-order', structures: ['grouped'], render: tablePerGroup };
const locked: ListForm = {
  name: 'locked-copy',
  structures: ['stacked', 'first-only'],
  render: withLockedCopy,
};
const copied: ListForm = { name: 'full-copy', structures: ['stacked'], render: withFullCopy };
const aria: ListForm = {
  name: 'aria-grid',
  structures: ['stacked', 'first-only', 'repeated', 'grouped'],
  render: ariaGrid,
};
const anonymous: ListForm = {
  name: 'anonymous-grid',
  structures: ['stacked', 'first-only', 'grouped'],
  render: anonymousGrid,
};
const cards: ListForm = { name: 'cards', structures: ['stacked'], render: 'cards' };

const LIST_FORMS: Record<Family, readonly ListForm[]> = {
  antd: [
    { name: 'real-antd', structures: ['stacked', 'spanned', 'first-only'], render: realAntd },
    { name: 'real-antd', structures: ['stacked', 'spanned', 'first-only'], render: realAntd },
    split,
    table,
    cards,
  ],
  fusion: [
    { name: 'real-fusion', structures: ['stacked', 'first-only'], render: realFusion },
    { name: 'real-groups', structures: ['grouped'], render: realGroups },
    perGroup,
    table,
    cards,
  ],
  element: [split, locked, copied, cards],
  arco: [table, split, cards],
  semi: [table, split, cards],
  bootstrap: [table, cards],
  mui: [
    { name: 'data-grid', structures: UNSPANNED, render: dataGrid },
    { name: 'ag-grid', structures: UNSPANNED, render: agGrid },
    aria,
    cards,
  ],
  tailwind: [anonymous, table, cards],
  plain: [table, aria, anonymous, perGroup, cards],
};

export function layOut(pen: Pen, blocks: readonly Block[], family: Family): LaidOut {
  let name = '';
  const theme = pen.dice.pick(THEMES[family] ?? THEMES.plain ?? []);
  const contents = blocks.map((block): Html => {
    if (block.kind === 'note') return block.content;
    const title = block.title === undefined ? '' : html`<h3>${block.title}</h3>`;
    if (block.kind === 'facts') {
      const form = pen.dice.pick(pairForms(family));
      if (name === '') name = form.name;
      return section(pen, title, form.render(pen, block.cells));
    }
    if (block.kind === 'figures') {
      const form = pen.dice.pick(figureForms(family));
      name = form.name;
      return section(pen, title, form.render(pen, block.figures));
    }
    if (block.kind === 'trail') {
      const form = pen.dice.pick(trailForms(family));
      name = form.name;
      return section(
        pen,
        title,
        html`${zoneOf(pen, block, form.name)}${form.render(pen, block.events, theme)}`,
      );
    }
    const laid = layOutList(pen, block.records, family, block.isMain === true);
    if (block.isMain) name = laid.name;
    return section(pen, title, laid.content);
  });
  return { content: html`${contents}`, name };
}

function layOutList(pen: Pen, records: readonly SheetRecord[], family: Family, isMain: boolean): LaidOut {
  const { dice } = pen;
  const theme = dice.pick(THEMES[family] ?? THEMES.plain ?? []);
  const withLines = hasLines(records);
  const forms = LIST_FORMS[family].filter(({ structures }) => withLines || structures.includes('stacked'));
  const form = dice.pick(
    isMain ? forms : forms.filter(({ render }) => render !== 'cards' && render !== withFullCopy),
  );
  if (form.render === 'cards') {
    const pairs = dice.pick(pairForms(family));
    return { content: cardsOf(pen, records, family, pairs, theme), name: `cards ${pairs.name}` };
  }
  const structure = withLines ? dice.pick(form.structures) : 'stacked';
  const grid = gridOf(pen, withMergedColumns(pen, records), structure);
  if (structure === 'opened') openRows(pen, grid, records, theme);
  const content = form.render(pen, grid, theme);
  return { content, name: withLines ? `${form.name} ${structure}` : form.name };
}

/** A timeline has no header that could carry the zone of its times. */
function zoneOf(pen: Pen, { events }: { events: readonly TrailEvent[] }, form: string): Html | '' {
  if (form === 'table' || pen.times.zoneInHeader === undefined) return '';
  return html`<p class="track--zone--lX9VobJ">${events[0]?.at.heading}</p>`;
}

/** Every order's lines in a table of their own, under its row. */
function openRows(pen: Pen, grid: Grid, records: readonly SheetRecord[], theme: TableTheme): void {
  grid.groups.forEach((group, at) => {
    const lines = (records[at]?.lines ?? []).map((facts) => ({ facts, lines: [], parcels: [] }));
    group.below = tableOf(pen, lines, 'stacked', theme);
  });
}

function pairForms(family: Family) {
  const imitated = PAIR_FORMS[family] ?? PAIR_FORMS.plain ?? [];
  if (family === 'antd') return [antdDescriptions, ...imitated];
  return family === 'fusion' ? [fusionForm, ...imitated] : imitated;
}

function figureForms(family: Family) {
  const imitated = FIGURE_FORMS[family] ?? FIGURE_FORMS.plain ?? [];
  return family === 'antd' ? [antdStatistic, ...imitated] : imitated;
}

function trailForms(family: Family) {
  const imitated = TRAIL_FORMS[family] ?? TRAIL_FORMS.plain ?? [];
  if (family === 'antd') return [antdTimeline, ...imitated];
  return family === 'fusion' ? [fusionTimeline, ...imitated] : imitated;
}

function section({ dice }: Pen, title: Html | '', content: Html): Html {
  return dice.chance(0.7)
    ? html`<section class="detail--section--Q791Wq8">${title}${content}</section>`
    : html`<div>${title}${content}</div>`;
}
