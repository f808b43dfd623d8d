import type { StoreCard } from '../lib/domain/scorecard.ts';
import type { Instant } from '../lib/domain/time.ts';
import { ageText } from '../lib/text/hours.ts';
import { stalenessOf } from '../lib/text/staleness.ts';
import type { Texts } from '../lib/text/texts.ts';

interface FreshnessLineProps {
  card: StoreCard;
  now: Instant;
  texts: Texts;
}

/** How old the figures are and how much of the window was seen. */
export function FreshnessLine({ card, now, texts }: FreshnessLineProps) {
  const { readAt } = stalenessOf(card, now);
  const coverage = card.indicators.find(({ id }) => id === 'lateShipment')?.coverage;
  return (
    <p class="quiet freshness">
      {readAt === undefined
        ? texts.say('freshness.never')
        : texts.say('freshness.read', { age: ageText(readAt, now, texts) })}
      {coverage &&
        readAt !== undefined &&
        ` · ${texts.say('freshness.days', { count: coverage.completeDays, window: coverage.windowDays })}`}
    </p>
  );
}
