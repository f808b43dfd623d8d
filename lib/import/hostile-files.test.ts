import { describe, expect, it } from 'vitest';
import { workbookFile } from '../../tests/import/export-files.ts';
import { workbookOf, zipOf } from '../../tests/import/workbook-of.ts';
import { ImportRefused } from './import-refused.ts';
import { readOrderExport } from './order-export.ts';
import { tablesOf } from './tables-of-file.ts';

/** Trust: refused within this time of the processor, however large it would become, in microseconds. */
const SOON = 3_000_000;
const MOST_HEAP_GROWTH = 300 * 1024 ** 2;

async function refusalOf(file: Blob): Promise<string> {
  const begun = process.cpuUsage();
  const before = process.memoryUsage().heapUsed;
  const outcome = await readOrderExport(file, { storeId: '1', now: Date.parse('2026-03-10T00:00:00Z') }).then(
    () => 'taken',
    (error: unknown) => (error instanceof ImportRefused ? error.reason : `fell over: ${error}`),
  );
  const { user, system } = process.cpuUsage(begun);
  expect(user + system).toBeLessThan(SOON);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(MOST_HEAP_GROWTH);
  return outcome;
}

/** The sizes that the central directory states for the entry are replaced. */
async function lyingAbout(file: Blob, path: string, unpackedSize: number): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const name = new TextEncoder().encode(path);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (name.every((byte, index) => bytes[at + 46 + index] === byte)) {
      view.setUint32(at + 24, unpackedSize, true);
    }
  }
  return new Blob([bytes]);
}

async function cellsOf(file: Blob): Promise<(readonly string[])[]> {
  const cells: (readonly string[])[] = [];
  for (const table of await tablesOf(file)) {
    for await (const block of table.rows({ gate: {} })) cells.push(...block.map((row) => row.cells));
  }
  return cells;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const ROW = '<row><c t="inlineStr"><is><t>订单号</t></is></c></row>';

describe('a hostile file is refused: ', () => {
  it('one that unpacks a thousandfold', async () => {
    expect(await refusalOf(await workbookOf({ rows: ' '.repeat(64 * 1024 ** 2) }))).toBe('unpacks-too-large');
  });

  it('one that unpacks a thousandfold and says it does not', async () => {
    const bomb = await workbookOf({ rows: ' '.repeat(64 * 1024 ** 2) });
    expect(await refusalOf(await lyingAbout(bomb, SHEET, 1000))).toBe('damaged');
  });

  it('one that says it is larger than it is', async () => {
    const file = await lyingAbout(await workbookOf({ rows: ROW }), SHEET, 500);
    expect(await refusalOf(file)).toBe('damaged');
  });

  it('one nested a million deep', async () => {
    const depth = 1_000_000;
    const rows = Array.from({ length: depth }, (_, index) => `<a${index % 997}>`).join('');
    expect(await refusalOf(await workbookOf({ rows }))).toBe('damaged');
  });

  it('one whose entities multiply', async () => {
    const entities = Array.from(
      { length: 20 },
      (_, index) => `<!ENTITY e${index + 1} "&e${index};&e${index};">`,
    );
    const part = `<!DOCTYPE x [<!ENTITY e0 "ha">${entities.join('')}]><worksheet><sheetData>&e20;</sheetData></worksheet>`;
    expect(await refusalOf(await workbookOf({ rows: '' }, { [SHEET]: part }))).toBe('damaged');
  });

  it('one with a text, a tag or a list of attributes without end', async () => {
    const noise = Array.from({ length: 1_000_000 }, (_, index) => `${index} `).join('');
    expect(await refusalOf(await workbookOf({ rows: `<row><c><v>${noise}</v></c></row>` }))).toBe('damaged');
    expect(await refusalOf(await workbookOf({ rows: `<row spans="${noise}"/>` }))).toBe('damaged');
    const attributes = Array.from({ length: 300_000 }, (_, index) => `a${index}=""`).join(' ');
    expect(await refusalOf(await workbookOf({ rows: `<row ${attributes}/>` }))).toBe('damaged');
  });

  it('one with a row number beyond any sheet', async () => {
    expect(await refusalOf(await workbookOf({ rows: '<row r="4000000000"/>' }))).toBe('damaged');
    expect(await refusalOf(await workbookOf({ rows: '<row r="x"/>' }))).toBe('damaged');
  });

  it('one with a column beyond any sheet is read without it', async () => {
    expect(await refusalOf(await workbookOf({ rows: '<row><c r="ZZZZZZ1"><v>1</v></c></row>' }))).toBe(
      'no-header',
    );
  });

  it('XML that is not well formed', async () => {
    expect(await refusalOf(await workbookOf({ rows: '<row></c>' }))).toBe('damaged');
    expect(await refusalOf(await workbookOf({ rows: '' }, { [SHEET]: '<worksheet>' }))).toBe('damaged');
  });

  it('a zip file that is no workbook', async () => {
    expect(await refusalOf(await zipOf({ '../../evil.txt': 'x' }))).not.toBe('taken');
    expect(await refusalOf(await zipOf({ 'readme.txt': 'x' }))).toBe('not-a-table');
  });

  it('one of thousands of parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`p${index}`, '']));
    expect(await refusalOf(await zipOf(parts))).toBe('unpacks-too-large');
  });

  it('a workbook cut off at any of twenty places', async () => {
    const table = Array.from({ length: 200 }, (_, row) => ['订单号', '下单时间', `${row * 7919}`]);
    const bytes = new Uint8Array(await (await workbookFile(table)).arrayBuffer());
    for (let part = 1; part <= 20; part += 1) {
      const cut = bytes.slice(0, Math.floor((bytes.length * part) / 21));
      expect(await refusalOf(new Blob([cut]))).toBe('damaged');
    }
  });

  it('a workbook with a garbled byte, unless that byte means nothing', async () => {
    const table = Array.from({ length: 200 }, (_, row) => ['订单号', `${row * 7919}`]);
    const bytes = new Uint8Array(await (await workbookFile(table)).arrayBuffer());
    const whole = await cellsOf(new Blob([bytes]));
    const outcomes = new Set<string>();
    for (let at = 7; at < bytes.length; at += 61) {
      const garbled = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 0x55 : byte));
      const cells = await cellsOf(new Blob([garbled])).catch((error: unknown) => {
        expect(error).toBeInstanceOf(ImportRefused);
        return undefined;
      });
      if (cells) expect(cells).toEqual(whole);
      outcomes.add(cells ? 'taken' : 'refused');
    }
    expect(outcomes).toEqual(new Set(['taken', 'refused']));
  });

  it('a workbook of before 2007, or behind a password', async () => {
    const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    expect(await refusalOf(new Blob([compound]))).toBe('old-or-protected-workbook');
  });

  it('an empty file, a page, a picture', async () => {
    expect(await refusalOf(new Blob([]))).toBe('empty');
    expect(await refusalOf(new Blob(['<html><table><tr><td>订单号</td></tr></table></html>']))).toBe(
      'no-header',
    );
    expect(await refusalOf(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff])]))).toBe(
      'not-a-table',
    );
  });
});
