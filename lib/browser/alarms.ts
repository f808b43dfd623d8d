/** When to judge again though nothing was read: at the next instant a figure changes, and every half hour. */
import { browser } from 'wxt/browser';
import type { Instant } from '../domain/time.ts';

export const HALF_HOURLY = 'judge-half-hourly';
export const NEXT_CHANGE = 'judge-next-change';
export const NEXT_NOTICE = 'next-notice';
const HALF_AN_HOUR_IN_MINUTES = 30;

/** Creates the half-hourly alarm where it is missing; one that is there is never put off. */
export async function healAlarms(): Promise<void> {
  if (await browser.alarms.get(HALF_HOURLY)) return;
  await browser.alarms.create(HALF_HOURLY, { periodInMinutes: HALF_AN_HOUR_IN_MINUTES });
}

/** Asks for a judging at that instant, unless one is due before. */
export async function judgeAgainAt(at: Instant | undefined, now: Instant): Promise<void> {
  if (at === undefined) return;
  const due = await browser.alarms.get(NEXT_CHANGE);
  if (due && due.scheduledTime > now && due.scheduledTime <= at) return;
  await browser.alarms.create(NEXT_CHANGE, { when: at });
}

/** Asks for a look when quiet hours or a snooze end, and at the hour of the digest. A missed one comes at the next start. */
export async function noticeAgainAt(at: Instant): Promise<void> {
  if ((await browser.alarms.get(NEXT_NOTICE))?.scheduledTime === at) return;
  await browser.alarms.create(NEXT_NOTICE, { when: at });
}
