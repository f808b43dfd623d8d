import { beforeAll, expect, it } from 'vitest';
import { anOrder, facts, hoursAfter, instant, NOON } from '../../tests/metrics/a-store.ts';
import { recordsIn, sheetsIn } from '../../tests/support/spreadsheets.ts';
import type { Report } from '../domain/report.ts';
import type { ReportFormat } from '../domain/report-format.ts';
import { judgeStore } from '../metrics/judge-store.ts';
import { defaultRulePack as pack } from '../metrics/rule-packs.ts';
import { storeCardOf } from '../metrics/store-card.ts';
import { deskTextsFor } from '../text/desk-texts.ts';
import { reportFiles } from './report-files.ts';
import { reportSource } from './report-source.ts';

/** 10,000 ids of 13 to 20 digits, many with zeros at the end; most are beyond what a number holds. */
const IDS = Array.from({ length: 10_000 }, (_, index) => {
  const digits = 13 + (index % 8);
  return `${9_007_199_254_740_993n * BigInt(index + 1)}${index}${'0'.repeat(20)}`.slice(0, digits);
});
const SORTED = [...new Set(IDS)].sort();

/** A machine that does much else at once takes its time. */
const PATIENCE_MS = 60_000;

let file: (format: ReportFormat) => Promise<Blob>;

/** Every order was cancelled, so that each stands behind a figure. */
beforeAll(() => {
  const createdAt = hoursAfter(NOON, -100);
  const cancelled = { status: 'cancelled', cancelledAt: hoursAfter(NOON, -99) } as const;
  const recorded = facts({ orders: SORTED.map((id) => anOrder(id, createdAt, cancelled)) });
  const now = instant(NOON);
  const report = judgeStore(recorded, now, pack);
  const stores = [{ facts: recorded, report, card: storeCardOf(report, recorded, now) }];
  const source = reportSource({ judgedAt: now, pack, stores }, 'hash', deskTextsFor('en'));
  file = reportFiles(source);
}, PATIENCE_MS);

it('There are 10,000 of them', () => expect(SORTED).toHaveLength(10_000));

it('They come back from JSON digit by digit', async () => {
  const report = JSON.parse(await (await file('json')).text()) as Report;
  const cancellation = report.stores[0]?.indicators.find(({ id }) => id === 'cancellation');
  expect(cancellation?.defectIds).toEqual(SORTED);
});

it('They come back from CSV digit by digit', async () => {
  const [head = [], ...records] = recordsIn(await (await file('csv')).text());
  const column = head.indexOf('Order');
  const ids = records.filter(([table]) => table === 'Orders').map((record) => record[column]);
  expect(ids.sort()).toEqual(SORTED);
});

it('They come back from a workbook digit by digit, as text', async () => {
  const sheet = (await sheetsIn(await file('xlsx'))).find(({ name }) => name === 'Orders');
  const [head = [], ...rows] = sheet?.rows ?? [];
  const column = head.indexOf('Order');
  expect(rows.map((row) => row[column]).sort()).toEqual(SORTED);
  expect(sheet?.numberColumns.has(column)).toBe(false);
});

it('The page shows each of them whole', async () => {
  const text = (await (await file('html')).text()).replace(/<\/?span[^>]*>/g, '');
  expect(SORTED.filter((id) => !text.includes(`<li>${id}</li>`))).toEqual([]);
});
