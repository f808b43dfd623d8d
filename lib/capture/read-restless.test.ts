import { describe, expect, it } from 'vitest';
import type { Steps } from '../pages/steps.ts';
import { readRestless } from './read-restless.ts';

/** A window in which every step lasts longer than a slice. */
function slowWindow(onIdle: () => void): Window {
  let now = 0;
  return {
    performance: { now: () => (now += 10) },
    requestIdleCallback: (act: () => void) =>
      setTimeout(() => {
        onIdle();
        act();
      }),
  } as unknown as Window;
}

/** A page of two rows of which a clock and perhaps the rows change whenever the thread is free. */
function restlessPage(rowsChangeFor: number) {
  let pauses = 0;
  const window = slowWindow(() => pauses++);
  const version = () => Math.min(pauses, rowsChangeFor);
  const read = function* (): Steps<string> {
    const first = `first row ${version()}`;
    yield;
    return `${first}, second row ${version()}`;
  };
  return { window, read, pauses: () => pauses };
}

describe('a page that never rests', () => {
  it('is read in slices where only what is not read changes', async () => {
    const page = restlessPage(0);
    expect(await readRestless(page.window, page.read, () => false)).toBe('first row 0, second row 0');
    expect(page.pauses()).toBe(4);
  });

  it('is never read half before and half after a change', async () => {
    const { window, read } = restlessPage(1000);
    expect(await readRestless(window, read, () => false)).toBe('first row 4, second row 4');
  });

  it('is given up when it is left', async () => {
    const { window, read, pauses } = restlessPage(0);
    expect(await readRestless(window, read, () => pauses() > 1)).toBeUndefined();
  });
});
