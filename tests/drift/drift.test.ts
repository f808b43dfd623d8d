// @vitest-environment node
/** Seeded drifts of the saved pages: each is to be noticed at its first reading, and clean loads are to stay quiet. */
import { describe, expect, it } from 'vitest';
import type { PageVisit } from '../../lib/domain/facts.ts';
import type { Reading } from '../../lib/domain/reading.ts';
import { MINUTE } from '../../lib/domain/time.ts';
import { driftOf } from '../../lib/metrics/coverage/drift.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { readPage } from '../../lib/pages/read-page.ts';
import { entriesOf } from '../../lib/recording/reading-entries.ts';
import { DESTRUCTIVE } from '../mutation/destructive.ts';
import { type Original, originals } from '../mutation/mutants.ts';
import { mainOf, type Operator } from '../mutation/operator.ts';
import { PRESERVING } from '../mutation/preserving.ts';
import { diceOf } from '../page-generator/dice.ts';

const SEED = Number(process.env.DRIFT_SEED ?? 20260310);
const ROUNDS = Number(process.env.DRIFT_ROUNDS ?? 4);
const LEAST_RECALL = 0.98;
const MOST_FALSE_ALARMS = 0.02;

const named = (operators: readonly Operator[], names: readonly string[]) =>
  operators.filter(({ name }) => names.includes(name));
/** What a redesign does to a column that is read. */
const DRIFTS = named(DESTRUCTIVE, [
  'lose a column',
  'blank a column header',
  'rename a column header to a word nobody knows',
]);
/** What one day's page and the next differ in anyway. */
const DAILY = [...named(DESTRUCTIVE, ['lose a row']), ...PRESERVING];

function visitOf(
  { saved, document }: Original,
  day: number,
  operator?: Operator,
  dice = diceOf(day),
): PageVisit {
  const copy = document.cloneNode(true) as Document;
  operator?.apply(mainOf(copy), dice);
  const readAt = Date.parse(saved.at) + day * 60 * 24 * MINUTE;
  const reading: Reading = readPage(copy, { url: saved.url, readAt });
  const [visit] = entriesOf(reading, `reading ${day}`, '1', defaultRulePack).pageVisits ?? [];
  if (!visit) throw new Error(`${saved.case} is no page`);
  return visit;
}

/** Five days on which the page was as it is, but for its rows and its markup. */
function habitOf(page: Original, seed: number): PageVisit[] {
  return [0, 1, 2, 3, 4].map((day) => {
    const dice = diceOf(seed + day);
    return visitOf(page, day, dice.pick(DAILY), dice);
  });
}

/** The facts that the page stated in every row and no longer does: what a drift is, without asking the detector. */
function isLoss(before: PageVisit, after: PageVisit): boolean {
  const [was, is] = [before.yield, after.yield];
  if (!was || was.rows < 2) return false;
  if (!is) return true;
  return Object.entries(was.fields).some(([field, count]) => count === was.rows && !is.fields[field]);
}

describe(`drifts of the saved pages (seed ${SEED})`, () => {
  const pages = originals().filter((page) => (visitOf(page, 0).yield?.rows ?? 0) >= 2);
  let drifts = 0;
  const missed: string[] = [];
  let clean = 0;
  const falseAlarms: string[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const page of pages) {
      const habit = habitOf(page, SEED + round * 100);
      const quiet = visitOf(page, 5, diceOf(SEED + round).pick(DAILY), diceOf(SEED + round));
      clean++;
      const alarm = driftOf([...habit, quiet]);
      if (alarm.length > 0) falseAlarms.push(`${page.saved.case} round ${round}: ${JSON.stringify(alarm)}`);
      for (const operator of DRIFTS) {
        const drifted = visitOf(page, 5, operator, diceOf(SEED + round * 7));
        if (!isLoss(visitOf(page, 0), drifted)) continue;
        drifts++;
        const isNoticed = drifted.state !== 'read' || driftOf([...habit, drifted]).length > 0;
        if (!isNoticed) missed.push(`${page.saved.case} round ${round}: ${operator.name}`);
      }
    }
  console.log(
    `${drifts} drifts, ${missed.length} missed; ${clean} clean loads, ${falseAlarms.length} false alarms; seed ${SEED}`,
  );

  it(`are noticed at the first reading, ${LEAST_RECALL * 100} % of them`, () => {
    expect(drifts).toBeGreaterThan(30);
    expect(missed.length / drifts, missed.join('\n')).toBeLessThanOrEqual(1 - LEAST_RECALL);
  });

  it(`are seen in at most ${MOST_FALSE_ALARMS * 100} % of clean loads`, () => {
    expect(falseAlarms.length / clean, falseAlarms.join('\n')).toBeLessThanOrEqual(MOST_FALSE_ALARMS);
  });
});
