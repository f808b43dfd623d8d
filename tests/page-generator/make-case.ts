/** One seed, one page: what it says, how it looks, and the reading it must yield. */
import { PAGE_KINDS, type PageKind } from '../../lib/domain/vocabulary.ts';
import type { PageContent } from './content.ts';
import { CONTENTS } from './contents/contents.ts';
import { type Dice, diceOf } from './dice.ts';
import { html } from './html.ts';
import { FAMILIES, type Family, layOut } from './layouts/lay-out.ts';
import { LOOKS } from './looks.ts';
import { notOursCase } from './not-ours.ts';
import type { PageCase } from './page-case.ts';
import { type Pen, penOf } from './pen.ts';
import { PAGERS, pagingOf } from './shells/pagers.ts';
import { documentOf } from './shells/shell.ts';
import { idleSpinner } from './shells/states.ts';
import { stateCase } from './state-cases.ts';
import { en } from './words/en.ts';
import type { Words } from './words/words.ts';
import { zhCn } from './words/zh-cn.ts';
import { zhTw } from './words/zh-tw.ts';

const LANGUAGES: readonly Words[] = [zhCn, zhCn, en, en, zhTw];

/** Order lists are what the product lives on, so they come more often. */
const KINDS: readonly PageKind[] = [
  ...PAGE_KINDS,
  'order-list',
  'order-list',
  'order-list',
  'order-detail',
  'shipment-list',
];

export interface Wish {
  kind?: PageKind;
  family?: Family;
}

export function makeCase(seed: number, wish: Wish = {}): PageCase {
  const dice = diceOf(seed ^ 0x5eed);
  const family = wish.family ?? dice.pick(FAMILIES);
  const kind = wish.kind ?? dice.pick(KINDS);
  const pen = penOf(seed, dice.pick(LANGUAGES), lookOf(dice, family));
  if (wish.kind === undefined && dice.chance(0.08)) return stateCase(pen, seed, kind, family);
  if (wish.kind === undefined && dice.chance(0.03)) return notOursCase(pen, seed, family);
  return readCase(pen, seed, CONTENTS[kind](pen), family);
}

function readCase(pen: Pen, seed: number, content: PageContent, family: Family): PageCase {
  const { content: laid, name: layout } = layOut(pen, content.blocks, family);
  const { expected } = content;
  // A masked id printed on every row of its order: one row or several, nobody can say.
  if (layout.endsWith('repeated') && expected.problems.some(({ field }) => field === 'orderId'))
    expected.openExtent = ['rows'];
  let pager = html``;
  if (content.isPaged && pen.dice.chance(0.85)) {
    const makePager = pen.dice.pick(PAGERS[family] ?? []);
    const made = makePager(pen, pagingOf(pen, expected.extent.rows ?? 0));
    pager = made.content;
    Object.assign(expected.extent, made.says);
    expected.openExtent = [...expected.openExtent, ...made.open];
  }
  // Rows of which none has a readable id: not understood, whatever else they say (formats.md §1).
  if (Object.values(expected.entries).every((entries) => entries.length === 0) && expected.state === 'read')
    Object.assign(expected, { state: 'not-understood', extent: {}, problems: [], filter: undefined });
  const name = pen.dice.pick(pen.words.pageNames[content.kind]);
  return {
    seed,
    kind: content.kind,
    family,
    layout,
    language: pen.words.language,
    url: content.url,
    at: pen.readAt,
    html: documentOf(pen, {
      kind: content.kind,
      name,
      content: pen.dice.chance(0.15) ? idleSpinner(pen, laid) : laid,
      pager,
      isList: content.isPaged,
      days: expected.filter,
    }),
    expected,
    mustNotAppear: [...new Set(content.mustNotAppear)],
  };
}

function lookOf(dice: Dice, family: Family) {
  const look = LOOKS[family];
  if (look === undefined) throw new Error(`no look for ${family}`);
  return dice.chance(0.9) ? look : (LOOKS.plain ?? look);
}
