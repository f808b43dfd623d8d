import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reading } from '../../tests/support/readings.ts';
import type { Reading } from '../domain/reading.ts';
import type { RecordReadingAnswer } from '../messages.ts';
import { MOST_WAITING, type QueueState, readingQueue, STUCK_AFTER } from './reading-queue.ts';
import { RETRY_PAUSES } from './retry-pause.ts';

type Reply = (readingId: string, read: Reading) => RecordReadingAnswer | undefined;

const commits: Reply = (readingId) => ({ committed: true, readingId, marks: [] });
const dies: Reply = () => {
  throw new Error('A listener indicated an asynchronous response, but the channel closed');
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A worker that answers with each reply in turn, the last one for ever. */
function queueTo(...replies: [Reply, ...Reply[]]) {
  const sent: { at: number; readingId: string; readAt: string }[] = [];
  const states: QueueState[] = [];
  const lifetime = new AbortController();
  const started = Date.now();
  const queue = readingQueue({
    signal: lifetime.signal,
    onCommitted: () => undefined,
    onRefused: () => undefined,
    onChange: (state) => states.push(state),
    send: async (readingId, read) => {
      const reply = replies[Math.min(sent.length, replies.length - 1)] ?? dies;
      sent.push({ at: Date.now() - started, readingId, readAt: read.readAt });
      return reply(readingId, read);
    },
  });
  return { queue, sent, states, lifetime, ids: () => sent.map(({ readingId }) => readingId) };
}

describe('a reading in the queue', () => {
  it('leaves it when the answer names it as committed', async () => {
    const { queue, ids } = queueTo(commits);
    queue.add('a', reading());
    await vi.runAllTimersAsync();
    expect(ids()).toEqual(['a']);
    expect(queue.state()).toEqual({ waiting: 0, dropped: 0 });
  });

  it('is tried again after 0.2, 1, 5, 30 and 30 seconds while the worker dies', async () => {
    const { queue, sent } = queueTo(dies, dies, dies, dies, dies, commits);
    queue.add('a', reading());
    await vi.advanceTimersByTimeAsync(66_199);
    expect(sent.map(({ at }) => at)).toEqual([0, 200, 1200, 6200, 36_200]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent.at(-1)?.at).toBe(66_200);
    expect(queue.state().waiting).toBe(0);
  });

  it.each([
    ['fails', dies],
    ['is never answered', () => new Promise<undefined>(() => undefined)],
  ] as const)(
    'is said to be stuck after eight seconds in which it %s, until it is committed',
    async (_, reply) => {
      const { queue, states } = queueTo(
        reply as Reply,
        reply as Reply,
        reply as Reply,
        reply as Reply,
        commits,
      );
      queue.add('a', reading());
      await vi.advanceTimersByTimeAsync(STUCK_AFTER - 1);
      expect(states.some(({ isStuck }) => isStuck)).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(states.at(-1)).toEqual({ waiting: 1, dropped: 0, isStuck: true });
      await vi.advanceTimersByTimeAsync(300_000);
      expect(states.at(-1)).toEqual({ waiting: 0, dropped: 0 });
    },
  );

  it('is never said to be stuck while others are committed in their turn', async () => {
    const slowly: Reply = (readingId) => ({ committed: true, readingId, marks: [] });
    const { queue, states } = queueTo(slowly);
    for (let second = 0; second < 20; second += 1) {
      queue.add(String(second), reading());
      await vi.advanceTimersByTimeAsync(1000);
    }
    await vi.advanceTimersByTimeAsync(STUCK_AFTER * 2);
    expect(states.filter(({ isStuck }) => isStuck)).toEqual([]);
  });

  it('stays when the answer names another reading, or nothing', async () => {
    const { queue, ids } = queueTo(
      () => commits('b', reading()),
      () => undefined,
      commits,
    );
    queue.add('a', reading());
    await vi.advanceTimersByTimeAsync(1200);
    expect(ids()).toEqual(['a', 'a', 'a']);
    expect(queue.state().waiting).toBe(0);
  });

  it('stays when the worker could not commit and says to come again', async () => {
    const full: Reply = (readingId) => ({ committed: false, readingId, again: true, reason: 'storage-full' });
    const { queue, sent } = queueTo(full, commits);
    queue.add('a', reading());
    await vi.advanceTimersByTimeAsync(199);
    expect(queue.state().waiting).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(2);
    expect(queue.state().waiting).toBe(0);
  });

  it('leaves it, and is told of, when the worker never wants it', async () => {
    const refuses: Reply = (readingId) => ({ committed: false, readingId, again: false, reason: 'no-store' });
    const { queue, sent } = queueTo(refuses);
    queue.add('a', reading());
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(1);
    expect(queue.state()).toEqual({ waiting: 0, dropped: 0, refusal: 'no-store' });
  });

  it('is tried at once when the page comes back to the front', async () => {
    const { queue, sent } = queueTo(dies, dies, dies, dies, commits);
    queue.add('a', reading());
    await vi.advanceTimersByTimeAsync(7000);
    expect(sent).toHaveLength(4);
    queue.retryNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(queue.state().waiting).toBe(0);
  });

  it('is tried again at once when the page comes back that was put away before the answer came', async () => {
    const unheard = (() => new Promise<undefined>(() => undefined)) as unknown as Reply;
    const { queue, ids } = queueTo(unheard, commits);
    queue.add('a', reading());
    await vi.advanceTimersByTimeAsync(3000);
    queue.retryNow();
    queue.add('b', reading());
    await vi.advanceTimersByTimeAsync(3000);
    expect(ids()).toEqual(['a']);
    queue.sendAgain();
    await vi.advanceTimersByTimeAsync(200);
    expect(ids()).toEqual(['a', 'a', 'b']);
    expect(queue.state()).toEqual({ waiting: 0, dropped: 0 });
  });

  it('is tried again when no answer comes within a minute', async () => {
    let first = true;
    const sent: string[] = [];
    const queue = readingQueue({
      signal: new AbortController().signal,
      onCommitted: () => undefined,
      onRefused: () => undefined,
      onChange: () => undefined,
      send: async (readingId) => {
        sent.push(readingId);
        if (!first) return commits(readingId, reading());
        first = false;
        return new Promise<never>(() => undefined);
      },
    });
    queue.add('a', reading());
    await vi.advanceTimersByTimeAsync(60_200);
    expect(sent).toEqual(['a', 'a']);
    expect(queue.state().waiting).toBe(0);
  });

  it('is sent once more when a later view of the same content came while it was on its way', async () => {
    const later = '2026-03-10T18:36:00.000Z';
    const { queue, sent } = queueTo((readingId, read) => {
      if (read.readAt !== later) queue.add('a', reading({ readAt: later }));
      return commits(readingId, read);
    }, commits);
    queue.add('a', reading());
    await vi.runAllTimersAsync();
    expect(sent.map(({ readAt }) => readAt)).toEqual([reading().readAt, later]);
  });
});

describe('the queue', () => {
  it('sends in the order of reading, one at a time', async () => {
    const { queue, ids } = queueTo(dies, commits);
    for (const id of ['a', 'b', 'c']) queue.add(id, reading());
    await vi.runAllTimersAsync();
    expect(ids()).toEqual(['a', 'a', 'b', 'c']);
  });

  it(`keeps at most ${MOST_WAITING} and counts the oldest that it gave up`, async () => {
    const { queue } = queueTo(dies);
    for (let index = 0; index <= MOST_WAITING; index += 1) queue.add(`r${index}`, reading());
    expect(queue.state()).toEqual({ waiting: MOST_WAITING, dropped: 1 });
  });

  it('stops trying when the extension is gone, and still says how many wait', async () => {
    const { queue, sent, lifetime } = queueTo(dies);
    queue.add('a', reading());
    await vi.advanceTimersByTimeAsync(0);
    lifetime.abort();
    await vi.advanceTimersByTimeAsync(10 * (RETRY_PAUSES.at(-1) ?? 0));
    expect(sent).toHaveLength(1);
    expect(queue.state().waiting).toBe(1);
  });
});
