import type { StoreCard } from '../domain/scorecard.ts';

/** Cards that were judged where they cannot be published, and what they follow from: they are good for nothing else. */
export interface JudgedCards {
  factsRevision: number;
  /** As `textOfRules` has them. */
  rules: string;
  cards: StoreCard[];
}
