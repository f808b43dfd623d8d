/** The one line that says where a store stands. */
import type { StoreCard } from '../../domain/scorecard.ts';
import { isRunning } from '../../domain/taking-part.ts';
import { type Instant, instantOfIso } from '../../domain/time.ts';
import { LEVELS, type Level } from '../../domain/vocabulary.ts';
import { hourText, PLATFORM_ZONE, spanText } from '../hours.ts';
import { indicatorNames, levelName, pageName } from '../names.ts';
import { joined } from '../sentences.ts';
import { stalenessOf } from '../staleness.ts';
import type { Texts } from '../texts.ts';
import { goodSaying } from './good.ts';
import type { Judged, Saying, Verdict } from './judged.ts';
import { leadingIndicator } from './leading.ts';
import { nearSaying } from './near.ts';
import { finalDaySaying, overSaying, removalSaying, reviewAct } from './over.ts';
import { hasNothingToCount, likelyFact, unknownSaying } from './unknown.ts';

/**
 * The verdict in its parts. A calm level that rests on stale figures is shown as unknown: silence never looks healthy.
 * @param zone the rule pack's zone, whose days the platform judges by
 */
export function verdictOf(card: StoreCard, now: Instant, texts: Texts, zone = PLATFORM_ZONE): Verdict {
  const judged = { card, now, texts, zone };
  const { fact, act } = sayingOf(judged);
  const caution = cautionOf(judged);
  const level = shownLevel(card, now);
  const whole = joined([fact, alsoUnknown(judged), scopeOf(judged)], texts);
  return {
    level,
    ...(caution && { caution }),
    fact: level === card.level ? whole : lastKnown(whole, texts),
    ...(act && { act }),
  };
}

/** The verdict in one line of plain text. */
export function verdictLine(card: StoreCard, now: Instant, texts: Texts, zone = PLATFORM_ZONE): string {
  const { caution, fact, act } = verdictOf(card, now, texts, zone);
  return joined([caution, fact, act], texts);
}

/** A calm sentence that nobody can vouch for any more. */
export function lastKnown(fact: string, texts: Texts): string {
  return texts.say('verdict.lastKnown', { fact });
}

function shownLevel(card: StoreCard, now: Instant): Level {
  return card.level === 'good' && stalenessOf(card, now).isStale ? 'unknown' : card.level;
}

function sayingOf(judged: Judged): Saying {
  const { card } = judged;
  if (card.level === 'good') return goodSaying(judged);
  const indicator = leadingIndicator(card);
  if (!indicator) return activitySaying(judged);
  if (card.level === 'unknown') return unknownSaying(judged);
  if (card.level === 'near') return nearSaying(indicator, judged);
  if (card.level === 'over') return overSaying(indicator, judged);
  if (card.level === 'finalDay') return finalDaySaying(indicator, judged);
  return removalSaying(indicator, judged);
}

/** The store itself is calmer than one of its running activities; its own worst is said after it. */
function activitySaying(judged: Judged): Saying {
  const { card, texts } = judged;
  const worst = card.activities.find((each) => isRunning(each) && each.risk === card.level);
  const own = ownSaying(judged);
  const level = levelName(card.level, texts);
  if (!worst) return own ?? { fact: level };
  const fact = texts.say('verdict.activity', {
    activity: worst.name ?? worst.activityId,
    names: indicatorNames(worst.because, texts),
    level,
  });
  const review = worst.firedAt === null ? undefined : reviewAct(worst.firedAt, judged);
  const act = joined([own?.act, review], texts) || texts.say('verdict.seeActivities');
  return { fact: joined([fact, own?.fact], texts), act };
}

/** What would be said of the store without its activities; undefined where that is no warning. */
function ownSaying(judged: Judged): Saying | undefined {
  const level = LEVELS.findLast((known) => judged.card.indicators.some((each) => each.level === known));
  if (level === undefined || level === 'good' || level === 'unknown') return undefined;
  return sayingOf({ ...judged, card: { ...judged.card, level } });
}

function alsoUnknown(judged: Judged): string | undefined {
  const { card, texts } = judged;
  if (card.level === 'unknown') return undefined;
  const count = card.indicators.filter(
    (indicator) => indicator.level === 'unknown' && !hasNothingToCount(indicator),
  ).length;
  const unknown = count > 0 ? texts.say('verdict.alsoUnknown', { count }) : undefined;
  return joined([unknown, likelyFact(card.indicators, judged)], texts);
}

/** Said wherever the verdict stands (rules.md §8). */
function scopeOf({ card, texts }: Judged): string | undefined {
  return card.isOutOfScope ? texts.say('scope.unknown') : undefined;
}

function cautionOf({ card, now, texts }: Judged): string | undefined {
  if (hasPassedSince(card, now)) {
    return texts.say('verdict.outdated', { hour: hourText(instantOfIso(card.judgedAt), now, texts) });
  }
  const { readAt, isStale } = stalenessOf(card, now);
  if (!isStale) return undefined;
  // Figures without a reading came from somewhere else; where there are none, there is nothing to caution against.
  if (readAt === undefined) return hasFigures(card) ? texts.say('freshness.neverHere') : undefined;
  const page = pageName('order-list', texts);
  return joined(
    [
      texts.say('freshness.stale', { span: spanText(now - readAt, texts) }),
      texts.say('freshness.open', { page }),
    ],
    texts,
  );
}

function hasFigures({ indicators }: StoreCard): boolean {
  return indicators.some(({ eligible }) => eligible > 0);
}

/** True when an instant the verdict names has come since it was judged. */
function hasPassedSince(card: StoreCard, now: Instant): boolean {
  const judgedAt = instantOfIso(card.judgedAt);
  return card.indicators
    .filter(({ level }) => level === card.level)
    .flatMap(({ level, removalAt, forecast }) => [
      level === 'removal' ? null : removalAt,
      forecast?.crossesAt ?? null,
    ])
    .some((iso) => iso !== null && instantOfIso(iso) > judgedAt && instantOfIso(iso) <= now);
}
