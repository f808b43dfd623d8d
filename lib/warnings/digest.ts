/** The morning digest: all that needs her today in one notice, and none where nothing does. */

import type { Scorecard, StoreCard } from '../domain/scorecard.ts';
import { isUpcoming } from '../domain/taking-part.ts';
import type { Instant } from '../domain/time.ts';
import type { Level } from '../domain/vocabulary.ts';
import { storeName } from '../text/names.ts';
import type { NoticeTexts } from '../text/notice-texts.ts';
import { joined } from '../text/sentences.ts';
import { stalenessOf } from '../text/staleness.ts';
import { shownLine } from '../text/verdict/shown.ts';
import { clocksAt } from './due-clocks.ts';
import { hasRunning } from './due-conditions.ts';

const WARNINGS: readonly Level[] = ['near', 'over', 'finalDay', 'removal'];

export function isWorthADigest(cards: readonly StoreCard[], now: Instant): boolean {
  return cards.some((card) => needsHer(card, now));
}

function needsHer(card: StoreCard, now: Instant): boolean {
  if (WARNINGS.includes(card.level) || (card.steps?.act ?? 0) > 0) return true;
  if (startingAtRisk(card) > 0 || clocksAt([card], now).length > 0) return true;
  return hasRunning(card) && (card.level === 'unknown' || stalenessOf(card, now).isStale);
}

/** The stores that need her, each with its verdict, its urgent orders, and what starts or falls due. */
export function digestText(scorecard: Scorecard, now: Instant, texts: NoticeTexts, actHours: number): string {
  const needing = scorecard.stores.filter((card) => needsHer(card, now));
  const lines = needing.map((card) => {
    const parts = [
      needing.length > 1 ? texts.notice('digest.store', { store: storeName(card, texts) }) : undefined,
      shownLine(scorecard, card, now, texts),
      counted('digest.orders', card.steps?.act ?? 0, texts, actHours),
      counted('digest.upcoming', startingAtRisk(card), texts),
      counted('digest.clocks', clocksAt([card], now).length, texts),
    ];
    return joined(parts, texts);
  });
  return lines.length > 0 ? lines.join('\n') : texts.notice('digest.changed');
}

function counted(
  key: 'digest.orders' | 'digest.upcoming' | 'digest.clocks',
  count: number,
  texts: NoticeTexts,
  hours = 0,
): string | undefined {
  return count > 0 ? texts.notice(key, { count, hours }) : undefined;
}

function startingAtRisk({ activities }: StoreCard): number {
  return activities.filter((each) => isUpcoming(each) && WARNINGS.includes(each.risk)).length;
}
