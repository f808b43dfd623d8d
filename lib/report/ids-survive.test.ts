import { expect, it } from 'vitest';
import { recordsIn, sheetsIn } from '../../tests/support/spreadsheets.ts';
import { csvOf } from './csv.ts';
import type { Table } from './tables/table.ts';
import { workbookOf } from './xlsx/workbook.ts';

/** 10,000 ids of 13 to 20 digits; most are beyond what a number holds. */
const IDS = Array.from({ length: 10_000 }, (_, index) => {
  const digits = 13 + (index % 8);
  return `${9_007_199_254_740_993n * BigInt(index + 1)}${'7'.repeat(20)}`.slice(0, digits);
});
const TABLE: Table = {
  name: 'Orders',
  columns: [{ key: 'orderId', name: 'Order', kind: 'text' }],
  rows: IDS.map((id) => [id]),
};

it('10,000 ids come back from a CSV file digit by digit', () => {
  expect(
    recordsIn(csvOf([TABLE], 'Table'))
      .slice(1)
      .map(([, id]) => id),
  ).toEqual(IDS);
});

it('10,000 ids come back from a workbook digit by digit, none as a number', async () => {
  const [sheet] = await sheetsIn(await workbookOf([TABLE], 0));
  expect(sheet?.rows.slice(1).map(([id]) => id)).toEqual(IDS);
  expect(sheet?.numbers).toBe(0);
});
