/** Tells when a page has come to rest: watches for changes, and only notes that there were any. */

export interface SettledPage {
  /** Looks again after that many milliseconds, although nothing changed. */
  lookAgain(afterMs: number): void;
}

/** What a look found: `same` lets the next one wait longer, `stirred` looks again once the page rests. */
export type Finding = 'new' | 'same' | 'stirred';

/** Rest that must last before a page counts as settled, and the longest wait on a page that never rests. */
export const QUIET_MS = 500;
export const LONGEST_WAIT_MS = 5000;
/** Least time between two looks; doubled after each that found nothing new, up to the longest. */
export const SHORTEST_GAP_MS = 2000;
export const LONGEST_GAP_MS = 30_000;

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'aria-hidden', 'aria-busy'],
};
/** What a person does before a page shows something else. */
const ACTS = ['click', 'keydown', 'popstate', 'pageshow'] as const;

export interface SettledPageActions {
  /**
   * Reads the page: done after a change, but rarely where the changes say nothing new. `hasStirred` tells whether
   * the page changed since the look began.
   */
  look(hasStirred: () => boolean): Promise<Finding>;
  /** Costs next to nothing: done each time the page comes to rest. */
  onRest(): void;
}

/** Acts whenever the page has settled after a change, until the signal is aborted. */
export function onSettledPage(
  window: Window,
  signal: AbortSignal,
  { look, onRest }: SettledPageActions,
): SettledPage {
  const { document, performance } = window;
  let changedAt = performance.now();
  let unrestSince = changedAt;
  let mayLookAt = changedAt;
  let lookedAt = -SHORTEST_GAP_MS;
  let gap = SHORTEST_GAP_MS;
  let address = document.location.href;
  let isLooking = false;
  let changes = 0;
  const rest = timer(signal);
  const turn = timer(signal);

  const expectNews = () => {
    gap = SHORTEST_GAP_MS;
    mayLookAt = performance.now();
    turn.cancel();
    noteChange();
  };

  /** A list that draws some rows at a time may show others now: what changes is looked at soon. */
  const expectRows = () => {
    gap = SHORTEST_GAP_MS;
    const soon = lookedAt + gap;
    if (mayLookAt <= soon) return;
    mayLookAt = soon;
    if (!turn.isSet()) return;
    turn.cancel();
    lookInTurn();
  };

  const noteChange = () => {
    changes++;
    changedAt = performance.now();
    if (document.location.href !== address) {
      address = document.location.href;
      expectNews();
    } else if (!rest.isSet()) {
      unrestSince = changedAt;
      rest.set(whenQuiet, QUIET_MS);
    }
  };

  const whenQuiet = () => {
    const now = performance.now();
    const isRestless = now - changedAt < QUIET_MS && now - unrestSince < LONGEST_WAIT_MS;
    if (isRestless) return rest.set(whenQuiet, changedAt + QUIET_MS - now);
    onRest();
    lookInTurn();
  };

  /** Looks now, or when the gap is over; a page that stirs until then is waited for again. */
  const lookInTurn = () => {
    if (rest.isSet() || turn.isSet()) return;
    const wait = isLooking ? QUIET_MS : mayLookAt - performance.now();
    if (wait > 0) turn.set(lookInTurn, wait);
    else void lookNow();
  };

  const lookNow = async () => {
    isLooking = true;
    lookedAt = performance.now();
    mayLookAt = lookedAt + gap;
    const before = changes;
    const found = await look(() => changes !== before);
    if (found === 'stirred') mayLookAt = performance.now();
    else gap = found === 'new' ? SHORTEST_GAP_MS : Math.min(gap * 2, LONGEST_GAP_MS);
    isLooking = false;
  };

  const observer = new MutationObserver(noteChange);
  observer.observe(document.documentElement, WATCHED);
  for (const act of ACTS) window.addEventListener(act, expectNews, { signal, capture: true, passive: true });
  window.addEventListener('scroll', expectRows, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => observer.disconnect());
  expectNews();
  return {
    lookAgain(afterMs) {
      setTimeout(() => signal.aborted || expectNews(), afterMs);
    },
  };
}

/** One timeout at a time, none after the signal. */
function timer(signal: AbortSignal) {
  let pending: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(pending);
    pending = undefined;
  };
  signal.addEventListener('abort', cancel);
  return {
    cancel,
    isSet: () => pending !== undefined,
    set(act: () => void, afterMs: number) {
      cancel();
      pending = setTimeout(() => {
        pending = undefined;
        act();
      }, afterMs);
    },
  };
}
