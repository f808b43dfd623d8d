// @vitest-environment node
/**
 * Pages written by hand for what they make hard, in markup of no library, and pages that other component libraries than
 * the project's own rendered in a browser (trimmed; buyers are invented); each with what a person reads on it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Reading, reading as readingSchema } from '../../lib/domain/reading.ts';
import { readPage } from '../../lib/pages/read-page.ts';
import { differences, LISTS } from '../../lib/pages/testing/compare-readings.ts';
import { documentOf } from '../../lib/pages/testing/saved-pages.ts';

interface HandMadePage {
  case: string;
  /** Which one rendered it, with its version. */
  library?: string;
  note: string;
  url: string;
  at: string;
  expected: Partial<Reading>;
  /** What a buyer wrote or is called, as the page prints it. */
  mustNotAppear?: string[];
  /** Fields that the page leaves open. */
  eitherWay?: string[];
}

/** Of the facts of all pages at least this many parts in a hundred are read; none is wrong. */
const READ_AT_LEAST = 95;
const folder = import.meta.dirname;
const pages = ['cases.json', 'library-cases.json'].flatMap(
  (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as HandMadePage[],
);

describe('pages written by hand', () => {
  it.each(pages.map((page) => [`${page.case}: ${page.library ?? 'by hand'}: ${page.note}`, page] as const))(
    '%s',
    (_, page) => {
      const { wrong, text, filter } = comparisonOf(page);
      expect(wrong).toEqual([]);
      if (page.expected.filter) expect(filter).toEqual(page.expected.filter);
      expect((page.mustNotAppear ?? []).filter((words) => text.includes(words))).toEqual([]);
    },
  );

  it(`are read to at least ${READ_AT_LEAST} %`, () => {
    const read = pages.map(comparisonOf);
    const facts = read.reduce((sum, page) => sum + page.facts, 0);
    const missing = read.flatMap((page) => page.missing);
    console.log(`${facts - missing.length} of ${facts} facts right, not read: ${missing.join(', ')}`);
    expect(((facts - missing.length) * 100) / facts).toBeGreaterThanOrEqual(READ_AT_LEAST);
  });
});

const known = new Map<HandMadePage, ReturnType<typeof readAndCompare>>();

/** Each page is read once. */
function comparisonOf(page: HandMadePage) {
  const comparison = known.get(page) ?? readAndCompare(page);
  known.set(page, comparison);
  return comparison;
}

function readAndCompare(page: HandMadePage) {
  const html = readFileSync(join(folder, 'fixtures', `${page.case}.html`), 'utf8');
  const visit = { url: page.url, readAt: Date.parse(page.at) };
  // What the background would not take is not read.
  const reading = readingSchema.parse(readPage(documentOf({ html, url: page.url }), visit));
  const found = differences(wholeOf(page), reading, page.eitherWay);
  return {
    text: JSON.stringify(reading),
    filter: reading.filter,
    facts: factsIn(LISTS.map((list) => page.expected[list as keyof Reading])) + factsIn(page.expected.extent),
    // What must be said and is not is worse than a fact that is not read.
    wrong: found.filter(({ verdict, path }) => verdict !== 'missing' || path.startsWith('problems.')),
    missing: found.filter(({ verdict }) => verdict === 'missing').map(({ path }) => `${page.case} ${path}`),
  };
}

function wholeOf({ at, expected }: HandMadePage): Reading {
  const lists = Object.fromEntries(LISTS.map((list) => [list, []]));
  const frame = { state: 'read', storeId: '244176', readAt: at, problems: [] };
  return { ...lists, ...frame, ...expected } as unknown as Reading;
}

function factsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + factsIn(one), 0);
  if (typeof value !== 'object' || value === null || 'currency' in value) return value === undefined ? 0 : 1;
  return Object.values(value).reduce((sum: number, one) => sum + factsIn(one), 0);
}
