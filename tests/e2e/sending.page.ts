/** Runs in the world of the content script: made-up readings, through the real queue, over the real message. */
import { sendReading } from '../../entrypoints/seller-center.content/extension-link.ts';
import { readingQueue } from '../../lib/capture/reading-queue.ts';
import type { Reading } from '../../lib/domain/reading.ts';
import { readingIdOf } from '../../lib/domain/reading-id.ts';
import { order, reading, STORE } from '../support/readings.ts';
import { ORDERS_OF_A_READING, orderIdOf } from './sent-orders.ts';

/** What one page of the trial was told, in and out. */
export interface SendingLedger {
  /** Reading ids, in their order. */
  sent: string[];
  acked: string[];
  refused: string[];
  dropped: number;
  waiting: number;
  /** From handing over to acknowledgement, of each in turn, in milliseconds. */
  took: number[];
  isDone: boolean;
}

export interface SendingPlan {
  /** The number of the first reading; no two of a trial have the same. */
  first: number;
  count: number;
  /** Readings of these in turn. */
  storeIds?: string[];
}

/** Of the queue's own room. */
const MOST_AT_ONCE = 30;

const ledger: SendingLedger = {
  sent: [],
  acked: [],
  refused: [],
  dropped: 0,
  waiting: 0,
  took: [],
  isDone: false,
};
const handedOver = new Map<string, number>();
const queue = readingQueue({
  send: sendReading,
  signal: new AbortController().signal,
  onCommitted(readingId) {
    ledger.acked.push(readingId);
    ledger.took.push(performance.now() - (handedOver.get(readingId) ?? 0));
  },
  onRefused: (readingId) => ledger.refused.push(readingId),
  onChange: ({ dropped, waiting }) => Object.assign(ledger, { dropped, waiting }),
});

function made(number: number, storeId: string): Reading {
  const orders = Array.from({ length: ORDERS_OF_A_READING }, (_, index) =>
    order({ orderId: orderIdOf(number, index) }),
  );
  return reading({ storeId, readAt: new Date().toISOString(), orders });
}

async function send({ first, count, storeIds = [STORE] }: SendingPlan): Promise<void> {
  for (let number = first; number < first + count; number += 1) {
    while (queue.state().waiting >= MOST_AT_ONCE) await pause();
    const read = made(number, storeIds[number % storeIds.length] ?? STORE);
    const readingId = await readingIdOf(read);
    ledger.sent.push(readingId);
    handedOver.set(readingId, performance.now());
    queue.add(readingId, read);
  }
  while (queue.state().waiting > 0) {
    queue.retryNow();
    await pause();
  }
  ledger.isDone = true;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

Object.assign(globalThis, {
  sendingTrial: {
    begin: (plan: string) => void send(JSON.parse(plan)),
    ledger: () => JSON.stringify(ledger),
  },
});
