import type { Scorecard, StoreCard } from '../../domain/scorecard.ts';
import type { Instant } from '../../domain/time.ts';
import { joined } from '../sentences.ts';
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
  return scorecard.troubles.length > 0 || hasDrifted ? neverCalm(verdict, texts) : verdict;
}

/** The same in one line of plain text. */
export function shownLine(scorecard: Scorecard, card: StoreCard, now: Instant, texts: Texts): string {
  const { caution, fact, act } = shownVerdict(scorecard, card, now, texts);
  return joined([caution, fact, act], texts);
}

/** What is calm is the last that is known, where nobody can vouch for it now. */
export function neverCalm(verdict: Verdict, texts: Texts): Verdict {
  if (verdict.level !== 'good') return verdict;
  return { ...verdict, level: 'unknown', fact: lastKnown(verdict.fact, texts) };
}
