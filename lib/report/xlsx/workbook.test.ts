import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { describe, expect, it } from 'vitest';
import { FORMULA_TEXTS, MARKUP_TEXTS } from '../../../tests/support/hostile-texts.ts';
import { sheetsIn } from '../../../tests/support/spreadsheets.ts';
import type { Cell, Column, Table } from '../tables/table.ts';
import { workbookOf } from './workbook.ts';

const MADE_AT = Date.parse('2026-03-10T03:20:00.000Z');
const columns = (...kinds: Column['kind'][]): Column[] =>
  kinds.map((kind, index) => ({ key: `c${index}`, name: `Column ${index}`, kind }));
const sheet = (rows: Cell[][], name = 'Sheet', kinds: Column['kind'][] = ['text']): Table => ({
  name,
  columns: columns(...kinds),
  rows,
});
const textsBack = async (texts: readonly string[]) => {
  const [read] = await sheetsIn(await workbookOf([sheet(texts.map((text) => [text]))], MADE_AT));
  return { texts: read?.rows.slice(1).map(([text]) => text), numbers: read?.numbers };
};

async function partsOf(file: Blob): Promise<Map<string, string>> {
  const entries = await new ZipReader(new BlobReader(file), { useWebWorkers: false }).getEntries();
  const parts = entries.map(async (entry): Promise<[string, string]> => {
    return [entry.filename, 'getData' in entry ? await entry.getData(new TextWriter()) : ''];
  });
  return new Map(await Promise.all(parts));
}

describe('the workbook', () => {
  it('has the sheets in their order, with their names and heads', async () => {
    const file = await workbookOf([sheet([['a']], '指标'), sheet([], 'A & "B"')], MADE_AT);
    const read = await sheetsIn(file);
    expect(read.map(({ name }) => name)).toEqual(['指标', 'A & "B"']);
    expect(read.map(({ rows }) => rows)).toEqual([[['Column 0'], ['a']], [['Column 0']]]);
  });

  it('keeps numbers as numbers, unrounded, and an empty cell empty', async () => {
    const rows: Cell[][] = [
      [0.1 + 0.2, 0],
      [undefined, -3],
    ];
    const file = await workbookOf([sheet(rows, 'Sheet', ['rate', 'number'])], MADE_AT);
    const [read] = await sheetsIn(file);
    expect(read?.numbers).toBe(3);
    expect(read?.rows.slice(1)).toEqual([
      ['0.30000000000000004', '0'],
      ['', '-3'],
    ]);
  });

  it('makes a text cell of every text, whatever it begins with', async () => {
    const texts = [...FORMULA_TEXTS, ...MARKUP_TEXTS.map((text) => text.replaceAll('\u0000', '\ufffd'))];
    expect(await textsBack(texts)).toEqual({ texts, numbers: 0 });
    const parts = await partsOf(await workbookOf([sheet(texts.map((text) => [text]))], MADE_AT));
    expect([...parts.values()].filter((xml) => /<f[ >]/.test(xml))).toEqual([]);
  });

  it.each([
    ['what looks like an escaped character', '_x0041_ and _x000D_'],
    ['line ends of every kind', 'a\r\nb\rc\nd'],
    ['blanks at both ends', '  a  '],
    ['a letter outside the basic plane', '𠮷🙂'],
  ])('keeps %s', async (_, text) => {
    expect((await textsBack([text])).texts).toEqual([text]);
  });

  it('cuts a text where a cell is full, and shows that it did', async () => {
    const [kept = ''] = (await textsBack(['x'.repeat(40_000)])).texts ?? [];
    expect(kept).toHaveLength(32_767);
    expect(kept.endsWith('…')).toBe(true);
  });

  it.each([
    ['a short one', 'a', 20],
    ['an instant', '2026-03-10T03:20:00.000Z', 26],
    ['Chinese, which is as wide as two letters', '时限内没有有效单号，也没有看到', 32],
    ['a long one, up to a bound', 'x'.repeat(300), 48],
  ])('makes a column wide enough for its texts: %s', async (_, text, width) => {
    const parts = await partsOf(await workbookOf([sheet([['b'], [text]])], MADE_AT));
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(`<col min="1" max="1" width="${width}"`);
  });

  it('names columns beyond Z', async () => {
    const kinds: Column['kind'][] = Array(28).fill('text');
    const parts = await partsOf(await workbookOf([sheet([kinds.map(String)], 'Sheet', kinds)], MADE_AT));
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<c r="Z2" .*<c r="AA2" .*<c r="AB2" /);
  });
});
