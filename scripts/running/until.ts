import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 100;

/**
 * Asks until the answer is neither undefined nor false, and gives it back.
 * Throws after `withinMs`, naming what was waited for and what the last answer's error was.
 */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined | false>,
  withinMs = 30_000,
): Promise<Answer> {
  const giveUpAt = performance.now() + withinMs;
  let lastError: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      lastError = undefined;
    } catch (error) {
      // The page may be on its way somewhere else; the next question finds it there.
      lastError = error;
    }
    if (performance.now() > giveUpAt) {
      throw new Error(`Waited ${withinMs / 1000} s in vain: ${what}`, { cause: lastError });
    }
    await wait(POLL_MS);
  }
}
