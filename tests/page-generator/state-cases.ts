/** Pages of ours that yield nothing, each for its own reason. */
import type { PageKind, PageState } from '../../lib/domain/vocabulary.ts';
import { emptyContent } from './content.ts';
import { CONTENTS } from './contents/contents.ts';
import { type Html, html } from './html.ts';
import { type Family, layOut } from './layouts/lay-out.ts';
import type { PageCase } from './page-case.ts';
import type { Pen } from './pen.ts';
import { documentOf } from './shells/shell.ts';
import {
  challenge,
  emptyList,
  loadingList,
  loginForm,
  riddle,
  signedOutDialog,
  spinnerOver,
} from './shells/states.ts';

const STATES = ['empty', 'loading', 'challenge', 'signed-out', 'not-understood'] as const;
const LISTS: readonly PageKind[] = [
  'order-list',
  'shipment-list',
  'activity-list',
  'reviews',
  'product-list',
];

export function stateCase(pen: Pen, seed: number, kind: PageKind, family: Family): PageCase {
  const state = pen.dice.pick(STATES);
  if (state === 'signed-out' && pen.dice.chance(0.5)) return loginCase(pen, seed, family);
  const onList = pen.dice.pick(LISTS);
  const shownKind = state === 'challenge' ? kind : onList;
  const base = emptyContent(pen, shownKind);
  const name = pen.dice.pick(pen.words.pageNames[shownKind]);
  const body = bodyOf(pen, state, shownKind, family);
  return {
    ...caseOf(pen, seed, family, state),
    kind: shownKind,
    url: base.url,
    html: documentOf(pen, { kind: shownKind, name, isList: true, ...body }),
    expected: {
      ...base.expected,
      state,
      openExtent: ['rows', 'statedTotal', 'pageIndex', 'pageCount'],
      openPage: state === 'signed-out',
    },
  };
}

function bodyOf(
  pen: Pen,
  state: PageState,
  kind: PageKind,
  family: Family,
): { content: Html; overlay?: Html } {
  if (state === 'empty') return { content: emptyList(pen) };
  if (state === 'loading')
    return { content: pen.dice.chance(0.5) ? loadingList(pen) : oldRows(pen, kind, family) };
  if (state === 'not-understood') return { content: riddle(pen) };
  if (state === 'signed-out') return { content: html``, overlay: signedOutDialog(pen) };
  const content = pen.dice.chance(0.7)
    ? layOut(pen, CONTENTS[kind](pen).blocks, family).content
    : emptyList(pen);
  return { content, overlay: challenge(pen) };
}

/** The rows of the page or tab before, until those of this one have come. */
function oldRows(pen: Pen, kind: PageKind, family: Family): Html {
  return spinnerOver(pen, layOut(pen, CONTENTS[kind](pen).blocks, family).content);
}

function loginCase(pen: Pen, seed: number, family: Family): PageCase {
  const url = pen.dice.pick([
    'https://login.aliexpress.com/user/seller/login?bizSegment=CSP',
    'https://login.aliexpress.com/csp_login.htm?return_url=https%3A%2F%2Fcsp.aliexpress.com%2F',
    'https://passport.aliexpress.com/mini_login.htm?lang=zh_cn',
  ]);
  const body = html`<div id="root">${loginForm(pen)}</div>`;
  return {
    ...caseOf(pen, seed, family, 'signed-out'),
    kind: 'not-ours',
    url,
    html: `<!DOCTYPE html><html><head><title>AliExpress</title></head><body>${body.markup}</body></html>`,
    expected: { page: null, state: 'signed-out', extent: {}, openExtent: [], entries: {}, problems: [] },
  };
}

function caseOf(pen: Pen, seed: number, family: Family, state: PageState) {
  return {
    seed,
    family,
    layout: `state ${state}`,
    language: pen.words.language,
    at: pen.readAt,
    mustNotAppear: [],
  };
}
