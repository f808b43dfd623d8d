import { describe, expect, it } from 'vitest';
import { workbookFile } from '../../../tests/import/export-files.ts';
import { relationships, workbookOf } from '../../../tests/import/workbook-of.ts';
import type { ColumnGate, TableRow } from '../table-row.ts';
import { workbookTables } from './workbook-tables.ts';

async function rowsOf(file: Blob, gate: ColumnGate = {}): Promise<TableRow[]> {
  const [table] = await workbookTables(file);
  const rows: TableRow[] = [];
  for await (const block of table?.rows({ gate }) ?? []) rows.push(...block);
  return rows;
}

async function cellsOf(file: Promise<Blob>): Promise<(readonly string[])[]> {
  return (await rowsOf(await file)).map(({ cells }) => cells);
}

describe('a workbook', () => {
  it('written by a spreadsheet library is read as it was written, numbers marked', async () => {
    const file = await workbookFile([
      ['订单号', null, 'CN￥ 1,234.56'],
      ['8155125692188852', 42, 'a\nb & <c>'],
    ]);
    expect(await rowsOf(file)).toEqual([
      { rowNumber: 1, cells: ['订单号', '', 'CN￥ 1,234.56'], filled: 3, numbers: new Set() },
      { rowNumber: 2, cells: ['8155125692188852', '42', 'a\nb & <c>'], filled: 3, numbers: new Set([1]) },
    ]);
  });

  it('holds texts in a table of their own, with runs of formatting and phonetic hints', async () => {
    const strings =
      '<si><t>plain</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">two </t></r><r><t>runs</t></r><rPh sb="0" eb="1"><t>hint</t></rPh></si>';
    const rows = '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c></row>';
    expect(await cellsOf(workbookOf({ rows, strings }))).toEqual([['two runs', '', 'plain']]);
  });

  it('writes texts in many ways', async () => {
    const rows =
      '<row><c t="inlineStr"><is><t>inline</t></is></c><c t="str"><f>A1</f><v>formula</v></c><c t="b"><v>1</v></c><c t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c><c t="inlineStr"><is><t>line_x000D_end</t></is></c></row>';
    expect(await cellsOf(workbookOf({ rows }))).toEqual([['inline', 'formula', '1', 'a<b', 'line\rend']]);
  });

  it('may leave out rows and cells', async () => {
    const rows = '<row r="2"><c r="B2"><v>1</v></c></row><row r="5"/><row><c r="AB6"><v>2</v></c></row>';
    const [second, fifth, sixth] = await rowsOf(await workbookOf({ rows }));
    expect(second).toEqual({ rowNumber: 2, cells: ['', '1'], filled: 2, numbers: new Set([1]) });
    expect(fifth).toEqual({ rowNumber: 5, cells: [], filled: 0, numbers: new Set() });
    expect(sixth?.rowNumber).toBe(6);
    expect(sixth?.cells.length).toBe(28);
    expect(sixth?.cells[27]).toBe('2');
  });

  it('may use namespace prefixes, other paths and no root relationships', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const file = workbookOf(
      { rows: '' },
      {
        '_rels/.rels': relationships(['officeDocument', '/book/wb.xml']),
        'book/wb.xml': `<x:workbook xmlns:x="${main}" xmlns:r="r"><x:sheets><x:sheet name="a" r:id="rId1"/></x:sheets></x:workbook>`,
        'book/_rels/wb.xml.rels': relationships(['worksheet', '../sheets/./one.xml']),
        'sheets/one.xml': `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>found</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    );
    expect(await cellsOf(file)).toEqual([['found']]);
  });

  it('drops the cells of columns that are not wanted', async () => {
    const file = await workbookFile([['a', 'secret', 'c']]);
    const [row] = await rowsOf(file, { open: new Set([0, 2]) });
    expect(row?.cells).toEqual(['a', '', 'c']);
  });

  it('whose cell points to a text that is not there is refused', async () => {
    const rows = '<row><c t="s"><v>7</v></c></row>';
    await expect(cellsOf(workbookOf({ rows, strings: '<si><t>a</t></si>' }))).rejects.toThrow('damaged');
  });

  it('tells how far it has been read', async () => {
    const file = await workbookFile(Array.from({ length: 3000 }, (_, index) => [`row ${index}`, 'text']));
    const [table] = await workbookTables(file);
    const shares: number[] = [];
    for await (const block of table?.rows({ gate: {}, onProgress: (share) => shares.push(share) }) ?? []) {
      expect(block.length).toBeGreaterThan(0);
    }
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1, 1);
  });
});
