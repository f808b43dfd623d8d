import { conceptOf, pageNamed, says, sortNamed, wordOf } from '../../lexicon.ts';
import { cleanText, isAbsent, plainText } from '../../values/text.ts';
import type { Context } from '../context.ts';
import { type Box, isInside, type Layout, type Piece, textOf } from '../layout/layout.ts';
import { withRole } from '../layout/marks.ts';
import { settingOf } from '../layout/set-to.ts';
import { isDisplayed } from '../layout/visible.ts';
import { CURRENT_CLASS } from './extent.ts';
import { recentIn } from './recent.ts';

/** The tab of a list that something narrows of which no status is known, or by several of them. */
export const SOME = 'some';

const SELECT = '[class*=select i]:not([class*=selected]),[role=combobox],[aria-haspopup]';
const FORM = 'form,[role=search],[class*=filter i],[class*=search],[class*=query]';
const MENU = 'nav,[class*=menu i],[class*=side i]';
const CHIP = /tag|chip|token|condition|facet|pill/i;
const CLOSER = /close|remove|delet|clear|[移清删刪]除|[关關][闭閉]/i;
const CHOSEN = ['aria-selected', 'aria-pressed', 'aria-checked', 'aria-current'];
const COUNT = /\s*(?:[(（[]\s*\d[\d,]*\+?\s*[)）\]]|\d[\d,]*\+?)$/;
const TYPED = /^(?:text|search|tel|number|url|email|textarea|date|datetime-local|month|week)$/;
const DATE = /\d{4}[-/.年]\d|\d[-/.]\d{1,2}[-/.]\d{2}|^\d{1,2}:\d\d/;
const NUMBERED = /^(?:\d+|\D{0,8}\d+ ?(?:[条條项項筆笔行]|rows|items|(?:[条條] ?)?\/|per).*)$/;
/** The head of a column by which the list is narrowed. */
const NARROWED_HEAD = '[class*=filter][class*=active],[class*=filter][class*=highlight]';
const VOCABULARIES = ['verdict', 'activityType', 'enrolment'] as const;
const NAMED = /^(.{1,16}?)\s*[:：]\s*(.+)$/;
const LONGEST = 60;
/** How far up from its words a choice is marked, or its cross stands. */
const LEVELS = 3;

export interface Narrowing {
  /** The status, where it alone is chosen, else `some`. */
  tab?: string | undefined;
  /** How far back the list reaches, as an ISO duration. */
  recent?: string | undefined;
}

/**
 * What narrows the list beside tabs and the days typed. Asked is what stands before the first entry: words marked as chosen,
 * selects, what is typed or ticked, chips of chosen conditions, and lines that say so. `days`: how many of the days typed are
 * stated otherwise.
 */
export function narrowing({ layout }: Context, entries: readonly Element[], days: number): Narrowing {
  const { pieces, pagers } = layout;
  const [first] = entries;
  const found = new Set<string | undefined>();
  let typed = 0;
  let line = '';
  for (const [at, piece] of pieces.entries()) {
    const { box, kind, gap } = piece;
    const isOfList = first && !comesBefore(box.element, first);
    if (isOfList && first !== box.element) break;
    if ((box.cell && !box.cell.isHeader) || pagers.some((pager) => isInside(box, pager))) continue;
    line = gap === '\n' ? piece.text : `${line}${gap}${piece.text}`;
    if (line.length <= LONGEST && says('filtered', line) && !says('unfiltered', line)) found.add(SOME);
    if (isOfList) break;
    if (kind === 'control') {
      typed += daysIn(box.element);
      for (const word of held(layout, at)) found.add(ofCreation(layout, at, word));
    } else if (!piece.label || piece.label === 'unknown') {
      if (pieces[at - 1]?.label === 'createdAt' && DATE.test(piece.text)) typed++;
      found.add(ofCreation(layout, at, said(layout, at)));
    }
  }
  const isByColumn = layout.rows.some(
    ({ isHeader, box }) => isHeader && box.element.querySelector(NARROWED_HEAD),
  );
  if (typed > days || isByColumn) found.add(SOME);
  for (const box of withRole(layout.marks, /^(?:checkbox|switch|radio)$/))
    if (box.ariaChecked === 'true' && (!first || comesBefore(box, first)) && isDisplayed(box))
      found.add(narrowed(cleanText(box.nextSibling?.textContent ?? '')));
  // Beside the list: facets.
  for (const element of layout.unwalked)
    if (element.tagName === 'ASIDE')
      for (const ticked of element.querySelectorAll('input:checked')) found.add(narrowed(labelOf(ticked)));
  found.delete(undefined);
  const recents = [...found].filter((word) => word && RECENT.test(word));
  for (const word of recents) found.delete(word);
  if (recents.length > 1) found.add(SOME);
  if (found.size > 1) found.delete(SOME);
  return { tab: found.size > 1 ? SOME : [...found][0], recent: recents.length > 1 ? undefined : recents[0] };
}

const RECENT = /^P\d/;

/** A time back from now narrows by creation unless what it stands behind, over other choices, names something else. */
function ofCreation({ pieces }: Layout, at: number, word: string | undefined): string | undefined {
  if (!word || !RECENT.test(word)) return word;
  const isChoice = (piece: Piece) => {
    const name = nameOf(piece);
    return (piece.kind === 'control' && !conceptOf(name, true)) || isNeutral(name) || narrowed(name);
  };
  const before = pieces.slice(Math.max(0, at - MOST_CHOICES), at).findLast((piece) => !isChoice(piece));
  return !before || mayNameCreation(nameOf(before), before.label !== undefined) ? word : SOME;
}
const MOST_CHOICES = 12;

/** Which time is meant may be chosen itself. */
function nameOf({ kind, text, box }: Piece): string {
  return kind === 'control' ? settingOf(box.element) : text;
}

function mayNameCreation(name: string, isLabel: boolean): boolean {
  const concept = conceptOf(name, true);
  return concept ? concept === 'createdAt' : !isLabel || says('period', name, true);
}

function comesBefore(element: Element, first: Element): boolean {
  return (first.compareDocumentPosition(element) & first.DOCUMENT_POSITION_PRECEDING) !== 0;
}

/** What a text says that is marked as chosen, stands in a select, or can be taken away. */
function said(layout: Layout, at: number): string | undefined {
  const { box, text, kind } = layout.pieces[at] as Piece;
  const word = cleanText(text.replace(/[×✕✖⨯▾▼]/g, ''));
  if (word === '' || word.length > LONGEST) return undefined;
  const before = layout.pieces[at - 1];
  if (box.element.closest(SELECT) || (kind === 'button' && before?.box === box))
    return setTo(layout, at, word);
  const [, name = '', value = ''] = kind === 'button' ? (NAMED.exec(word) ?? []) : [];
  if (value) {
    const own = narrowed(value) ?? (conceptOf(name, true) && SOME);
    if (own && RECENT.test(own) && !mayNameCreation(name, true)) return SOME;
    return isNeutral(value) ? undefined : own;
  }
  if (isChip(layout, at)) return isNeutral(word) ? undefined : (narrowed(word) ?? SOME);
  const chosen = chosenAt(box);
  if (chosen || box.tag.level === 1 || says('view', before?.text ?? '', true))
    return narrowed(word) ?? (chosen && mayBeAll(chosen) ? SOME : undefined);
  return undefined;
}

/** What the words narrow a list to: a status, a time back from now, or something; undefined where they narrow nothing. */
export function narrowed(text: string): string | undefined {
  const word = text.replace(COUNT, '') || text;
  const status = wordOf('orderStatus', word);
  if (status) return status;
  if (wordOf('all', word) || pageNamed(word)) return undefined;
  const isNarrow = says('narrowing', word, true) || VOCABULARIES.some((name) => wordOf(name, word));
  return recentIn(word) ?? (isNarrow ? SOME : undefined);
}

export function isNeutral(word: string): boolean {
  return isAbsent(word) || wordOf('all', word) !== undefined || says('neutral', word, true);
}

/** What of the list a select is set to; ways to look at it, and what is searched in, narrow nothing by themselves. */
function setTo({ pieces }: Layout, at: number, word: string): string | undefined {
  const { box } = pieces[at] as Piece;
  if (/placeholder/.test(box.looks.classes)) return undefined;
  const own = sortNamed(word) ? undefined : narrowed(word);
  if (own || isNeutral(word) || NUMBERED.test(plainText(word)) || sortNamed(word) || conceptOf(word, true))
    return own;
  const { label, text = '' } = pieces[at - 1] ?? {};
  if (says('setting', text, true)) return undefined;
  const { options = [], selectedIndex } = box.element as HTMLSelectElement;
  const isKnown = label && (label !== 'unknown' || (selectedIndex !== 0 && box.element.closest(FORM)));
  return isKnown || [...options].some((option) => isNeutral(cleanText(option.text))) ? SOME : undefined;
}

/** What a control holds: of a select its options, of a box that is ticked its words, else what is typed. */
function held(layout: Layout, at: number): (string | undefined)[] {
  const { element } = (layout.pieces[at] as Piece).box;
  const { type, checked, selectedOptions, value } = element as HTMLInputElement & HTMLSelectElement;
  if (selectedOptions) return [...selectedOptions].map(({ text }) => setTo(layout, at, cleanText(text)));
  if (checked) return [narrowed(labelOf(element) || (layout.pieces[at + 1]?.text ?? ''))];
  if (!value || !TYPED.test(type) || DATE.test(value)) return [];
  return [element.closest(SELECT) ? setTo(layout, at, cleanText(value)) : SOME];
}

function labelOf(element: Element): string {
  const { labels, ariaLabel } = element as HTMLInputElement;
  return cleanText(labels?.[0]?.textContent || (ariaLabel ?? ''));
}

/** The days typed into a control. */
function daysIn(element: Element): number {
  const { type, value } = element as HTMLInputElement;
  if (!TYPED.test(type) || !DATE.test(value) || /^\d{1,2}:/.test(value)) return 0;
  return value.split(/ (?:-|~|–|至|to) /).length;
}

/** A small box that can be taken away: a condition, or what looks like one. */
function isChip({ pieces, alerts }: Layout, place: number): boolean {
  const { box, text } = pieces[place] as Piece;
  if (alerts.some((alert) => isInside(box, alert))) return false;
  const isNamed =
    narrowed(text) || (pieces[place - 1]?.label ?? 'unknown') !== 'unknown' || box.element.closest(FORM);
  let at: Box | undefined = box;
  for (let level = 0; at && level < LEVELS && at.end - at.start < 5; level++, at = at.parent) {
    const { element } = at;
    const whole = textOf(pieces, at.start, at.end);
    if (whole.length > LONGEST) return false;
    const ends = [...element.querySelectorAll('[class],[aria-label]')];
    const isClosable = /[×✕✖⨯]$/.test(whole) || ends.some(isCloser);
    if (isClosable && (isNamed || CHIP.test(at.looks.classes))) return true;
  }
  return false;
}

function isCloser(element: Element): boolean {
  return CLOSER.test(`${element.getAttribute('class')} ${element.getAttribute('aria-label')}`);
}

/** Whether the choice beside it is all of the list. */
function mayBeAll(chosen: Element): boolean {
  if (chosen.closest(MENU)) return false;
  const own = cleanText(chosen.textContent ?? '');
  const alike = [...(chosen.parentElement?.children ?? [])].filter(
    ({ tagName }) => tagName === chosen.tagName,
  );
  const words = alike.map(({ textContent }) => cleanText(textContent ?? '').replace(COUNT, ''));
  return !isNeutral(own) && !pageNamed(own) && words.some((word) => wordOf('all', word));
}

function chosenAt(box: Box): Element | undefined {
  let at: Box | undefined = box;
  for (let level = 0; at && level < LEVELS && at.end - at.start < 4; level++, at = at.parent) {
    const { element } = at;
    if (CURRENT_CLASS.test(at.looks.classes)) return element;
    if (at.end - at.start === 1 && element.querySelector('[aria-checked=true]')) return element;
    if (CHOSEN.some((name) => !/^(?:false)?$/.test(element.getAttribute(name) ?? ''))) return element;
  }
  return undefined;
}
