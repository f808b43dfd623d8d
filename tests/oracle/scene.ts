/** What is looked at: an instant, the facts known by then, and what a forecast imagines. */
import type { Instant } from './calendar.ts';

export interface Scene {
  at: Instant;
  /** Facts after this instant do not exist; before `at` only in a forecast. */
  knownUntil: Instant;
  /** Orders imagined to get a valid, not official, number at `knownUntil`. */
  imaginedShipped: ReadonlySet<string>;
  /** Imagines that no parcel is silent or stalled. */
  isCalm: boolean;
}

const NOBODY: ReadonlySet<string> = new Set();

export function asItWas(at: Instant): Scene {
  return { at, knownUntil: at, imaginedShipped: NOBODY, isCalm: false };
}

export function worstCase(now: Instant, at: Instant): Scene {
  return { at, knownUntil: now, imaginedShipped: NOBODY, isCalm: false };
}

export function bestCase(now: Instant, at: Instant, openOrderIds: ReadonlySet<string>): Scene {
  return { at, knownUntil: now, imaginedShipped: openOrderIds, isCalm: true };
}

export function ifShipped(now: Instant, at: Instant, orderIds: ReadonlySet<string>): Scene {
  return { at, knownUntil: now, imaginedShipped: orderIds, isCalm: false };
}

/** A fact of that instant has happened and is known. */
export function hasHappened(scene: Scene, at: Instant | undefined): at is Instant {
  return at !== undefined && at <= scene.at && at <= scene.knownUntil;
}
