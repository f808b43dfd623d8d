/**
 * `npm run bench [-- --sizes 10000,100000 --browsers chrome,firefox --only recording|import|reading|equality|views]`: the
 * goals as ratios within one run, in real browsers on real IndexedDB; a table, and `bench-output/bench.json`. The views,
 * which take long, are measured only when asked for.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureEquality } from '../tests/bench/equality.ts';
import { measureImport } from '../tests/bench/import.ts';
import { measureReading } from '../tests/bench/read-page.ts';
import { measureRecording } from '../tests/bench/recording.ts';
import type { Row } from '../tests/bench/row.ts';
import { measureViews } from '../tests/bench/views.ts';
import type { BrowserKind } from './browsers/find-browser.ts';
import { ensureBrowsers } from './browsers/open-browser.ts';
import { ROOT } from './running/process.ts';

const MOST_GROWTH = 1.15;

function option(name: string, fallback: string): string[] {
  const at = process.argv.indexOf(`--${name}`);
  return (at < 0 ? fallback : (process.argv[at + 1] ?? '')).split(',');
}

const sizes = option('sizes', '10000,100000,500000').map(Number);
const browsers = option('browsers', 'chrome,firefox') as BrowserKind[];
const only = option('only', 'recording,import,reading,equality');
if (sizes.some((size) => !Number.isInteger(size) || size < 4000)) {
  console.error('A size is a whole number of orders, 4000 or more.');
  process.exit(2);
}
ensureBrowsers(browsers);

const rows: Row[] = [];
const show = (more: readonly Row[]) => {
  rows.push(...more);
  for (const { row, name, goal, value, isMet } of more) {
    const met = goal === undefined ? '    ' : isMet ? 'met ' : 'not ';
    console.log(`${met} ${row.padStart(2)}  ${name}: ${value}${goal === undefined ? '' : `, goal ${goal}`}`);
  }
};

for (const kind of only.includes('recording') ? browsers : []) {
  const runs = [];
  for (const size of sizes) {
    const run = await measureRecording(kind, size);
    runs.push(run);
    show(run.rows);
  }
  if (runs.length < 2) continue;
  const growth = (runs.at(-1)?.pageOverPut ?? 1) / (runs[0]?.pageOverPut ?? 1);
  show([
    {
      row: '5',
      name: `growth of row 2 from ${sizes[0]} to ${sizes.at(-1)} orders (${kind})`,
      goal: `≤ ${MOST_GROWTH}`,
      value: growth.toFixed(2),
      isMet: growth <= MOST_GROWTH,
    },
  ]);
}
for (const kind of only.includes('import') ? browsers : [])
  show(await measureImport(kind, Number(option('rows', '100000')[0])));
for (const kind of only.includes('reading') ? browsers : []) show(await measureReading(kind));
for (const kind of only.includes('views') ? browsers : []) {
  for (const size of option('sizes', '100000').map(Number))
    await measureViews(kind, size, (row) => show([row]));
}
if (only.includes('equality')) show([measureEquality(Number(option('histories', '60')[0]))]);

mkdirSync(join(ROOT, 'bench-output'), { recursive: true });
writeFileSync(
  join(ROOT, 'bench-output', 'bench.json'),
  `${JSON.stringify({ at: new Date().toISOString(), rows }, null, 2)}\n`,
);
console.log(
  `\n${rows.filter(({ isMet }) => isMet).length} of ${rows.filter(({ goal }) => goal).length} goals met; bench-output/bench.json has them all.`,
);
