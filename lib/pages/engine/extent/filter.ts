import { conceptOf, says, sortNamed, wordOf } from '../../lexicon.ts';
import type { Steps } from '../../steps.ts';
import { parseDay } from '../../values/instants.ts';
import { cleanText, plainText } from '../../values/text.ts';
import type { Context } from '../context.ts';
import { withRole } from '../layout/marks.ts';
import { settingOf } from '../layout/set-to.ts';

export type Filter = {
  tab?: string;
  from?: string;
  to?: string;
  sort?: string;
};

/** What of the list is in force on the page: the tab, the range of days, the order. Parts not stated are absent. */
export function* filterOf(context: Context, entries: readonly Element[]): Steps<Filter> {
  const filter: Filter = {};
  const printed = activeTab(context);
  const tab = printed && (tabNamed(printed) ?? tabNamed(printed.replace(/\d+\+?$/, '')) ?? printed);
  yield;
  const status = tab === undefined || tab === 'all' ? statusChosen(context, entries) : undefined;
  if (status ?? tab) filter.tab = status ?? (tab as string);
  yield;
  const [from, to] = daysTyped(context);
  yield;
  if (from) filter.from = from;
  if (to) filter.to = to;
  const sort = sortIn(context);
  if (sort) filter.sort = sort;
  return filter;
}

function tabNamed(text: string): string | undefined {
  return wordOf('all', text) ?? wordOf('orderStatus', text);
}

/** The printed text of the selected tab without its count. */
function activeTab({ layout }: Context): string | undefined {
  const tabs = withRole(layout.marks, /^tab$/).filter(
    (tab) =>
      tab.getAttribute('aria-selected') === 'true' &&
      !tab.closest('[role=dialog],[hidden],[aria-hidden=true]'),
  );
  const [only] = tabs;
  if (tabs.length !== 1 || !only) return undefined;
  return (
    cleanText(only.textContent ?? '').replace(/\s*[(（]\s*[\d,/+]+\s*[)）]\s*$|\s+\d+$/, '') || undefined
  );
}

/** The one status that a select beside the list, and none of its entries, is set to: a list of those orders only. */
function statusChosen({ layout }: Context, entries: readonly Element[]): string | undefined {
  const chosen = new Set<string>();
  for (const { text, box, kind } of layout.pieces) {
    if (box.cell) continue;
    const { element } = box;
    const status = wordOf('orderStatus', kind === 'control' ? settingOf(element) : text);
    if (!status || !(kind === 'control' || element.closest(SELECT))) continue;
    if (!entries.some((entry) => entry.contains(element))) chosen.add(status);
  }
  return chosen.size === 1 ? [...chosen][0] : undefined;
}
const SELECT = '[class*=select],[class*=Select],[role=combobox]';

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
  for (const { text, box, kind } of layout.pieces) {
    const said = kind === 'control' ? settingOf(box.element) : text;
    const named = box.cell ? undefined : sortNamed(said);
    if (named) return named;
  }
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
