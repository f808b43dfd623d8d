/**
 * The one derived value every view watches. It lives in `storage.local`, readable in every context, as one text: a
 * browser takes an object apart, value by value, each time it is stored, read or told of.
 */
import { browser } from 'wxt/browser';
import type { Scorecard } from '../domain/scorecard.ts';
import { type Standing, standingOf } from './standing.ts';
import { watchStored } from './watch-stored.ts';

export const SCORECARD_KEY = 'scorecard';
/** What the cards follow from; beside the scorecard, since it is no business of a page. */
export const PREMISES_KEY = 'scorecardBasis';
/** How long the scorecard stands; beside it, so that whoever asks for nothing else need not read it. */
export const STANDING_KEY = 'scorecardStanding';

export interface Premises {
  /** The revision of the facts. */
  factsRevision: number;
  /** The rules and settings, as one text. */
  rules: string;
}

export async function readScorecard(): Promise<Scorecard | undefined> {
  return scorecardIn(await browser.storage.local.get(SCORECARD_KEY));
}

/** What a publisher may choose; number and format are given here. */
export type ScorecardContent = Omit<Scorecard, 'format' | 'version' | 'revision'>;

/**
 * Publishes the next scorecard. `premises` absent: the cards are as they were, only troubles changed.
 * `known`: the one that stands, as it was read under the write lock.
 */
export async function publishScorecard(
  content: ScorecardContent,
  premises?: Premises,
  known?: Scorecard,
): Promise<Scorecard> {
  const previous = known ?? (await readScorecard());
  const scorecard: Scorecard = {
    ...content,
    format: 'activity-guard/scorecard',
    version: 1,
    // Also where the content is that of a scorecard before, with another trouble.
    revision: (previous?.revision ?? 0) + 1,
  };
  await browser.storage.local.set({
    [SCORECARD_KEY]: JSON.stringify(scorecard),
    [STANDING_KEY]: standingOf(scorecard),
    ...(premises && { [PREMISES_KEY]: premises }),
  });
  return scorecard;
}

/** Calls `listener` at each publication. */
export function watchScorecard(listener: (scorecard: Scorecard) => void): void {
  watchStored(SCORECARD_KEY, (stored) => {
    const published = parsed(stored);
    if (published) listener(published);
  });
}

/** Of what is stored under its key. */
export function scorecardIn(stored: Record<string, unknown>): Scorecard | undefined {
  return parsed(stored[SCORECARD_KEY]);
}

export function premisesIn(stored: Record<string, unknown>): Premises | undefined {
  return stored[PREMISES_KEY] as Premises | undefined;
}

export function standingIn(stored: Record<string, unknown>): Standing | null {
  return (stored[STANDING_KEY] ?? null) as Standing | null;
}

/** Anything else is none: then it is judged anew. */
function parsed(stored: unknown): Scorecard | undefined {
  if (typeof stored !== 'string') return undefined;
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}
