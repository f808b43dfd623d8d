/** Scorecards as a judged store publishes them, for the tests of what shows them. */
import type { IndicatorCoverage } from '../../lib/domain/report.ts';
import type { IndicatorCard, Scorecard, StoreCard } from '../../lib/domain/scorecard.ts';
import { type Instant, type IsoInstant, isoOf } from '../../lib/domain/time.ts';
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

/** The same store, whose whole order list was read last at that instant. */
export function readAt(card: StoreCard, at: Instant): StoreCard {
  return {
    ...card,
    indicators: card.indicators.map((each) => ({ ...each, coverage: seenAt(isoOf(at)) })),
    pages: [{ page: 'order-list', state: 'read', readAt: isoOf(at), problems: 0 }],
  };
}

function seenAt(at: IsoInstant): IndicatorCoverage {
  return { known: 100, unseen: 0, completeDays: 30, windowDays: 30, newestShownAt: at };
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
    coverage: seenAt(JUDGED_AT),
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
