/** Scorecards as a judged store publishes them, for the tests of what shows them. */
import type { IndicatorCard, Scorecard, StoreCard } from '../../lib/domain/scorecard.ts';
import { INDICATOR_IDS, type IndicatorId } from '../../lib/domain/vocabulary.ts';
import { STORE } from './readings.ts';

export const JUDGED_AT = '2026-03-10T18:30:00.000Z';

export function storeCard(
  changed: Partial<Record<IndicatorId, Partial<IndicatorCard>>> = {},
  parts: Partial<StoreCard> = {},
): StoreCard {
  const indicators = INDICATOR_IDS.map((id) => ({ ...indicatorCard(id), ...changed[id] }));
  return {
    storeId: STORE,
    judgedAt: JUDGED_AT,
    level: 'good',
    indicators,
    activities: [],
    deadlines: [],
    openOrderCount: 0,
    pages: [{ page: 'order-list', state: 'read', readAt: JUDGED_AT, problems: 0 }],
    ...parts,
  };
}

function indicatorCard(id: IndicatorId): IndicatorCard {
  return {
    id,
    level: 'good',
    eligible: 100,
    defects: 2,
    rate: 0.02,
    limit: 0.2,
    streak: 0,
    removalAt: null,
    budget: { leftOfExisting: 18, leftOfNew: 22, cleanNeeded: null },
    warnedBy: [],
  };
}

export function scorecard(stores: StoreCard[], troubles: Scorecard['troubles'] = []): Scorecard {
  return {
    format: 'activity-guard/scorecard',
    version: 1,
    revision: 1,
    publishedAt: JUDGED_AT,
    rulePack: { id: 'seed-2024', version: '1', zone: 'America/Los_Angeles' },
    stores,
    troubles,
  };
}
