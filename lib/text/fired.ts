/** That the rule fired for an activity, and from when on to look whether the platform has ended it (rules.md §3). */
import { HOUR, type Instant } from '../domain/time.ts';
import type { DeskTexts } from './desk-texts.ts';
import { joined } from './sentences.ts';

/** By the article the platform acts about 2.3 h after the rule fired. */
const PLATFORM_ACTS_AFTER = 2.3 * HOUR;

/** `hour`: when it fired, as text. */
export function firedText(firedAt: Instant, now: Instant, hour: string, texts: DeskTexts): string {
  const fired = texts.desk('activities.fired', { hour });
  return now < firedAt + PLATFORM_ACTS_AFTER ? fired : joined([fired, texts.desk('activities.check')], texts);
}
