import type { Scorecard, StoreCard } from '../../domain/scorecard.ts';
import type { Instant } from '../../domain/time.ts';
import type { Texts } from '../texts.ts';
import type { Verdict } from './judged.ts';
import { lastKnown, verdictOf } from './verdict.ts';

/** The verdict as a view shows it: with a trouble, or without any record, nothing looks calm. */
export function shownVerdict(
  scorecard: Scorecard | undefined,
  card: StoreCard | undefined,
  now: Instant,
  texts: Texts,
): Verdict {
  if (!scorecard || !card) return { level: 'unknown', fact: texts.say('empty.title') };
  const verdict = verdictOf(card, now, texts, scorecard.rulePack.zone);
  const hasDrifted = card.pages.some(({ drifts = [] }) => drifts.length > 0);
  const isTroubled = scorecard.troubles.length > 0 || hasDrifted;
  return isTroubled && verdict.level === 'good'
    ? { ...verdict, level: 'unknown', fact: lastKnown(verdict.fact, texts) }
    : verdict;
}
