/** A desktop notice: what happened to which store, and what was already told. */
import type { ClockId } from './check-ids.ts';
import { type Day, HOUR, type IsoInstant } from './time.ts';
import type { DeadlineStep, Level, PageKind } from './vocabulary.ts';

/** While she has not chosen otherwise: whole hours of Beijing, and so many orders at a step. */
export const NOTICE_ZONE = 'Asia/Shanghai';
export const QUIET_HOURS = { from: 22, to: 8 };
export const DIGEST_HOUR = 8;
export const STEP_ORDERS = 5;
/** Through one night: the next look is tomorrow's. */
export const SNOOZE = 8 * HOUR;

export type ToldStep = Exclude<DeadlineStep, 'none'>;

export type Notice =
  | { kind: 'level'; storeId: string }
  | { kind: 'steps'; storeId: string; step: ToldStep; count: number }
  /** Not understood at all, or changed so that it yields less than it always did. */
  | { kind: 'page'; storeId: string; page: PageKind; isChanged?: true }
  | { kind: 'stale'; storeId: string; readAt?: IsoInstant }
  | { kind: 'clock'; storeId: string; activityId: string; clock: ClockId; dueAt: IsoInstant }
  | { kind: 'digest'; day: Day };

/** The level last told or taken back, by store and by indicator or running activity. */
export type ToldLevels = Readonly<Record<string, Level>>;

/** What she was told, kept in `storage.local`: a worker that died tells nothing twice. */
export interface Told {
  levels: ToldLevels;
  /** By store and step: how many orders she knows to be there, and when she was last told. */
  steps: Readonly<Record<string, { count: number; at?: IsoInstant }>>;
  /** Pages, by store, that are not understood or have changed. */
  pages: readonly string[];
  /** By store: the reading of the order list that was said to be too old; '' for none at all. */
  stale: Readonly<Record<string, string>>;
  /** Clocks, by store and activity. */
  clocks: readonly string[];
  /** The day whose digest was looked after; absent before the first. */
  digestDay?: Day;
}

export const NOTHING_TOLD: Told = { levels: {}, steps: {}, pages: [], stale: {}, clocks: [] };
