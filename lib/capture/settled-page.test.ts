// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Finding, LONGEST_GAP_MS, SHORTEST_GAP_MS } from './look-turns.ts';
import { LONGEST_WAIT_MS, QUIET_MS } from './page-rest.ts';
import { onSettledPage } from './settled-page.ts';

let lifetime: AbortController;
let looks: number[];
let rests: number[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  lifetime = new AbortController();
  looks = [];
  rests = [];
  document.body.innerHTML = '<table><tbody></tbody></table>';
});
afterEach(() => {
  lifetime.abort();
  vi.useRealTimers();
});

function watch(finding: Finding = 'new') {
  const start = performance.now();
  return onSettledPage(window, lifetime.signal, {
    look: async () => {
      looks.push(performance.now() - start);
      return finding;
    },
    onRest: () => rests.push(performance.now() - start),
  });
}

async function change(): Promise<void> {
  document.body.append(document.createElement('p'));
  await vi.advanceTimersByTimeAsync(0);
}

async function pass(length: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(length);
}

describe('a page', () => {
  it('is looked at once it rested for half a second', async () => {
    watch();
    await pass(QUIET_MS - 1);
    expect(looks).toEqual([]);
    await pass(1);
    expect(looks).toEqual([QUIET_MS]);
  });

  it('that goes on changing is looked at when it rests', async () => {
    watch();
    for (let step = 0; step < 5; step += 1) {
      await pass(300);
      await change();
    }
    expect(looks).toEqual([]);
    await pass(QUIET_MS);
    expect(looks).toEqual([1500 + QUIET_MS]);
  });

  it('that never rests is looked at all the same', async () => {
    watch();
    for (let step = 0; step < 60; step += 1) {
      await pass(100);
      await change();
    }
    expect(looks.length).toBeGreaterThan(0);
    expect(looks[0]).toBeLessThanOrEqual(LONGEST_WAIT_MS + QUIET_MS);
  });

  it('that does not change is not looked at again', async () => {
    watch();
    await pass(60_000);
    expect(looks).toHaveLength(1);
  });

  it('whose changes say nothing new is looked at ever more rarely', async () => {
    watch('same');
    for (let second = 0; second < 300; second += 1) {
      await pass(1000);
      await change();
    }
    const gaps = looks.slice(1).map((at, index) => at - (looks[index] ?? 0));
    expect(gaps[0]).toBeGreaterThanOrEqual(SHORTEST_GAP_MS);
    expect(gaps.at(-1)).toBeGreaterThanOrEqual(LONGEST_GAP_MS);
    expect(looks.length).toBeLessThan(20);
    expect(rests.length).toBeGreaterThan(100);
  });

  it('is looked at soon after a click, however rarely before', async () => {
    watch('same');
    for (let second = 0; second < 100; second += 1) {
      await pass(1000);
      await change();
    }
    await pass(100);
    const before = looks.length;
    document.body.click();
    await pass(QUIET_MS);
    expect(looks.length).toBe(before + 1);
  });

  it('is looked at soon where it changes after a scroll, and is left alone by a scroll that changes nothing', async () => {
    watch('same');
    for (let second = 0; second < 100; second += 1) {
      await pass(1000);
      await change();
    }
    await pass(LONGEST_GAP_MS);
    const before = looks.length;
    document.body.firstElementChild?.dispatchEvent(new Event('scroll'));
    await change();
    await pass(QUIET_MS);
    expect(looks.length).toBe(before + 1);
    for (let turn = 0; turn < 100; turn += 1) {
      document.body.firstElementChild?.dispatchEvent(new Event('scroll'));
      await pass(1000);
    }
    expect(looks.length).toBe(before + 1);
  });

  it('that scrolls by itself and changes is looked at no more often than one that says something new', async () => {
    watch('same');
    for (let second = 0; second < 100; second += 1) {
      document.body.firstElementChild?.dispatchEvent(new Event('scroll'));
      await pass(1000);
      await change();
    }
    const gaps = looks.slice(1).map((at, index) => at - (looks[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(SHORTEST_GAP_MS);
  });

  it('is looked at soon after its address changed', async () => {
    watch('same');
    await pass(QUIET_MS + 10);
    history.pushState(null, '', '/another');
    await change();
    await pass(QUIET_MS);
    expect(looks).toHaveLength(2);
  });

  it('is looked at again when asked, though nothing changed', async () => {
    const page = watch();
    await pass(QUIET_MS);
    page.lookAgain(3000);
    await pass(3000 + QUIET_MS);
    expect(looks).toHaveLength(2);
  });

  it('is left alone when the extension is gone', async () => {
    watch();
    lifetime.abort();
    await change();
    await pass(60_000);
    expect(looks).toEqual([]);
  });
});
