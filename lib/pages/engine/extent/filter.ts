import { conceptOf, pageNamed, says, sortNamed, wordOf } from '../../lexicon.ts';
import type { Steps } from '../../steps.ts';
import { parseDay } from '../../values/instants.ts';
import { cleanText, plainText } from '../../values/text.ts';
import type { Context } from '../context.ts';
import { withRole } from '../layout/marks.ts';
import { settingOf } from '../layout/set-to.ts';
import { isNeutral, type Narrowing, narrowed, narrowing, SOME } from './narrowed.ts';
import { firstDayOf, recentIn } from './recent.ts';

export type Filter = {
  tab?: string;
  from?: string;
  to?: string;
  sort?: string;
};

/** What of the list is in force on the page: the tab, the range of days, the order. Parts not stated are absent. */
export function* filterOf(context: Context, entries: readonly Element[]): Steps<Filter> {
  const filter: Filter = {};
  const tab = activeTab(context);
  yield;
  const [from, to] = daysTyped(context);
  yield;
  const ofTab = tab && recentIn(tab);
  const isOpen = entries.length > 0 && (ofTab || tab === undefined || tab === 'all');
  const narrow: Narrowing = isOpen ? narrowing(context, entries, from ? 2 : 0) : {};
  const recent = narrow.recent ?? ofTab;
  const since = recent && !from ? firstDayOf(recent, context.readAt, context.clockAt(0).zone) : undefined;
  const narrowedTo = narrow.tab ?? (recent && !since ? SOME : ofTab ? undefined : tab);
  if (narrowedTo) filter.tab = narrowedTo;
  if (from ?? since) filter.from = (from ?? since) as string;
  if (to) filter.to = to;
  const sort = sortIn(context);
  if (sort) filter.sort = sort;
  return filter;
}

function tabNamed(text: string): string | undefined {
  return wordOf('all', text) ?? wordOf('orderStatus', text);
}

/** The selected tab: its status, `all`, or its printed text without its count; of several the one that narrows. */
function activeTab({ layout }: Context): string | undefined {
  const tabs = withRole(layout.marks, /^tab$/).flatMap((tab) => {
    if (
      tab.getAttribute('aria-selected') !== 'true' ||
      tab.closest('[role=dialog],[hidden],[aria-hidden=true]')
    )
      return [];
    const text = cleanText(tab.textContent ?? '').replace(/\s*[(（]\s*[\d,/+]+\s*[)）]\s*$|\s+\d+$/, '');
    const name = tabNamed(text) ?? tabNamed(text.replace(/\d+\+?$/, ''));
    return name ?? (text === '' || pageNamed(text) ? [] : text);
  });
  if (tabs.length < 2) return tabs[0];
  const known = tabs.filter((tab) => tab === 'all' || tabNamed(tab) || narrowed(tab));
  const [only, other] = new Set(known.filter((tab) => tab !== 'all'));
  return other ? SOME : (only ?? known[0]);
}

interface Typed {
  day: string;
  end: 'from' | 'to' | undefined;
}

/**
 * The days typed into the one date range of the page that filters by creation; a range that is named only by its
 * ends (`From`, `To`) is the list's.
 */
function daysTyped({ layout, clockAt }: Context): string[] {
  const typed: Typed[] = [];
  let label = '';
  let behind = 0;
  for (const at of layout.controls) {
    const piece = layout.pieces[at];
    if (!piece) continue;
    const between = layout.pieces.slice(behind, at);
    behind = at + 1;
    label = between.findLast(({ text, label: concept }) => concept && !endNamed(text))?.text ?? label;
    const before = between.at(-1)?.text ?? '';
    const { box } = piece;
    const { value = '', placeholder = '' } = box.element as HTMLInputElement;
    const end = endNamed(before) ?? endNamed(placeholder);
    const isOwn = conceptOf(label) === 'createdAt';
    if (isOwn || (end && label === ''))
      for (const part of plainText(value).split(/ (?:-|~|–|至|to) /)) {
        const day = parseDay(part, clockAt(0));
        if (day) typed.push({ day, end });
      }
    // The label of a range is that of both its ends, any other that of this control alone.
    if (!end && !isOwn && parseDay(plainText(value), clockAt(0)) === undefined) label = '';
  }
  const [first, second] = typed;
  if (typed.length !== 2 || !first || !second || first.day > second.day) return [];
  const isPair = first.end === second.end ? !first.end : first.end !== 'to' && second.end !== 'from';
  return isPair ? [first.day, second.day] : [];
}

function endNamed(text: string): Typed['end'] {
  if (text.length > LONGEST_END) return undefined;
  const word = text.replace(/\s*[:：]\s*$/, '');
  return says('rangeFrom', word, true) ? 'from' : says('rangeTo', word, true) ? 'to' : undefined;
}
const LONGEST_END = 16;

function sortIn({ layout }: Context): string | undefined {
  let other: string | undefined;
  for (const [at, { text, box, kind }] of layout.pieces.entries()) {
    if (box.cell) continue;
    const said = kind === 'control' ? settingOf(box.element) : text;
    const named = sortNamed(said);
    if (named) return named;
    const isBySort = says('sortBy', layout.pieces[at - 1]?.text ?? '', true);
    if (isBySort && !isNeutral(said) && conceptOf(said, true) !== 'createdAt') other = SOME;
  }
  if (other) return other;
  const sorted = layout.rows
    .flatMap(({ isHeader, cells }) => (isHeader ? cells.map(({ box }) => box.element) : []))
    .filter((element) => /^(?:a|de)scending$/.test(element.getAttribute('aria-sort') ?? ''));
  const [only] = sorted;
  const concept =
    sorted.length === 1 && only ? conceptOf(cleanText(only.textContent ?? ''), true) : undefined;
  return concept
    ? `${concept}-${only?.getAttribute('aria-sort') === 'ascending' ? 'asc' : 'desc'}`
    : undefined;
}
