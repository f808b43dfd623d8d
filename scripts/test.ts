/**
 * `npm test`: every check of the project, ending with one plain line of counts.
 * `npm test -- --only types,unit` runs some of the stages.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers/open-browser.ts';
import { ROOT, runTool } from './running/process.ts';
import { checkSizes } from './test/build-sizes.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Stage {
  name: string;
  run: () => Promise<Counts>;
}

const reports = mkdtempSync(join(tmpdir(), 'activity-guard-test-'));

const stages: Stage[] = [
  { name: 'types', run: () => check('tsc', ['--noEmit']) },
  { name: 'types-replica', run: () => check('tsc', ['--noEmit', '-p', 'tests/replica']) },
  { name: 'style', run: () => check('biome', ['check']) },
  { name: 'unused', run: () => check('knip', []) },
  { name: 'unit', run: () => suite('unit', []) },
  { name: 'axe', run: () => check('node', ['tests/gallery/audit.ts', 'popup', 'plain']) },
  { name: 'build-chrome', run: () => check('wxt', ['build']) },
  { name: 'build-firefox', run: () => check('wxt', ['build', '-b', 'firefox']) },
  { name: 'sizes', run: async () => ({ ...checkSizes(join(ROOT, '.output')), skipped: 0 }) },
  {
    name: 'firefox-lint',
    run: () => check('web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'text']),
  },
  { name: 'e2e', run: () => suite('e2e', ['--config', 'vitest.e2e.config.ts']) },
];

/** A whole tool as one test. */
async function check(tool: string, args: readonly string[]): Promise<Counts> {
  const code = await runTool(tool, args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** A vitest run, counted by its own report; a run that reports no test has failed. */
async function suite(name: string, args: readonly string[]): Promise<Counts> {
  const file = join(reports, `${name}.json`);
  const code = await runTool('vitest', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file);
  if (!report || report.numTotalTests === 0) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = report;
  // A file that could not even be collected has no failed test of its own.
  const failed = code !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
  return { passed, failed, skipped: numPendingTests + numTodoTests };
}

interface VitestReport {
  numTotalTests: number;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}

function chosenStages(): Stage[] {
  const only = process.argv.indexOf('--only');
  if (only < 0) return stages;
  const names = (process.argv[only + 1] ?? '').split(',');
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.error(
      `No such stage: ${unknown.join(', ')} (there are ${stages.map(({ name }) => name).join(', ')})`,
    );
    process.exit(2);
  }
  return stages.filter(({ name }) => names.includes(name));
}

const chosen = chosenStages();
if (chosen.some(({ name }) => name === 'e2e' || name === 'axe')) ensureBrowsers(['chrome', 'firefox']);
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const { name, run } of chosen) {
  console.log(`\n── ${name}`);
  const startedAt = performance.now();
  const counts = await run();
  console.log(
    `── ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${Math.round((performance.now() - startedAt) / 1000)} s`,
  );
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
