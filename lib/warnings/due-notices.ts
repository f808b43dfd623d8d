/** What to tell the seller now, from the scorecard and what she was told: pure, so that a dead worker loses nothing. */

import type { Notice, Told } from '../domain/notice.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import type { Settings } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import { isWorthADigest } from './digest.ts';
import type { Due } from './due.ts';
import { dueClocks } from './due-clocks.ts';
import { deadlineSteps, missedPages, staleStores } from './due-conditions.ts';
import { noticeHours } from './notice-hours.ts';
import { worseningsIn } from './worsenings.ts';

/**
 * While she sleeps or has snoozed, what is no worse level waits: it stays untold and comes when the hours are over.
 * The digest says it all in one, and what had waited is then told.
 */
export function dueNotices({ stores }: Scorecard, told: Told, settings: Settings, now: Instant): Due<Told> {
  const hours = noticeHours(settings, now);
  const isHeld = hours.isQuiet || hours.isSnoozed;
  const worse = worseningsIn(stores, told.levels, hours);
  const steps = deadlineSteps(stores, told.steps, settings, now, isHeld);
  const pages = missedPages(stores, told.pages, isHeld);
  const stale = staleStores(stores, told.stale, now, isHeld);
  const clocks = dueClocks(stores, told.clocks, now, isHeld);
  const next: Told = {
    levels: worse.told,
    steps: steps.told,
    pages: pages.told,
    stale: stale.told,
    clocks: clocks.told,
    digestDay: told.digestDay ?? hours.today,
  };
  const single: Notice[] = [
    ...worse.storeIds.map((storeId): Notice => ({ kind: 'level', storeId })),
    ...[steps, pages, stale, clocks].flatMap(({ notices }) => notices),
  ];
  // A new installation begins with the digest of the next morning.
  const isMorning = hours.isDigestDue && !isHeld && told.digestDay !== undefined;
  if (!isMorning || told.digestDay === hours.today) return { notices: single, told: next };
  const isWorth = single.length > 0 || isWorthADigest(stores, now);
  const notices: Notice[] = isWorth ? [{ kind: 'digest', day: hours.today }] : [];
  return { notices, told: { ...next, digestDay: hours.today } };
}
