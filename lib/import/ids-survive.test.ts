import { describe, expect, it } from 'vitest';
import { csvFile, workbookFile } from '../../tests/import/export-files.ts';
import { readOrderExport } from './order-export.ts';
import { tablesOf } from './tables-of-file.ts';

/** Numerical Recipes' generator: the same ids on every machine from the printed seed. */
function digitsFrom(seed: number): () => string {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String(state % 10_000_019).padStart(7, '0');
  };
}

function idsFrom(seed: number, count: number): string[] {
  const digits = digitsFrom(seed);
  return Array.from({ length: count }, (_, index) =>
    (digits() + digits() + digits()).slice(0, 13 + (index % 8)),
  );
}

async function firstCells(file: Blob): Promise<(string | undefined)[]> {
  const cells: (string | undefined)[] = [];
  for (const table of await tablesOf(file)) {
    for await (const block of table.rows({ gate: {} })) cells.push(...block.map((row) => row.cells[0]));
  }
  return cells;
}

describe('10,000 ids of 13 to 20 digits', () => {
  const seed = Number(process.env.SEED ?? 20260305);
  const ids = idsFrom(seed, 10_000);
  const files: [string, () => Blob | Promise<Blob>][] = [
    ['text', () => csvFile(ids.map((id) => [id, 'x']))],
    ['a workbook', () => workbookFile(ids.map((id) => [id, 'x']))],
  ];

  it.each(files)(`come through %s unchanged (seed ${seed})`, async (_, file) => {
    expect(await firstCells(await file())).toEqual(ids);
  });

  it.each([
    ['text', (rows: string[][]) => csvFile(rows)],
    ['a workbook', (rows: string[][]) => workbookFile(rows)],
  ])(`are the order ids of %s where they have 15 to 20 digits (seed ${seed})`, async (_, fileOf) => {
    const rows = ids.map((id) => [id, '03/05/2026 13:14']);
    const file = await fileOf([['订单号', '下单时间'], ...rows]);
    const { orders, summary } = await readOrderExport(file, {
      storeId: '1',
      now: Date.parse('2026-03-12T00:00:00Z'),
    });
    const whole = ids.filter((id) => id.length >= 15);
    expect(orders.map(({ orderId }) => orderId)).toEqual([...new Set(whole)]);
    expect(summary.refused).toBe(ids.length - whole.length);
  });
});
