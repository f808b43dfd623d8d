/** When a page that rests may be looked at: rarely where the looks before said nothing new. */
import { QUIET_MS } from './page-rest.ts';
import { timer } from './timer.ts';

/** What a look found: `same` lets the next one wait longer, `stirred` looks again once the page rests. */
export type Finding = 'new' | 'same' | 'stirred';

/** Least time between two looks; doubled after each that found nothing new, up to the longest. */
export const SHORTEST_GAP_MS = 2000;
export const LONGEST_GAP_MS = 30_000;

export interface LookTurns {
  /** Looks now, or when the gap is over; a page that stirs until then is waited for again. */
  lookInTurn(): void;
  /** Something new is to come: the next look need not wait, and one that was to come is given up for it. */
  expectNews(): void;
  /** A list that draws some rows at a time may show others now: what changes is looked at soon. */
  expectRows(): void;
}

export function lookTurns(
  { performance }: Window,
  signal: AbortSignal,
  { look, isStirring }: { look(): Promise<Finding>; isStirring(): boolean },
): LookTurns {
  const turn = timer(signal);
  let mayLookAt = performance.now();
  let lookedAt = -SHORTEST_GAP_MS;
  let gap = SHORTEST_GAP_MS;
  let isLooking = false;

  const lookInTurn = () => {
    if (isStirring() || turn.isSet()) return;
    const wait = isLooking ? QUIET_MS : mayLookAt - performance.now();
    if (wait > 0) turn.set(lookInTurn, wait);
    else void lookNow();
  };

  const lookNow = async () => {
    isLooking = true;
    lookedAt = performance.now();
    mayLookAt = lookedAt + gap;
    try {
      const found = await look();
      if (found === 'stirred') mayLookAt = performance.now();
      else gap = found === 'new' ? SHORTEST_GAP_MS : Math.min(gap * 2, LONGEST_GAP_MS);
    } finally {
      isLooking = false;
    }
  };

  return {
    lookInTurn,
    expectNews() {
      gap = SHORTEST_GAP_MS;
      mayLookAt = performance.now();
      turn.cancel();
    },
    expectRows() {
      gap = SHORTEST_GAP_MS;
      const soon = lookedAt + gap;
      if (mayLookAt <= soon) return;
      mayLookAt = soon;
      if (!turn.isSet()) return;
      turn.cancel();
      lookInTurn();
    },
  };
}
