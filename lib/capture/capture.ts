/** Reads the page whenever it has something new to say, and hands what it read to the queue. */
import type { Reading } from '../domain/reading.ts';
import type { Instant } from '../domain/time.ts';
import type { PageKind, PageState } from '../domain/vocabulary.ts';
import type { OrderMark } from '../messages.ts';
import { readingIdOf } from '../reading-id.ts';
import { pageMemory } from './page-memory.ts';
import { type QueueState, readingQueue, type SendReading } from './reading-queue.ts';
import { type Finding, onSettledPage } from './settled-page.ts';

export type ReadPage = (document: Document, visit: { url: string; readAt: Instant }) => Reading;

/** What is known of this very page, for the overlay. */
export interface CaptureState extends QueueState {
  page: PageKind | null;
  /** Absent until the page was read once. */
  state?: PageState;
  storeId?: string;
  /** The extension was updated or removed under this page: only a reload helps. */
  isOrphaned: boolean;
  /** Of the rows of the last committed reading. */
  marks: readonly OrderMark[];
}

export interface CaptureOptions {
  window: Window;
  readPage: ReadPage;
  send: SendReading;
  /** False once this script has lost its extension. */
  isConnected(): boolean;
  onChange(state: CaptureState): void;
  /** The page came to rest, whether or not it says anything new. */
  onRest(): void;
}

const HELD_LOOK_MS = 3000;
const IDLE_WITHIN_MS = 1000;
/** No event tells a content script that its extension is gone. */
const CONNECTION_CHECK_MS = 2000;

/** Captures until the extension is gone. */
export function startCapture(options: CaptureOptions): void {
  const { window, readPage, send, isConnected, onChange, onRest } = options;
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const decide = pageMemory();
  let state: CaptureState = { page: null, isOrphaned: false, marks: [], waiting: 0, dropped: 0 };
  const change = (changed: Partial<CaptureState>) => {
    state = { ...state, ...changed };
    onChange(state);
  };

  const queue = readingQueue({
    send,
    signal,
    onCommitted: (marks) => change({ marks }),
    onChange: change,
  });

  const look = async (): Promise<Finding> => {
    await idle(window);
    if (signal.aborted) return 'same';
    const url = window.location.href;
    const reading = readPage(window.document, { url, readAt: Date.now() });
    const decision = decide(reading, url);
    change({ page: reading.page, state: reading.state, storeId: reading.storeId });
    if (decision === 'hold') page.lookAgain(HELD_LOOK_MS);
    if (decision === 'send') queue.add(await readingIdOf(reading), reading);
    return decision === 'skip' && reading.state !== 'loading' ? 'same' : 'new';
  };

  const page = onSettledPage(window, signal, { look, onRest });
  for (const comesBack of ['pageshow', 'focus'] as const) {
    window.addEventListener(comesBack, () => queue.retryNow(), { signal });
  }
  const connectionCheck = setInterval(() => {
    if (isConnected()) return;
    clearInterval(connectionCheck);
    lifetime.abort();
    change({ isOrphaned: true });
  }, CONNECTION_CHECK_MS);
}

function idle(window: Window): Promise<void> {
  return new Promise((resolve) => {
    window.requestIdleCallback(() => resolve(), { timeout: IDLE_WITHIN_MS });
  });
}
