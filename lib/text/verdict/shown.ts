import type { Scorecard, StoreCard } from '../../domain/scorecard.ts';
import type { Instant } from '../../domain/time.ts';
import { joined } from '../sentences.ts';
import { stalenessOf } from '../staleness.ts';
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
  return isInTrouble(scorecard, card) ? neverCalm(verdict, texts) : verdict;
}

/** Nobody can vouch for what is calm, whatever else is over: it was read too long ago, or something is in the way. */
export function isDoubtful(scorecard: Scorecard | undefined, card: StoreCard, now: Instant): boolean {
  return scorecard === undefined || isInTrouble(scorecard, card) || stalenessOf(card, now).isStale;
}

function isInTrouble({ troubles }: Scorecard, { pages }: StoreCard): boolean {
  return troubles.length > 0 || pages.some(({ drifts = [] }) => drifts.length > 0);
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
