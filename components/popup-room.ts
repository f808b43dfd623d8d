import type { Verdict } from '../lib/text/verdict/judged.ts';

/** So many deadlines fit beside a short verdict and the meters in full. */
const MOST_DEADLINES = 3;
/** From so much on the verdict takes the room of one deadline, and of the lines under the meters. */
const LONG_VERDICT = 175;
const LONGEST_VERDICT = 230;

interface PopupRoom {
  shownDeadlines: number;
  /** The meters take as little room as they can. */
  isCrowded: boolean;
}

/**
 * What of the figures fits into 600 px, so that verdict, meters, first deadline and activities stand there unscrolled.
 * `said`: how many notices and banners stand above the verdict.
 */
export function popupRoom(verdict: Verdict, said: number): PopupRoom {
  const length = lengthOf(verdict);
  const isCrowded = said > 0 || length > LONGEST_VERDICT;
  const isTight = verdict.level === 'unknown' || (!isCrowded && length > LONG_VERDICT);
  return { shownDeadlines: Math.max(1, MOST_DEADLINES - said - (isTight ? 1 : 0)), isCrowded };
}

/** By the room it takes: a Chinese character has twice that of a letter. */
function lengthOf({ caution = '', fact, act = '' }: Verdict): number {
  const text = caution + fact + act;
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}
