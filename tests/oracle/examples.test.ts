import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkBackup } from '../../lib/domain/backup.ts';
import { instantOf } from './calendar.ts';
import { differencesOf } from './differences.ts';
import { assessNaively } from './oracle.ts';

const EXAMPLES = new URL('../examples/', import.meta.url);

describe('the oracle says of the examples what they say', () => {
  for (const name of folders()) {
    it(`${name}, in every field`, () => {
      const checked = checkBackup(JSON.parse(textOf(name, 'backup.json')));
      if (!checked.ok) throw new Error(`${name} is not a backup: ${checked.path}`);
      const expected = JSON.parse(textOf(name, 'report.json'));
      const report = assessNaively(checked.backup, instantOf(textOf(name, 'now').trim()));
      expect(differencesOf(expected, report)).toEqual([]);
    });
  }
});

function folders(): string[] {
  return readdirSync(EXAMPLES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function textOf(name: string, file: string): string {
  return readFileSync(new URL(`${name}/${file}`, EXAMPLES), 'utf8');
}
