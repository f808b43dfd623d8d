/** Row 16 of the goals, its other half: how high the memory of a page goes while it records, beside a bare put. Chromium tells. */
import type { CDPSession, Page } from 'puppeteer-core';
import { inPage } from './in-page.ts';
import { median, ratio } from './median.ts';
import type { Contender } from './record.bench-page.ts';
import type { Row } from './row.ts';

const ROUNDS = 5;
/** Pages in a row: garbage is part of the peak, so there must be enough of them for the browser to collect it. */
const PAGES = 20;
const POLL_MS = 3;
const MOST_TIMES = 1.5;
const MEGABYTE = 1024 ** 2;

/** Of the heap as a whole, with what of it the page holds at rest. */
export async function measureMemory(page: Page, where: string): Promise<Row> {
  const session = await page.createCDPSession();
  const peaks: Record<'page' | 'put', number[]> = { page: [], put: [] };
  const rest: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const contender of ['page', 'put'] as const) {
      await session.send('HeapProfiler.collectGarbage');
      rest.push(await usedBytes(session));
      peaks[contender].push(await peakOf(session, page, contender));
    }
  }
  await session.detach();
  const value = ratio(peaks.page, peaks.put);
  const megabytes = [peaks.page, peaks.put, rest].map((bytes) => (median(bytes) / MEGABYTE).toFixed(1));
  return {
    row: '16',
    name: `peak of the heap, pages recorded × bulkPut (${where})`,
    goal: `≤ ${MOST_TIMES}`,
    value: `${value.toFixed(2)} (${megabytes[0]} / ${megabytes[1]} MB, at rest ${megabytes[2]})`,
    isMet: value <= MOST_TIMES,
  };
}

async function peakOf(session: CDPSession, page: Page, contender: Contender): Promise<number> {
  let peak = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      peak = Math.max(peak, await usedBytes(session));
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  })();
  await inPage(page, ({ contender, pages }) => globalThis.recordingBench.run([contender], pages), {
    contender,
    pages: PAGES,
  });
  isOver = true;
  await watching;
  return peak;
}

/** What stands in it, garbage too, and what it holds outside. */
async function usedBytes(session: CDPSession): Promise<number> {
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
