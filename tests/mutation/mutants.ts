/** Mutants of the saved pages, read and compared with what the page said before. */
import { JSDOM } from 'jsdom';
import type { Reading } from '../../lib/domain/reading.ts';
import { readPage } from '../../lib/pages/read-page.ts';
import { type SavedPage, savedPages } from '../../lib/pages/testing/saved-pages.ts';
import { compare, type Finding } from '../page-generator/compare.ts';
import { type Dice, diceOf } from '../page-generator/dice.ts';
import {
  ENTRY_LISTS,
  type EntryList,
  type ExpectedEntry,
  type PageCase,
} from '../page-generator/page-case.ts';
import { mainOf, type Operator } from './operator.ts';

/** What names an entry of each list; an entry whose name is gone from the page is gone with it. */
const NAMES: Partial<Record<EntryList, string>> = {
  orders: 'orderId',
  shipments: 'trackingNumber',
  activities: 'activityId',
  activityProducts: 'skuId',
  reviews: 'reviewId',
  violations: 'orderId',
  carriers: 'name',
};

export interface Original {
  saved: SavedPage;
  page: PageCase;
  document: Document;
}

/** What came of one mutant: counts, for a long run has millions of findings. */
export interface Mutant {
  operator: string;
  case: string;
  counts: Record<Finding['verdict'], number>;
  wrong: Finding[];
}

export function originals(): Original[] {
  return savedPages()
    .filter(({ expected }) => expected.state === 'read')
    .map((saved) => ({
      saved,
      page: caseOf(saved),
      document: new JSDOM(saved.html, { url: saved.url }).window.document,
    }));
}

/** The mutant of this number; undefined where the operator finds nothing on the page. */
export function mutant(
  { saved, page, document }: Original,
  operator: Operator,
  number: number,
): Mutant | undefined {
  const copy = document.cloneNode(true) as Document;
  const dice: Dice = diceOf(number);
  if (!operator.apply(mainOf(copy), dice)) return undefined;
  const reading = readPage(copy, { url: saved.url, readAt: Date.parse(saved.at) });
  const expected = operator.cost === 'nothing' ? page : withoutLost(page, reading);
  const findings = compare(expected, operator.cost === 'nothing' ? reading : withNames(reading)).filter(
    ({ field }) => operator.cost === 'nothing' || isFact(field),
  );
  return { operator: operator.name, case: `${saved.case} #${number}`, ...tallied(findings) };
}

function tallied(findings: readonly Finding[]): Pick<Mutant, 'counts' | 'wrong'> {
  const counts = { right: 0, absent: 0, problem: 0, wrong: 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return { counts, wrong: findings.filter(({ verdict }) => verdict === 'wrong') };
}

/** How many rows there are, and what was a problem, changes when something is taken away. */
function isFact(field: string): boolean {
  return !/^(extent|problems|state)\b/.test(field);
}

function withoutLost(page: PageCase, reading: Reading): PageCase {
  const entries = { ...page.expected.entries };
  for (const list of ENTRY_LISTS) {
    const name = NAMES[list];
    if (!name) continue;
    const found = new Set((reading[list] as Record<string, unknown>[]).map((entry) => entry[name]));
    entries[list] = entries[list]?.filter(
      ({ fields }) => fields[name] === undefined || found.has(fields[name]),
    );
  }
  return { ...page, expected: { ...page.expected, entries } };
}

/** What lost its name keeps its other facts, and there is nothing left to compare them with. */
function withNames(reading: Reading): Reading {
  const lists = Object.entries(NAMES).map(([list, name]) => {
    const entries = reading[list as EntryList] as Record<string, unknown>[];
    return [list, entries.filter((entry) => entry[name] !== undefined)];
  });
  return { ...reading, ...Object.fromEntries(lists) };
}

function caseOf(saved: SavedPage): PageCase {
  const { expected, eitherWay = [] } = saved;
  const entries: Partial<Record<EntryList, ExpectedEntry[]>> = {};
  for (const list of ENTRY_LISTS) {
    const open = eitherWay
      .filter((path) => path.startsWith(`${list}.`))
      .map((path) => path.slice(list.length + 1));
    entries[list] =
      (expected[list] as Record<string, unknown>[] | undefined)?.map((fields) => ({ fields, open })) ?? [];
  }
  return {
    seed: 0,
    kind: expected.page ?? 'not-ours',
    family: 'saved',
    layout: saved.case,
    language: '',
    url: saved.url,
    at: Date.parse(saved.at),
    html: saved.html,
    expected: {
      page: expected.page,
      state: expected.state,
      storeId: expected.storeId,
      extent: expected.extent ?? {},
      openExtent: [],
      entries,
      problems: expected.problems,
    },
    mustNotAppear: saved.mustNotAppear ?? [],
  };
}
