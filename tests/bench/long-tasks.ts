/**
 * How long a page could not answer. Chromium's own record of its tasks tells what each took of the processor, however
 * busy the machine is; in Firefox it is the longest gap in a short beat, by the clock.
 */
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../scripts/browsers/find-browser.ts';

/** What is drawn and collected after an act belongs to it. */
const AFTER_MS = 500;
const TASK = 'ThreadControllerImpl::RunTask';
const HERE = 'bench-here';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds by the clock, and of the processor. */
  dur?: number;
  tdur?: number;
}

export interface HeldUp {
  /** Milliseconds of the longest task: of the processor where the browser tells, else by the clock. */
  longest: number;
  byClock: number;
}

/** While it acts and shortly after. */
export function heldUp(kind: BrowserKind, page: Page, act: () => Promise<unknown>): Promise<HeldUp> {
  return kind === 'chrome' ? traced(page, act) : beaten(page, act);
}

async function traced(page: Page, act: () => Promise<unknown>): Promise<HeldUp> {
  await page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] });
  await page.evaluate((mark) => void performance.mark(mark), HERE);
  await act();
  await pause();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as {
    traceEvents: TraceEvent[];
  };
  const here = traceEvents.find(({ name }) => name === HERE);
  if (!here) throw new Error('The browser recorded nothing of the page.');
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => name === TASK && ph === 'X' && pid === here.pid && tid === here.tid,
  );
  const most = (of: 'dur' | 'tdur') => tasks.reduce((longest, task) => Math.max(longest, task[of] ?? 0), 0);
  return { longest: most('tdur') / 1000, byClock: most('dur') / 1000 };
}

async function beaten(page: Page, act: () => Promise<unknown>): Promise<HeldUp> {
  const stop = await page.evaluateHandle(beat);
  await act();
  await pause();
  const longest = await page.evaluate((stopBeat) => stopBeat(), stop);
  return { longest, byClock: longest };
}

/** Runs in the page; what it gives ends the beat and tells its longest gap. */
function beat(): () => number {
  const BEAT_MS = 4;
  let longest = 0;
  let last = performance.now();
  const beating = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - BEAT_MS);
    last = now;
  }, BEAT_MS);
  return () => {
    clearInterval(beating);
    return longest;
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, AFTER_MS));
}
