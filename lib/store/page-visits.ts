/** The coverage ledger: every page that was visited, what it stated of itself and how far back it reached. */
import { canonicalText } from '../domain/canonical-text.ts';
import type { PageVisit } from '../domain/facts.ts';

export const PAGE_VISITS_TABLE = 'pageVisits';

/** The same page read twice is two visits; the same visit recorded twice is one. */
export function pageVisitKey(visit: PageVisit): string[] {
  return [visit.storeId, visit.readAt, visit.readingId ?? canonicalText(visit)];
}
