import { beforeEach, describe, expect, it, vi } from 'vitest';
import { contentScript, freshExtension } from '../../tests/support/extension.ts';
import { mulberry32 } from '../../tests/support/mulberry32.ts';
import { order, reading, STORE } from '../../tests/support/readings.ts';
import { readingQueue } from '../capture/reading-queue.ts';
import type { SendReading } from '../capture/send-once.ts';
import { readingIdOf } from '../domain/reading-id.ts';
import { closeDatabase } from '../store/database.ts';
import { readStoreFacts } from '../store/read-store-facts.ts';
import { recordReading } from './record-reading.ts';

const READINGS = 40;
const SEED = 20_261_122;

beforeEach(freshExtension);

describe(`a worker that dies at random (seed ${SEED})`, () => {
  it('loses no reading, records none twice, and acknowledges none that is not there', async () => {
    const random = mulberry32(SEED);
    const acked: string[] = [];
    let deaths = 0;
    const send: SendReading = async (readingId, read) => {
      const fate = random();
      if (fate < 0.25) return died('before it heard');
      const answer = await recordReading(
        { type: 'recordReading', v: 1, readingId, reading: read },
        contentScript(),
      );
      if (fate < 0.5) return died('before it answered');
      if (answer.committed) acked.push(readingId);
      return answer;
    };
    const died = async (when: string): Promise<never> => {
      deaths += 1;
      await closeDatabase();
      throw new Error(`the worker died ${when}`);
    };
    // Only the pauses of the queue are skipped: the database needs real turns.
    const queue = readingQueue({
      send,
      signal: new AbortController().signal,
      onCommitted: nothing,
      onRefused: nothing,
      onChange: nothing,
    });
    const sent: string[] = [];
    for (let index = 0; index < READINGS; index += 1) {
      const read = reading({ orders: [order({ orderId: String(8_000_000_000_000_000 + index) })] });
      const readingId = await readingIdOf(read);
      sent.push(readingId);
      queue.add(readingId, read);
    }
    await vi.waitFor(
      () => {
        queue.retryNow();
        expect(queue.state().waiting).toBe(0);
      },
      { timeout: 50_000, interval: 20 },
    );
    const facts = await readStoreFacts(STORE);
    expect(deaths).toBeGreaterThan(READINGS / 4);
    expect([...acked].sort()).toEqual([...sent].sort());
    expect(facts.orders).toHaveLength(READINGS);
    expect(facts.pageVisits?.map(({ readingId }) => readingId).sort()).toEqual([...sent].sort());
  });
});

function nothing(): void {}
