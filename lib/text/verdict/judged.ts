/** What every part of a verdict is made from. */
import type { StoreCard } from '../../domain/scorecard.ts';
import type { Instant } from '../../domain/time.ts';
import type { Level } from '../../domain/vocabulary.ts';
import type { Texts } from '../texts.ts';

export interface Judged {
  card: StoreCard;
  now: Instant;
  texts: Texts;
  /** The zone of the platform's days. */
  zone: string;
}

/** Am I safe, until when, what do I do. */
export interface Verdict {
  level: Level;
  /** What must be known before the figures are believed: stale, outdated. */
  caution?: string;
  fact: string;
  act?: string;
}

export type Saying = Pick<Verdict, 'fact' | 'act'>;
