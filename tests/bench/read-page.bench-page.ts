/** Runs inside a browser: what reading a long list costs, beside what thirteen selectors a row cost. */
import { inSlices } from '../../lib/capture/in-slices.ts';
import { readPage, readPageInSteps } from '../../lib/pages/read-page.ts';

export interface ListPage {
  html: string;
  url: string;
  /** The rows as the page writes them. */
  rowSelector: string;
  /** What a reader that knows the layout would look for in a row: thirteen. */
  selectors: readonly string[];
  rows: number;
}

export interface Measured {
  /** Rows that the reading holds: as many as the page was given, or the figures are of something else. */
  rowsRead: number;
  /** Medians of the rounds, in milliseconds. */
  reading: number;
  selectors: number;
  /** Median of the ratios of the rounds. */
  ratio: number;
}

/** Of a fresh script's readings in slices, in milliseconds. */
export interface Sliced {
  /** All slices of the first reading together. */
  firstReading: number;
  longestSlice: number;
  /** The tasks over 50 ms that the browser saw. */
  longTasks: number[];
}

const ROUNDS = 41;
const SLICED_READINGS = 5;
const READ_AT = Date.UTC(2026, 2, 10, 18, 30);

/** Makes the page's list as long as wished, each row with numbers and times of its own. */
function lengthen({ html, rowSelector, rows }: ListPage): void {
  document.documentElement.innerHTML = html;
  const printed = [...document.querySelectorAll(rowSelector)];
  const list = printed[0]?.parentElement;
  const copies = Array.from({ length: Math.max(0, rows - printed.length) }, (_, copy) => {
    const row = printed[copy % printed.length]?.cloneNode(true) as Element;
    makeOwn(row, copy + 1);
    return row;
  });
  list?.append(...copies);
}

function makeOwn(row: Element, count: number): void {
  const own = (text: string) =>
    text
      .replace(/\d{12,}/g, (digits) =>
        String(BigInt(digits) + BigInt(count * 1009)).padStart(digits.length, '1'),
      )
      .replace(
        /:(\d\d)(?!\d)/g,
        (_, minutes) => `:${String((Number(minutes) + count) % 60).padStart(2, '0')}`,
      );
  const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) text.nodeValue = own(text.nodeValue ?? '');
  for (const link of row.querySelectorAll('a[href]'))
    link.setAttribute('href', own(link.getAttribute('href') ?? ''));
}

function select({ rowSelector, selectors }: ListPage): number {
  let length = 0;
  for (const row of document.querySelectorAll(rowSelector))
    for (const selector of selectors) length += row.querySelector(selector)?.textContent?.length ?? 0;
  return length;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

function measure(page: ListPage): Measured {
  lengthen(page);
  const read = () => readPage(document, { url: page.url, readAt: READ_AT });
  const rowsRead = read().extent?.rows ?? 0;
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const first = round % 2 ? timed(read) : timed(() => select(page));
    const second = round % 2 ? timed(() => select(page)) : timed(read);
    return round % 2 ? { reading: first, selectors: second } : { selectors: first, reading: second };
  });
  return {
    rowsRead,
    reading: median(rounds.map(({ reading }) => reading)),
    selectors: median(rounds.map(({ selectors }) => selectors)),
    ratio: median(rounds.map(({ reading, selectors }) => reading / selectors)),
  };
}

/** Reads as the content script does, and sees how long each slice holds the thread. */
async function measureSlices(page: ListPage): Promise<Sliced> {
  lengthen(page);
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((seen) => {
    for (const { duration } of seen.getEntries()) longTasks.push(Math.round(duration));
  });
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) observer.observe({ type: 'longtask' });
  await pause();
  const slices: number[] = [];
  let sliceStart: number | undefined;
  const endSlice = () => {
    if (sliceStart !== undefined) slices.push(performance.now() - sliceStart);
    sliceStart = undefined;
  };
  let firstReading = 0;
  const watched = {
    performance,
    requestIdleCallback(act: IdleRequestCallback, options: IdleRequestOptions) {
      endSlice();
      return requestIdleCallback((deadline) => {
        sliceStart = performance.now();
        act(deadline);
      }, options);
    },
  } as unknown as Window;
  for (let time = 0; time < SLICED_READINGS; time++) {
    await inSlices(watched, readPageInSteps(document, { url: page.url, readAt: READ_AT }), () => false);
    endSlice();
    if (time === 0) firstReading = slices.reduce((sum, slice) => sum + slice, 0);
  }
  await pause();
  observer.disconnect();
  return { firstReading, longestSlice: Math.max(...slices), longTasks };
}

/** Long enough for the browser to report the tasks of before. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}

/** Reads so many times while the page's layout is out of date: a reader that asks for a measure would make it anew. */
function readWhileDirty(url: string, times: number): void {
  for (let time = 0; time < times; time++) {
    document.body.style.paddingTop = `${time}px`;
    readPage(document, { url, readAt: READ_AT });
  }
}

Object.assign(globalThis, {
  readingBench: { measure, measureSlices, readWhileDirty },
});
export type ReadingBench = {
  measure: typeof measure;
  measureSlices: typeof measureSlices;
  readWhileDirty: typeof readWhileDirty;
};
