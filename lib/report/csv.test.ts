import { describe, expect, it } from 'vitest';
import { FORMULA_TEXTS } from '../../tests/support/hostile-texts.ts';
import { recordsIn } from '../../tests/support/spreadsheets.ts';
import { csvOf, harmless } from './csv.ts';
import type { Column, Table } from './tables/table.ts';

const text = (key: string): Column => ({ key, name: `the ${key}`, kind: 'text' });
const table = (name: string, columns: Column[], rows: Table['rows']): Table => ({ name, columns, rows });

describe('the CSV file', () => {
  const first = table(
    'A',
    [text('id'), { ...text('rate'), kind: 'rate' }],
    [
      ['1', 0.15],
      ['2', undefined],
    ],
  );
  const second = table('B', [text('why'), text('id')], [['because', '3']]);

  it('is one table: the columns of all, and each row in those of its own', () => {
    expect(recordsIn(csvOf([first, second], 'table'))).toEqual([
      ['table', 'the id', 'the rate', 'the why'],
      ['A', '1', '0.15', ''],
      ['A', '2', '', ''],
      ['B', '3', '', 'because'],
    ]);
  });

  it('begins with a byte order mark, ends each line with CR LF, quotes text and no number', () => {
    expect(csvOf([first], 'table')).toBe('\ufeff"table","the id","the rate"\r\n"A","1",0.15\r\n"A","2",\r\n');
  });

  it('keeps quotes, commas and line ends inside a field', () => {
    const hostile = 'a "b", c\r\nd;\te';
    expect(recordsIn(csvOf([table('A', [text('id')], [[hostile]])], 'table'))[1]).toEqual(['A', hostile]);
  });

  it('sets an apostrophe before whatever could start a formula', () => {
    expect(FORMULA_TEXTS.map(harmless)).toEqual(FORMULA_TEXTS.map((formula) => `'${formula}`));
  });

  it.each([['8155125600000001'], ['a=b'], ["it's"], ['中文－'], ['']])('leaves %j as it is', (plain) => {
    expect(harmless(plain)).toBe(plain);
  });

  it('a negative number stays a number', () => {
    const numbers = table('A', [{ ...text('left'), kind: 'number' }], [[-3]]);
    expect(csvOf([numbers], 'table')).toContain('"A",-3\r\n');
  });

  it('shows a character no text file can hold as one that was there', () => {
    expect(csvOf([table('A', [text('id')], [['a\u0000b\ud800c']])], 'table')).toContain('"a\ufffdb\ufffdc"');
  });
});
