/** The command's report of the example backups, in every field that the examples state. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBackup } from '../../lib/domain/backup.ts';
import { instantOfIso } from '../../lib/domain/time.ts';
import { assess } from '../../lib/metrics/assess.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';

const NAMES = ['healthy', 'late-rising', 'boundary', 'two-day-breach'];
/** Lists whose order says nothing, by the id of their entries. */
const ID_OF_UNORDERED: Record<string, string> = {
  stores: 'storeId',
  activities: 'activityId',
  readings: 'id',
};
const TOLERANCE = 1e-9;

function text(name: string, file: string): string {
  return readFileSync(join(import.meta.dirname, name, file), 'utf8');
}

/** What of the expected is not in the found, as paths. */
function missing(expected: unknown, found: unknown, path = ''): string[] {
  if (typeof expected === 'number' && typeof found === 'number' && Math.abs(expected - found) <= TOLERANCE)
    return [];
  if (typeof expected !== 'object' || expected === null || typeof found !== 'object' || found === null)
    return expected === found ? [] : [`${path}: ${JSON.stringify(expected)} is ${JSON.stringify(found)}`];
  if (Array.isArray(expected) && Array.isArray(found) && expected.length !== found.length)
    return [`${path}: ${expected.length} entries are ${found.length}`];
  const idName = ID_OF_UNORDERED[path.split('.').at(-1) ?? ''];
  return Object.entries(expected).flatMap(([key, value]) => {
    const other =
      idName && Array.isArray(found)
        ? found.find((entry) => entry[idName] === value[idName])
        : (found as Record<string, unknown>)[key];
    return missing(value, other, `${path}.${idName ? value[idName] : key}`);
  });
}

describe('the examples', () => {
  it.each(NAMES)('%s is judged as stated, in every field', (name) => {
    const check = checkBackup(JSON.parse(text(name, 'backup.json')));
    if (!check.ok) throw new Error(`${check.path}: ${check.expected}`);
    const report = assess(check.backup, instantOfIso(text(name, 'now').trim()), defaultRulePack);
    const written = JSON.parse(JSON.stringify(report));
    expect(missing(JSON.parse(text(name, 'report.json')), written)).toEqual([]);
  });

  it('would show one figure that differs', () => {
    const expected = JSON.parse(text('healthy', 'report.json'));
    const found = JSON.parse(text('healthy', 'report.json'));
    found.stores[0].indicators[1].rate += 1e-6;
    expect(missing(expected, found)).toHaveLength(1);
  });
});
