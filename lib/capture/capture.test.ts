// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { order, reading } from '../../tests/support/readings.ts';
import type { Reading } from '../domain/reading.ts';
import { type CaptureState, startCapture } from './capture.ts';

let connected: boolean;
let shown: Reading;
let sent: Reading[];
let states: CaptureState[];
let duringStep: (() => void) | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  window.requestIdleCallback = (callback) =>
    Number(setTimeout(() => callback({ didTimeout: false, timeRemaining: () => 50 })));
  connected = true;
  sent = [];
  states = [];
  duringStep = undefined;
  shown = reading({ orders: [order()] });
});
afterEach(() => {
  connected = false;
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
});

function start(answers: 'commits' | 'dies' = 'commits'): void {
  startCapture({
    window,
    readPage: function* (_, { readAt }) {
      const seen = shown;
      duringStep?.();
      yield;
      return { ...seen, readAt: new Date(readAt).toISOString() };
    },
    isConnected: () => connected,
    onChange: (state) => states.push(state),
    onRest: () => undefined,
    send: async (readingId, read) => {
      if (answers === 'dies') throw new Error('channel closed');
      sent.push(read);
      return { committed: true, readingId, marks: [{ orderId: order().orderId, kind: 'late' }] };
    },
  });
}

/** Lets the page settle and real hashing finish. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(3000);
  await vi.waitFor(() => expect(states.at(-1)?.state).toBe(shown.state));
  await vi.advanceTimersByTimeAsync(100);
}

async function turnTo(next: Reading): Promise<void> {
  shown = next;
  document.body.append(document.createElement('p'));
  await settle();
}

describe('capturing a page', () => {
  it('sends what it reads and keeps the marks of what was committed', async () => {
    start();
    await settle();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.orders).toEqual([order()]);
    expect(states.at(-1)).toMatchObject({
      page: 'order-list',
      state: 'read',
      storeId: '244176',
      waiting: 0,
      marks: [{ orderId: order().orderId, kind: 'late' }],
    });
  });

  it('sends nothing while the page loads, and what it shows then', async () => {
    shown = reading({ state: 'loading' });
    start();
    await settle();
    expect(sent).toEqual([]);
    await turnTo(reading({ orders: [order()] }));
    await vi.waitFor(() => expect(sent).toHaveLength(1));
  });

  it('gives a reading up when the page changes under it, and reads anew', async () => {
    const later = reading({ orders: [order({ status: 'shipped' })] });
    duringStep = () => {
      duringStep = undefined;
      shown = later;
      document.body.append(document.createElement('p'));
      vi.advanceTimersByTime(10);
    };
    start();
    await settle();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.orders).toEqual(later.orders);
  });

  it('says that a page asks for verification', async () => {
    shown = reading({ state: 'challenge' });
    start();
    await settle();
    expect(states.at(-1)).toMatchObject({ state: 'challenge', isOrphaned: false });
  });

  it('says how many readings wait when its extension is gone', async () => {
    start('dies');
    await settle();
    await vi.waitFor(() => expect(states.at(-1)?.waiting).toBe(1));
    connected = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(states.at(-1)).toMatchObject({ isOrphaned: true, waiting: 1 });
  });

  it('is silent towards the page: no message, no global, no element', async () => {
    const globals = Object.keys(window).length;
    const messages = vi.fn();
    window.addEventListener('message', messages);
    const markup = document.documentElement.outerHTML;
    start();
    await settle();
    expect(messages).not.toHaveBeenCalled();
    expect(Object.keys(window)).toHaveLength(globals);
    expect(document.documentElement.outerHTML).toBe(markup);
  });
});
