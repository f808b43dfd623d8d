/**
 * `npm run simulate [-- --seed 1 --stores 20]`: stores live through normal weeks, a sale peak, an ERP outage, a strike
 * and a holiday; prints how many hours before each removal the product warned, and what it warned of in vain.
 */
import { parseArgs } from 'node:util';
import { scoreOf } from '../tests/simulator/score.ts';
import { KINDS } from '../tests/simulator/story.ts';
import { type Row, rowOf } from '../tests/simulator/table.ts';
import { HABITS } from '../tests/simulator/visits.ts';
import { watch } from '../tests/simulator/watch.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, stores: { type: 'string', default: '20' } },
});
const seed = Number(values.seed);
const stores = Number(values.stores);
if (!Number.isInteger(seed) || !Number.isInteger(stores) || stores < 1) {
  console.error('usage: npm run simulate -- --seed 1 --stores 20');
  process.exit(2);
}

const HEAD = [
  'pages opened',
  'story',
  'stores',
  'removed',
  'foreseeable',
  'warned ≥ 24 h before',
  'lead: median',
  'least',
  'not warned (said it cannot tell)',
  'false removal (said to be in doubt)',
  'false over',
  'warnings without removal',
];
console.log(`seed ${seed}, ${stores} stores of each kind\n`);
console.log(`| ${HEAD.join(' | ')} |\n|${'---|'.repeat(HEAD.length)}`);
for (const habit of HABITS) {
  for (const kind of KINDS) {
    const scores = Array.from({ length: stores }, (_, index) =>
      scoreOf(watch(kind, seed * 10_000 + index, habit)),
    );
    console.log(`| ${[habit.name, kind, ...cells(rowOf(scores))].join(' | ')} |`);
  }
}

function cells(row: Row): string[] {
  const hours = (lead: number | undefined) => (lead === undefined ? '–' : `${Math.floor(lead)} h`);
  return [
    `${row.stores}`,
    `${row.removals}`,
    `${row.foreseeable}`,
    `${row.inTime}`,
    hours(row.medianLead),
    hours(row.leastLead),
    `${row.foreseeable - row.warned} (${row.couldNotTell})`,
    `${row.falseRemovals} (${row.doubtedRemovals})`,
    `${row.falseOvers}`,
    `${row.warningsWithoutRemoval}`,
  ];
}
