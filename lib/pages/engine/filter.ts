import { conceptOf, sortNamed, wordOf } from '../lexicon.ts';
import { parseDay } from '../values/instants.ts';
import { cleanText, plainText } from '../values/text.ts';
import type { Context } from './context.ts';

export type Filter = {
  tab?: string;
  from?: string;
  to?: string;
  sort?: string;
};

/** What of the list is in force on the page: the tab, the range of days, the order. Parts not stated are absent. */
export function filterOf(context: Context, document: Document): Filter {
  const filter: Filter = {};
  const tab = activeTab(document);
  if (tab) filter.tab = wordOf('all', tab) ?? wordOf('orderStatus', tab) ?? tab;
  const [from, to] = daysTyped(context);
  if (from) filter.from = from;
  if (to) filter.to = to;
  const sort = sortIn(context, document);
  if (sort) filter.sort = sort;
  return filter;
}

/** The printed text of the selected tab without its count. */
function activeTab(document: Document): string | undefined {
  const tabs = [...document.querySelectorAll('[role=tab]')].filter(
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

/** The days typed into the one date range of the page that filters by creation. */
function daysTyped({ layout, clockAt }: Context): string[] {
  const typed: string[] = [];
  let label = '';
  for (const piece of layout.pieces) {
    if (piece.label) label = piece.text;
    if (piece.kind !== 'control' || conceptOf(label) !== 'createdAt') continue;
    const value = plainText((piece.box.element as HTMLInputElement).value ?? '');
    for (const part of value.split(/ (?:-|~|–|至|to) /)) {
      const day = parseDay(part, clockAt(0));
      if (day) typed.push(day);
    }
  }
  return typed.length === 2 ? typed : [];
}

function sortIn({ layout }: Context, document: Document): string | undefined {
  for (const { text, box } of layout.pieces) {
    const named = box.cell ? undefined : sortNamed(text);
    if (named) return named;
  }
  const sorted = [...document.querySelectorAll('[aria-sort]')].filter((element) =>
    /^(?:a|de)scending$/.test(element.getAttribute('aria-sort') ?? ''),
  );
  const [only] = sorted;
  const concept =
    sorted.length === 1 && only ? conceptOf(cleanText(only.textContent ?? ''), true) : undefined;
  return concept
    ? `${concept}-${only?.getAttribute('aria-sort') === 'ascending' ? 'asc' : 'desc'}`
    : undefined;
}
