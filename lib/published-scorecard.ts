/**
 * The one derived value every view watches. It lives in `storage.local`, readable in every context, as one text: a
 * browser takes an object apart, value by value, each time it is stored, read or told of.
 */
import { browser } from 'wxt/browser';
import type { Scorecard } from './domain/scorecard.ts';

export const SCORECARD_KEY = 'scorecard';
/** The revision of the facts behind the scorecard; beside it, since it is no business of a page. */
const FACTS_REVISION = 'scorecardFactsRevision';

export async function readScorecard(): Promise<Scorecard | undefined> {
  return scorecardIn(await browser.storage.local.get(SCORECARD_KEY));
}

/** The revision of the facts that the published scorecard follows from; undefined before the first one. */
export async function publishedFactsRevision(): Promise<number | undefined> {
  const stored = await browser.storage.local.get(FACTS_REVISION);
  return stored[FACTS_REVISION] as number | undefined;
}

/** What a publisher may choose; number and format are given here. */
export type ScorecardContent = Omit<Scorecard, 'format' | 'version' | 'revision'>;

/**
 * Publishes the next scorecard. `factsRevision` absent: the facts did not change, only troubles did.
 * `known`: the one that stands, as it was read under the write lock.
 */
export async function publishScorecard(
  content: ScorecardContent,
  factsRevision?: number,
  known?: Scorecard,
): Promise<Scorecard> {
  const previous = known ?? (await readScorecard());
  const scorecard: Scorecard = {
    format: 'activity-guard/scorecard',
    version: 1,
    revision: (previous?.revision ?? 0) + 1,
    ...content,
  };
  await browser.storage.local.set({
    [SCORECARD_KEY]: JSON.stringify(scorecard),
    ...(factsRevision !== undefined && { [FACTS_REVISION]: factsRevision }),
  });
  return scorecard;
}

/** Calls `listener` at each publication until the returned function is called. */
export function watchScorecard(listener: (scorecard: Scorecard) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const published = area === 'local' ? parsed(changes[SCORECARD_KEY]?.newValue) : undefined;
    if (published) listener(published);
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

/** Of what is stored under its key. */
export function scorecardIn(stored: Record<string, unknown>): Scorecard | undefined {
  return parsed(stored[SCORECARD_KEY]);
}

/** Anything else is none: then it is judged anew. */
function parsed(stored: unknown): Scorecard | undefined {
  return typeof stored === 'string' ? JSON.parse(stored) : undefined;
}
