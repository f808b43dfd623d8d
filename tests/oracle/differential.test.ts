/**
 * The product's judging against the oracle, on random histories.
 * ORACLE_HISTORIES: how many (300); ORACLE_SEED: the first seed (1); a failure prints the seed to repeat.
 */
import { describe, expect, it } from 'vitest';
import type { Backup } from '../../lib/domain/backup.ts';
import { checkBackup } from '../../lib/domain/backup.ts';
import type { Instant } from './calendar.ts';
import { isoOf } from './calendar.ts';
import type { Difference } from './differences.ts';
import { differencesOf } from './differences.ts';
import { makeHistory } from './history.ts';
import { minimise } from './minimise.ts';
import { assessNaively } from './oracle.ts';

const COUNT = Number(process.env.ORACLE_HISTORIES ?? 300);
const FIRST_SEED = Number(process.env.ORACLE_SEED ?? 1);

type Assess = (backup: Backup, now: Instant) => unknown;

describe('lib/metrics and the oracle', () => {
  it(`say the same of ${COUNT} histories from seed ${FIRST_SEED}`, { timeout: 3_600_000 }, async () => {
    console.log(`seed ${FIRST_SEED}, ${COUNT} histories`);
    const assess = await productJudging();
    for (let seed = FIRST_SEED; seed < FIRST_SEED + COUNT; seed += 1) expectSame(seed, assess);
  });
});

async function productJudging(): Promise<Assess> {
  const { assess } = await import('../../lib/metrics/assess.ts');
  const { defaultRulePack } = await import('../../lib/metrics/rule-packs.ts');
  return (backup, now) => assess(backup, now, defaultRulePack);
}

function expectSame(seed: number, assess: Assess): void {
  const { backup, now } = makeHistory(seed);
  expect(checkBackup(backup), `the backup of seed ${seed}`).toMatchObject({ ok: true });
  const compare = (smaller: Backup) => differencesOf(assessNaively(smaller, now), assess(smaller, now));
  const [first] = compare(backup);
  if (first !== undefined) throw new Error(explain(seed, now, backup, first, compare));
}

/** The smallest backup in which the same field of the same indicator still differs. */
function explain(
  seed: number,
  now: Instant,
  backup: Backup,
  first: Difference,
  compare: (backup: Backup) => Difference[],
): string {
  const kind = fieldOf(first);
  const small = minimise(backup, (smaller) => compare(smaller).some((other) => fieldOf(other) === kind));
  const shown = compare(small).find((other) => fieldOf(other) === kind) ?? first;
  return [
    `seed ${seed}, now ${isoOf(now)}: ${shown.path}`,
    `  the oracle says  ${JSON.stringify(shown.expected)}`,
    `  the product says ${JSON.stringify(shown.found)}`,
    `  of ${JSON.stringify(small)}`,
  ].join('\n');
}

/** The path without the places in lists, which change as entries are left out. */
function fieldOf({ path }: Difference): string {
  return path.replaceAll(/\[\d+\]/g, '');
}
