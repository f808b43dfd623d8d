import type { StoreCard } from '../lib/domain/scorecard.ts';
import type { Instant } from '../lib/domain/time.ts';
import type { Texts } from '../lib/text/texts.ts';
import { ActivityRisks } from './activity-risks.tsx';
import { DeadlineList } from './deadline-list.tsx';
import { Meter } from './meter.tsx';
import { RefreshRound } from './refresh-round.tsx';

/** More of them are in the dashboard. */
const SHOWN_STEPS = 2;

interface StoreGlanceProps {
  card: StoreCard;
  zone: string | undefined;
  now: Instant;
  texts: Texts;
  /** How many of the next deadlines there is room for. */
  shownDeadlines: number;
  isDoubtful: boolean;
  /** Much is said above: the figures take as little room as they can. */
  isCrowded: boolean;
  copied: string | undefined;
  onCopy(orderId: string): void;
}

/** One store's figures, the orders to ship first, its activities, and the pages to open. */
export function StoreGlance(props: StoreGlanceProps) {
  const { card, zone, now, texts, shownDeadlines, isDoubtful, isCrowded, copied, onCopy } = props;
  const isRoundFirst = card.level === 'unknown' || (card.level === 'good' && isDoubtful);
  const round = (
    <RefreshRound
      steps={card.refreshRound}
      activities={card.activities}
      texts={texts}
      isFolded={!isRoundFirst}
      most={SHOWN_STEPS}
    />
  );
  return (
    <>
      <div class={`meters${isCrowded ? ' meters-compact' : ''}${isDoubtful ? ' meters-doubtful' : ''}`}>
        {card.indicators.map((indicator) => (
          <Meter key={indicator.id} figure={indicator} texts={texts} />
        ))}
      </div>
      <DeadlineList
        orders={card.deadlines.slice(0, shownDeadlines)}
        total={card.openOrderCount}
        now={now}
        texts={texts}
        zone={zone}
        copied={copied}
        onCopy={onCopy}
      />
      {isRoundFirst && round}
      <ActivityRisks activities={card.activities} isDoubtful={isDoubtful} texts={texts} />
      {!isRoundFirst && round}
    </>
  );
}
