/**
 * `npm run soak [-- <seed>]`: the seeded random suites at length, on a seed of the day or the one given.
 * Long on purpose (about an hour); `npm test` runs the same suites briefly on fixed seeds.
 */
import { runTool } from './process.ts';

const seed = process.argv[2] ?? String(Math.floor(Date.now() / 1000));
if (!/^\d+$/.test(seed)) {
  console.error(`A seed is a whole number, not ${seed}.`);
  process.exit(2);
}
console.log(`soak: seed ${seed}`);

const code = await runTool(
  'vitest',
  [
    'run',
    'tests/oracle',
    'tests/page-generator',
    'tests/mutation',
    'tests/metrics',
    'tests/incremental',
    'lib/judging/state-keeping.test.ts',
    '--testTimeout=3600000',
  ],
  {
    ORACLE_SEED: seed,
    ORACLE_HISTORIES: '20000',
    UNSEEN_SEED: seed,
    UNSEEN_PAGES: '5000',
    MUTATION_SEED: seed,
    MUTANTS: '50000',
    PROPERTY_RUNS: '5000',
    INCREMENTAL_SEED: seed,
    INCREMENTAL_HISTORIES: '2000',
    KEEPING_SEED: seed,
    KEEPING_HISTORIES: '200',
  },
);
process.exit(code);
