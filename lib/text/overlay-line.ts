import type { IndicatorCard, StoreCard } from '../domain/scorecard.ts';
import type { Instant } from '../domain/time.ts';
import { levelName } from './names.ts';
import { rateText } from './rates.ts';
import type { Texts } from './texts.ts';
import { leadingIndicator } from './verdict/leading.ts';
import { crossText } from './verdict/near.ts';
import { verdictOf } from './verdict/verdict.ts';

/** The verdict in a few words: `18.9 % · 再晚 2 单就超 · 先发 5 单`; what makes a calm one doubtful instead of it. */
export function overlayLine(card: StoreCard, now: Instant, texts: Texts): string {
  const { level: shown, caution } = verdictOf(card, now, texts);
  if (shown !== card.level) return caution ?? levelName(shown, texts);
  const indicator = leadingIndicator(card);
  const level = levelName(card.level, texts, indicator?.streak);
  if (!indicator || indicator.rate === null || card.level === 'good' || card.level === 'unknown')
    return level;
  const ship = indicator.rescue?.shipAtLeast;
  return [
    `${texts.say(`indicator.${indicator.id}`)} ${rateText(indicator.rate, indicator.limit)}`,
    isNearByFigure(indicator) ? crossText(indicator, texts) : level,
    ship ? texts.say('overlay.ship', { count: ship }) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function isNearByFigure({ level, warnedBy }: IndicatorCard): boolean {
  return level === 'near' && warnedBy.length === 0;
}
