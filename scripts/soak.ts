/**
 * `npm run soak [-- <seed>]`: the seeded random suites at length, on a seed of the day or the one given; then, in both
 * real browsers, all end-to-end tests with the background dead before each act, and those of deaths and of long
 * sittings at length. Long on purpose (about two hours, and a C compiler for the power cuts);
 * `npm test` runs the same briefly, the suites on fixed seeds.
 */
import { ensureBrowsers } from './browsers/open-browser.ts';
import { runTool } from './running/process.ts';

const seed = process.argv[2] ?? String(Math.floor(Date.now() / 1000));
if (!/^\d+$/.test(seed)) {
  console.error(`A seed is a whole number, not ${seed}.`);
  process.exit(2);
}
console.log(`soak: seed ${seed}`);
ensureBrowsers(['chrome', 'firefox']);

const suites = await runTool(
  'vitest',
  [
    'run',
    'tests/oracle',
    'tests/page-generator',
    'tests/mutation',
    'tests/metrics',
    'tests/incremental',
    'tests/trust',
    'lib/judging/state-keeping.test.ts',
    'lib/store/merge-entries.test.ts',
    'lib/recording/restore-backup.test.ts',
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
    MERGE_RUNS: '1000',
    MODEL_SEED: seed,
    MODEL_RUNS: '500',
    MODEL_COMMANDS: '60',
    FORGED_MESSAGES: '10000',
    BACKUP_SEED: seed,
    BACKUP_STATES: '1000',
  },
);

const isUnbuilt = (await runTool('wxt', ['build'])) || (await runTool('wxt', ['build', '-b', 'firefox']));
if (isUnbuilt) process.exit(1);
const endToEnd = (files: readonly string[], more: Record<string, string>) =>
  runTool('vitest', ['run', '--config', 'vitest.e2e.config.ts', ...files], more);
// All of them, with the background dead before each act.
const deaths = await endToEnd([], { DEATH_BEFORE_ACTS: '1' });
const atLength = [
  ...['worker-dies', 'browser-dies', 'power-cut', 'upgrade'],
  ...['freshness', 'routes', 'alarms', 'long-work'],
];
const lengths = await endToEnd(
  atLength.map((name) => `tests/e2e/${name}.test.ts`),
  {
    SENT_READINGS: '1200',
    WORKER_KILLS: '60',
    BROWSER_KILLS: '50',
    BROWSER_LIVES_MS: '7000',
    UPGRADE_KILLS: '10',
    SHOWN_COMMITS: '50',
    ROUTE_CHANGES: '100',
    RETURNS: '50',
    FORCED_WAKINGS: '100',
    POWER_CUTS: '20',
    LONG_WORK_ORDERS: '100000',
    LONG_WORK_DEATHS: '100',
  },
);
process.exit(suites || deaths || lengths);
