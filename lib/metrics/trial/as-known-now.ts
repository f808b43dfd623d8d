/**
 * The records of today as the ground of judging a past instant. Facts carry their own dates and speak from then on; what
 * was seen later is taken for seen: which days are complete is a question of today, not of then.
 */
import type { PageVisit, StoreFacts } from '../../domain/facts.ts';
import { type Instant, instantOfIso, isoOf } from '../../domain/time.ts';

export function asKnownNow(facts: StoreFacts, at: Instant): StoreFacts {
  const { pageVisits } = facts;
  if (pageVisits === undefined) return facts;
  const readAt = isoOf(at);
  return {
    ...facts,
    pageVisits: pageVisits.flatMap((visit) => seenBy(visit, at, readAt)).concat(all(facts, readAt)),
  };
}

/** Only of tracks does it matter when they were looked at; a later look shows what was before it, too. */
function seenBy(visit: PageVisit, at: Instant, readAt: string): PageVisit[] {
  if (visit.tracks === undefined) return [];
  const { storeId, page, state, tracks } = visit;
  const isLater = instantOfIso(visit.readAt) > at;
  return [{ storeId, page, state, tracks, readAt: isLater ? readAt : visit.readAt }];
}

/** Both lists as if they had been seen whole. */
function all({ store: { storeId } }: StoreFacts, readAt: string): PageVisit[] {
  const extent = { rows: 0, statedTotal: 0 };
  return (['order-list', 'reviews'] as const).map((page) => ({
    storeId,
    page,
    state: 'empty',
    readAt,
    extent,
  }));
}
