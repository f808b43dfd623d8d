/** Rows 1–11, 14 and 16 of the goals: what a page, a while and a start cost, by the length of the history. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../scripts/browsers/find-browser.ts';
import { openBrowser } from '../../scripts/browsers/open-browser.ts';
import type { SellerBrowser } from '../../scripts/browsers/seller-browser.ts';
import type { Question } from './background.bench-page.ts';
import { makeBenchExtension } from './bench-extension.ts';
import { inPage } from './in-page.ts';
import { median, ratio } from './median.ts';
import { measureMemory } from './memory.ts';
import type { Contender, RecordingBench } from './record.bench-page.ts';
import type { Row } from './row.ts';

const ROUNDS = 40;
const WAKES = 12;
const MOST_BYTES = 1100;

export interface Measured {
  size: number;
  rows: Row[];
  /** A page × bare bulkPut: what must not grow. */
  pageOverPut: number;
}

declare global {
  var recordingBench: RecordingBench;
}

export async function measureRecording(kind: BrowserKind, size: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'activity-guard-bench-'));
  await makeBenchExtension(folder, kind);
  const opened = await openBrowser(kind, { extension: folder, port: 9, headless: true, downloads: folder });
  try {
    const page = await opened.openExtensionPage('/bench.html');
    page.setDefaultTimeout(0);
    await inPage(page, (count) => globalThis.recordingBench.fill(count), size);
    return await measured(opened, page, kind, size);
  } finally {
    await opened.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measured(
  opened: SellerBrowser,
  page: Page,
  kind: BrowserKind,
  size: number,
): Promise<Measured> {
  const orderBytes = await inPage(page, () => globalThis.recordingBench.bytesOfOrder(), undefined);
  const run = (names: Contender[], rounds: number) =>
    inPage(page, ({ names, rounds }) => globalThis.recordingBench.run(names, rounds), { names, rounds });
  const pages = await run(
    ['page', 'waits', 'merge', 'put', 'pageMostlyKnown', 'waitsMostlyKnown', 'reread', 'waitsReread'],
    ROUNDS,
  );
  const quick = await run(['alarm', 'stepFromDisk', 'stepInHand', 'get'], ROUNDS);
  const popup = await run(['popupAnswer', 'emptyAnswer', 'popupPage', 'constantPage'], ROUNDS);
  const cold = await run(['coldFigures', 'coldEmpty'], ROUNDS);
  const slow = await run(['naive', 'page', 'rejudged', 'rawRead'], size > 50_000 ? 3 : 8);
  const wakes = await wakeTimes(opened, page);
  const bytes = await inPage(page, () => globalThis.recordingBench.stateBytes(), undefined);
  const where = `${size.toLocaleString('en')} orders, ${kind}`;
  const memory = kind === 'chrome' ? [await measureMemory(page, where)] : [];
  const row = (
    id: string,
    name: string,
    times: Record<string, number[]>,
    over: [string, string],
    most?: number,
  ): Row => {
    const value = ratio(times[over[0]] ?? [], times[over[1]] ?? []);
    const of = `${median(times[over[0]] ?? []).toFixed(1)} / ${median(times[over[1]] ?? []).toFixed(1)} ms`;
    return {
      row: id,
      name: `${name} (${where})`,
      value: `${value.toFixed(2)} (${of})`,
      ...(most !== undefined && { goal: `≤ ${most}`, isMet: value <= most }),
    };
  };
  const least = size > 200_000 ? 100 : size > 50_000 ? 20 : 3;
  const faster = ratio(slow.naive ?? [], slow.page ?? []);
  return {
    size,
    pageOverPut: ratio(pages.page ?? [], pages.put ?? []),
    rows: [
      row('1', 'page of 50, recorded to published × bulkGet + bulkPut', pages, ['page', 'merge'], 1.15),
      row('2', 'page of 50 × bulkPut', pages, ['page', 'put'], 1.5),
      row('3', '25 new, 25 mostly unchanged × bulkPut of 50', pages, ['pageMostlyKnown', 'put'], 1),
      row('4', 're-read, 5 of 50 changed × bulkPut of 50', pages, ['reread', 'put'], 0.3),
      row('1', 'waits of a page, nothing done between × bulkGet + bulkPut', pages, ['waits', 'merge']),
      row('2', 'the same × bulkPut', pages, ['waits', 'put']),
      row('3', 'waits of 25 new and 5 changed × bulkPut', pages, ['waitsMostlyKnown', 'put']),
      row('4', 'waits of 5 changed × bulkPut', pages, ['waitsReread', 'put']),
      {
        row: '6',
        name: `faster than from all facts (${where})`,
        goal: `≥ ${least} ×`,
        value: `${faster.toFixed(0)} ×`,
        isMet: faster >= least,
      },
      row('7', 'time passes, nothing due in 4 stores × one warm get', quick, ['alarm', 'get'], 1.5),
      row(
        '7',
        'a step passes in each of 4 stores, in hand × one warm get',
        quick,
        ['stepInHand', 'get'],
        1.5,
      ),
      row('7', 'a step passes in each, from disk × one warm get', quick, ['stepFromDisk', 'get'], 1.5),
      row('8', '7-day forecast of all scopes, in hand × one warm get', quick, ['stepInHand', 'get'], 3),
      row('9', 'fresh worker, every figure × empty open + get', cold, ['coldFigures', 'coldEmpty'], 1),
      row('10', 'popup’s answer × empty open + get', popup, ['popupAnswer', 'emptyAnswer'], 0.4),
      row('10', 'popup’s page to its answer × a constant one', popup, ['popupPage', 'constantPage'], 1.1),
      row('11', 'woken worker’s verdict, nothing due × its ping', wakes, ['alarm', 'ping'], 1.2),
      row('11', 'woken worker’s verdict, judged from disk × its ping', wakes, ['verdict', 'ping'], 1.2),
      row(
        '14',
        `history re-judged, state ${(bytes / 1024).toFixed(0)} KiB as JSON × one raw read`,
        slow,
        ['rejudged', 'rawRead'],
        1.5,
      ),
      {
        row: '16',
        name: `bytes on disk of an order with its events (${where})`,
        goal: `≤ ${MOST_BYTES}`,
        value: orderBytes.toFixed(0),
        isMet: orderBytes <= MOST_BYTES,
      },
      ...memory,
    ],
  };
}

async function wakeTimes(opened: SellerBrowser, page: Page): Promise<Record<Question, number[]>> {
  const times: Record<Question, number[]> = { ping: [], alarm: [], verdict: [] };
  const asked = Object.keys(times) as Question[];
  for (let round = 0; round < WAKES; round += 1) {
    for (let turn = 0; turn < asked.length; turn += 1) {
      const what = asked[(round + turn) % asked.length] as Question;
      await opened.stopBackground();
      await new Promise((resolve) => setTimeout(resolve, 300));
      times[what].push(await inPage(page, (message) => globalThis.recordingBench.ask(message), what));
    }
  }
  return times;
}
