import { describe, expect, it } from 'vitest';
import { gb18030 } from '../../../tests/import/export-files.ts';
import type { ColumnGate, TableRow } from '../table-row.ts';
import { delimiterOf, textTable } from './text-table.ts';

const ROWS = [
  ['订单号', '订单状态'],
  ['8155125692188852', '等待发货'],
];

async function rowsOf(file: Blob, gate: ColumnGate = {}): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const block of textTable(file).rows({ gate })) rows.push(...block);
  return rows;
}

async function cellsOf(...parts: BlobPart[]): Promise<(readonly string[])[]> {
  return (await rowsOf(new Blob(parts))).map(({ cells }) => cells);
}

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  }
  return new Uint8Array(view.buffer);
}

describe('a text table', () => {
  const text = ROWS.map((row) => row.join(',')).join('\r\n');

  it('is read in UTF-8, with and without a byte order mark', async () => {
    expect(await cellsOf(text)).toEqual(ROWS);
    expect(await cellsOf('\ufeff', text)).toEqual(ROWS);
  });

  it('is read in the encoding of Chinese spreadsheet programs', async () => {
    expect([...gb18030('订单号')]).toEqual([0xb6, 0xa9, 0xb5, 0xa5, 0xba, 0xc5]);
    expect(await cellsOf(gb18030(text))).toEqual(ROWS);
  });

  it('is read in UTF-16 of both byte orders', async () => {
    expect(await cellsOf(utf16(`\ufeff${text}`, true))).toEqual(ROWS);
    expect(await cellsOf(utf16(`\ufeff${text}`, false))).toEqual(ROWS);
  });

  it('whose first Chinese letter comes late is not taken for UTF-8', async () => {
    const ascii = 'Order ID,Note\r\n'.repeat(20_000);
    const rows = await cellsOf(ascii, gb18030('8155125692188852,备注'));
    expect(rows.at(-1)).toEqual(['8155125692188852', '备注']);
  });

  it.each([[','], ['\t'], [';'], ['|']])('is taken apart by %j', async (delimiter) => {
    expect(await cellsOf(ROWS.map((row) => row.join(delimiter)).join('\n'))).toEqual(ROWS);
  });

  it('is taken apart by what its header uses, not by commas inside cells', () => {
    expect(delimiterOf('订单号\t完整收货地址\n1\ta, b, c\n')).toBe('\t');
  });

  it.each([
    ['订单导出\n\n订单号;下单时间\n1;2\n', ';'],
    ['订单导出, 三月\n订单号\t下单时间\t状态\n1\t2\t3\n', '\t'],
    ['sep=;\n订单号;下单时间\n', ';'],
    ['订单号;订单金额\n1;12,50\n2;13,50\n', ';'],
  ])('tells the delimiter of %j below a title and beside decimal commas', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it('counts lines that it leaves out', async () => {
    const rows = await rowsOf(new Blob(['a,b\n\nc,d\n']));
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([1, 3]);
  });

  it('drops the cells of columns that are not wanted', async () => {
    const rows = await rowsOf(new Blob(['a,secret,c\n']), { open: new Set([0, 2]) });
    expect(rows.map(({ cells }) => cells)).toEqual([['a', '', 'c']]);
  });

  it('of bytes that are no text is refused', async () => {
    await expect(cellsOf(new Uint8Array([0x80, 0xff, 0xff, 0x00]))).rejects.toThrow('not-a-table');
    await expect(cellsOf(new Uint8Array([0x61, 0x00, 0x62, 0x00]))).rejects.toThrow('not-a-table');
  });
});
