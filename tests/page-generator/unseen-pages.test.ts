import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { reading as readingSchema } from '../../lib/domain/reading.ts';
import { readPage } from '../../lib/pages/read-page.ts';
import { compare, type Finding } from './compare.ts';
import { makeCase } from './make-case.ts';
import type { PageCase } from './page-case.ts';
import { type Scoreboard, scoreboard } from './scoreboard.ts';

/** `UNSEEN_SEED=… UNSEEN_PAGES=… ` repeat a run, or make a longer one. */
const SEED = Number(process.env.UNSEEN_SEED ?? 20260310);
const PAGES = Number(process.env.UNSEEN_PAGES ?? 400);
const LEAST_RIGHT = 0.97;
/** Of one kind of page, or of one layout, of which a run has only a few pages. */
const LEAST_RIGHT_ANYWHERE = 0.9;
/** Pages whose state and extent are told as a person would. */
const LEAST_PAGES_TOLD = 0.98;

describe(`pages nobody has seen (seed ${SEED}, ${PAGES} pages)`, () => {
  const board = scoreboard();
  const wrong: string[] = [];
  for (let seed = SEED; seed < SEED + PAGES; seed += 1) {
    const page = makeCase(seed);
    const findings = findingsOf(page);
    board.add(page, findings);
    wrong.push(
      ...findings.filter(({ verdict }) => verdict === 'wrong').map((finding) => told(page, finding)),
    );
  }
  console.log(`unseen pages, seed ${SEED}\n${board.table()}`);

  it('never yield a wrong value', () => {
    expect(wrong.filter((finding) => !isOfPage(finding))).toEqual([]);
  });

  it(`are told in state and extent as a person would, ${LEAST_PAGES_TOLD * 100} % of them`, () => {
    const mistold = wrong.filter(isOfPage);
    expect(mistold.length, mistold.join('\n')).toBeLessThanOrEqual(PAGES * (1 - LEAST_PAGES_TOLD));
  });

  it(`are read right in ${LEAST_RIGHT * 100} % of what they print`, () => {
    expect(board.rightShare(board.all)).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });

  it.each(placesOf(board))('%s: most of what is printed is read right', (_, score) => {
    expect(board.rightShare(score)).toBeGreaterThanOrEqual(LEAST_RIGHT_ANYWHERE);
  });
});

/** The kinds, and the layouts with enough pages in this run to judge them. */
function placesOf({ byPlace }: Scoreboard) {
  return [...byPlace].filter(([, { right, absent, problem }]) => right + absent + problem >= 300);
}

/** Of what the page is and how much it shows, not of a fact on it. */
function isOfPage(finding: string): boolean {
  return /: (state|page|extent\.\w+) is /.test(finding);
}

/** A reader that throws has failed this page, not the others. */
function findingsOf(page: PageCase): Finding[] {
  try {
    return compare(page, readingOf(page));
  } catch (error) {
    return [{ verdict: 'wrong', field: 'thrown', actual: String(error) }];
  }
}

function readingOf(page: PageCase) {
  const { document } = new JSDOM(page.html, { url: page.url }).window;
  // What the background would not take is not read.
  return readingSchema.parse(readPage(document, { url: page.url, readAt: page.at }));
}

function told(page: PageCase, { field, expected, actual }: Finding): string {
  return `seed ${page.seed} ${page.kind} ${page.layout}: ${field} is ${JSON.stringify(actual)}, the page says ${JSON.stringify(expected)}`;
}
