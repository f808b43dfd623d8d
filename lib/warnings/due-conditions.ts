/** Conditions that are told once while they last: orders at a deadline step, pages not understood, stale monitoring. */
import { type Notice, STEP_ORDERS, type Told, type ToldStep } from '../domain/notice.ts';
import type { StoreCard } from '../domain/scorecard.ts';
import type { Settings } from '../domain/settings.ts';
import { isRunning } from '../domain/taking-part.ts';
import { HOUR, type Instant, instantOfIso, isoOf } from '../domain/time.ts';
import { stalenessOf } from '../text/staleness.ts';
import type { Due } from './due.ts';

/** The most urgent first: its notice speaks for the milder ones too. */
const STEPS: readonly ToldStep[] = ['lastCall', 'act', 'note'];
/** Paging through a list finds more and more of them: one notice an hour for each step is enough. */
const STEP_PAUSE = HOUR;

/** So many more orders at a step than she knows of are told; fewer than she knows are forgotten. */
export function deadlineSteps(
  cards: readonly StoreCard[],
  told: Told['steps'],
  { stepOrders = STEP_ORDERS }: Pick<Settings, 'stepOrders'>,
  now: Instant,
  isHeld: boolean,
): Due<Told['steps']> {
  const next: Record<string, Told['steps'][string]> = {};
  const notices: Notice[] = [];
  for (const { storeId, steps } of cards) {
    let isSaid = false;
    for (const step of STEPS) {
      const count = steps?.[step] ?? 0;
      const before = told[`${storeId} ${step}`] ?? { count: 0 };
      const hasPaused = before.at === undefined || now >= instantOfIso(before.at) + STEP_PAUSE;
      const isDue: boolean = !isSaid && !isHeld && hasPaused && count - before.count >= stepOrders;
      if (isDue) notices.push({ kind: 'steps', storeId, step, count });
      isSaid ||= isDue;
      next[`${storeId} ${step}`] = isSaid
        ? { count, at: isoOf(now) }
        : { ...before, count: Math.min(before.count, count) };
    }
  }
  return { notices, told: next };
}

/** A page that is understood again, as it always was, may be told of again. */
export function missedPages(
  cards: readonly StoreCard[],
  told: Told['pages'],
  isHeld: boolean,
): Due<Told['pages']> {
  const missed = cards.flatMap(({ storeId, pages }) =>
    pages
      .filter(({ state, drifts = [] }) => state === 'not-understood' || drifts.length > 0)
      .map(({ page, state }) => {
        const isChanged = state !== 'not-understood';
        return { key: `${storeId} ${page}${isChanged ? ' changed' : ''}`, storeId, page, isChanged };
      }),
  );
  const untold = isHeld ? [] : missed.filter(({ key }) => !told.includes(key));
  return {
    notices: untold.map(({ storeId, page, isChanged }) => ({
      kind: 'page',
      storeId,
      page,
      ...(isChanged && { isChanged }),
    })),
    told: missed.map(({ key }) => key).filter((key) => !isHeld || told.includes(key)),
  };
}

/** While an activity runs, and once for each reading that is too old. */
export function staleStores(
  cards: readonly StoreCard[],
  told: Told['stale'],
  now: Instant,
  isHeld: boolean,
): Due<Told['stale']> {
  const next: Record<string, string> = {};
  const notices: Notice[] = [];
  for (const card of cards.filter(hasRunning)) {
    const { storeId } = card;
    const { readAt, isStale } = stalenessOf(card, now);
    if (!isStale) continue;
    const reading = readAt === undefined ? '' : isoOf(readAt);
    const isTold = told[storeId] === reading;
    if (!isTold && isHeld) continue;
    if (!isTold) notices.push({ kind: 'stale', storeId, ...(reading && { readAt: reading }) });
    next[storeId] = reading;
  }
  return { notices, told: next };
}

export function hasRunning({ activities }: StoreCard): boolean {
  return activities.some(isRunning);
}
