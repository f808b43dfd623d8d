/** Store cards as a seller may meet them, all judged at one instant: 2026-03-10 11:20 in Beijing (2026-03-09 20:20 PDT). */

import { DEMO_STORE_ID } from '../../lib/domain/demo-store-id.ts';
import type { IndicatorCard, Scorecard, StoreCard } from '../../lib/domain/scorecard.ts';
import { HOUR, isoOf } from '../../lib/domain/time.ts';
import { activities, activity, byEnrolment, risky } from './activity-cards.ts';
import {
  cancellation,
  coverage,
  END_OF_TODAY,
  END_OF_TOMORROW,
  forecast,
  late,
  NOW,
  noReviews,
  reviews,
  silent,
  TODAY,
} from './indicator-cards.ts';

const deadlines = (count: number, firstInHours: number) =>
  Array.from({ length: count }, (_, index) => {
    const left = (firstInHours + index * 3.5) * HOUR;
    const step =
      left <= 6 * HOUR ? 'lastCall' : left <= 18 * HOUR ? 'act' : left <= 36 * HOUR ? 'note' : 'none';
    return {
      orderId: `815512569218${String(8852 + index * 137).padStart(4, '0')}`,
      deadlineAt: isoOf(NOW + left),
      step,
    } as const;
  });

const good: StoreCard = {
  storeId: '244176',
  name: '晴天优选',
  judgedAt: isoOf(NOW),
  level: 'good',
  indicators: [cancellation, late, silent, reviews],
  activities,
  deadlines: deadlines(4, 20),
  openOrderCount: 4,
  pages: [{ page: 'order-list', state: 'read', readAt: isoOf(NOW - 12 * 60_000), problems: 0 }],
};
const nearLate: IndicatorCard = {
  ...late,
  level: 'near',
  eligible: 190,
  defects: 36,
  rate: 36 / 190,
  budget: { leftOfExisting: 2, leftOfNew: 1, cleanNeeded: null },
  forecast: forecast(0.181, 0.26, isoOf(NOW + 22 * HOUR)),
  rescue: { shipAtLeast: 5, orders: [] },
};
const near: StoreCard = {
  ...good,
  level: 'near',
  indicators: [cancellation, nearLate, silent, noReviews],
  activities: risky,
  deadlines: deadlines(12, 2.2),
  openOrderCount: 12,
};
const overLate: IndicatorCard = {
  ...nearLate,
  level: 'over',
  defects: 41,
  rate: 41 / 190,
  removalAt: END_OF_TOMORROW,
  budget: { leftOfExisting: -3, leftOfNew: -4, cleanNeeded: 15 },
  forecast: forecast(0.19, 0.31, null),
  rescue: { shipAtLeast: 15, orders: [] },
  recoversOn: TODAY,
};
const over: StoreCard = {
  ...near,
  level: 'over',
  indicators: [cancellation, overLate, silent, reviews],
  openOrderCount: 23,
};
const lastLate: IndicatorCard = { ...overLate, level: 'finalDay', streak: 1, removalAt: END_OF_TODAY };
const finalDay: StoreCard = {
  ...over,
  level: 'finalDay',
  // Two decimals, where one would round the rate up to the limit.
  indicators: [
    {
      ...cancellation,
      ...{ level: 'near', eligible: 10_000, defects: 1_498, rate: 0.1498 },
      budget: { leftOfExisting: 2, leftOfNew: 2, cleanNeeded: null },
    },
    lastLate,
    silent,
    reviews,
  ],
};
const hopeless: StoreCard = {
  ...finalDay,
  indicators: [
    cancellation,
    { ...lastLate, rescue: { shipAtLeast: null, orders: [] }, recoversOn: null },
    silent,
    reviews,
  ],
};
const removal: StoreCard = {
  ...near,
  level: 'removal',
  indicators: [
    cancellation,
    { ...lastLate, level: 'removal', streak: 2, removalAt: '2026-03-09T07:00:00.000Z' },
    silent,
    reviews,
  ],
  activities: risky.map((one) => ({ ...one, risk: 'removal' })),
};
/** The store is calmer than one of its activities, and much else is to be said. */
const activityRemoval: StoreCard = {
  ...near,
  level: 'removal',
  isOutOfScope: true,
  indicators: near.indicators.map((one) =>
    one.id === 'logisticsAnomaly'
      ? { ...one, level: 'unknown', coverage: { known: 5, unseen: null, completeDays: 20, windowDays: 30 } }
      : one,
  ),
  activities: [
    activity('5000001', '春季大促 A+ 入围活动 Spring Sale for selected stores', {
      risk: 'removal',
      because: ['lateShipment', 'logisticsAnomaly'],
      firedAt: isoOf(NOW - HOUR),
    }),
    ...risky.slice(1),
  ],
};
const partly = {
  known: 150,
  unseen: null,
  completeDays: 27,
  windowDays: 30,
  newestReadingAt: coverage.newestReadingAt,
  newestShownAt: coverage.newestShownAt,
};
const round = [
  {
    page: 'order-list' as const,
    url: 'https://csp.aliexpress.com/m_apps/order-manage/orderList?channelId=244176',
    pages: { read: 3, of: 9 },
    isDone: false,
  },
  {
    page: 'activity-list' as const,
    url: 'https://csp.aliexpress.com/m_apps/campaigns/home-page',
    isDone: true,
  },
  { page: 'reviews' as const, isDone: false },
];
const unknown: StoreCard = {
  ...good,
  refreshRound: round,
  level: 'unknown',
  indicators: [cancellation, late, silent].map((one) => ({
    ...one,
    level: 'unknown' as const,
    coverage: { ...partly, openPage: 'order-list' },
  })),
  activities: activities.map((one) => ({ ...one, undecided: ['lateShipment' as const] })),
};
unknown.indicators.push({ ...noReviews, coverage: { ...partly, openPage: 'reviews' } });
const straddling: StoreCard = {
  ...good,
  refreshRound: round,
  level: 'unknown',
  indicators: [
    cancellation,
    {
      ...nearLate,
      level: 'unknown',
      coverage: { ...partly, unseen: 12, openPage: 'order-list' },
      interval: { lowest: 0.178, highest: 0.237 },
    },
    silent,
    reviews,
  ],
  activities: activities.map((one) => ({ ...one, undecided: ['lateShipment' as const] })),
};
const stale: StoreCard = {
  ...good,
  refreshRound: round.slice(0, 2),
  indicators: good.indicators.map((one) => ({
    ...one,
    coverage: { ...coverage, newestShownAt: isoOf(NOW - 5.2 * HOUR) },
  })),
  pages: [
    {
      page: 'order-list',
      state: 'read',
      readAt: isoOf(NOW - 5.2 * HOUR),
      problems: 0,
      drifts: [
        { kind: 'field', field: 'createdAt', share: 0, since: isoOf(NOW - 30 * HOUR) },
        { kind: 'header', header: '运单号', instead: ['包裹码'], since: isoOf(NOW - 30 * HOUR) },
      ],
    },
  ],
};
const signedOut: StoreCard = {
  ...near,
  name: '深圳市晴天优选跨境电子商务有限公司旗舰店 International Flagship Store',
  pages: [{ page: 'order-list', state: 'signed-out', readAt: isoOf(NOW), problems: 0 }],
};

const scorecard = (stores: StoreCard[], troubles: Scorecard['troubles'] = []): Scorecard => ({
  format: 'activity-guard/scorecard',
  version: 1,
  revision: 1,
  publishedAt: isoOf(NOW),
  rulePack: { id: 'seed-2024', version: '1', zone: 'America/Los_Angeles' },
  stores,
  troubles,
});

export const SCENARIOS: Record<string, Scorecard | undefined> = {
  good: scorecard([good]),
  near: scorecard([near, { ...good, storeId: '2', name: '第二家店' }]),
  over: scorecard([over]),
  finalDay: scorecard([finalDay]),
  hopeless: scorecard([hopeless]),
  removal: scorecard([removal]),
  activityRemoval: scorecard([activityRemoval, good]),
  unknown: scorecard([unknown]),
  straddling: scorecard([straddling]),
  stale: scorecard([stale]),
  signedOut: scorecard([signedOut]),
  trouble: scorecard([good], [{ kind: 'storage-full', at: isoOf(NOW) }]),
  forbidden: scorecard([good], [{ kind: 'host-permission-missing', at: isoOf(NOW) }]),
  demo: {
    ...scorecard([good]),
    demo: { ...near, storeId: DEMO_STORE_ID, name: undefined, refreshRound: [] },
  },
  notToday: scorecard([near, good], [{ kind: 'rules-not-today', at: isoOf(NOW), effectiveTo: '2026-03-08' }]),
  enrolments: scorecard([{ ...near, activities: byEnrolment }]),
  /** She is in none of those that run. */
  notJoined: scorecard([
    { ...good, activities: activities.map((one) => ({ ...one, enrolment: 'not-enrolled' as const })) },
  ]),
  elsewhere: scorecard([{ ...over, isOutOfScope: true }]),
  threeStores: scorecard([
    { ...over, name: '深圳市晴天优选跨境电子商务有限公司旗舰店 International Flagship Store' },
    { ...near, storeId: '2', name: '第二家店' },
    { ...unknown, storeId: '1117364620', name: undefined },
  ]),
  noActivity: scorecard([{ ...good, activities: [] }]),
  sixActivities: scorecard([
    {
      ...near,
      activities: [1, 2, 3, 4, 5, 6].map((each) =>
        activity(`600000${each}`, `活动 ${each}`, { risk: 'near' }),
      ),
    },
  ]),
  /** Everything that takes room, at once. */
  crowded: scorecard(
    [
      {
        ...signedOut,
        ...{ level: 'finalDay', indicators: finalDay.indicators, isOutOfScope: true, refreshRound: round },
        pages: [...stale.pages, ...signedOut.pages],
      },
      { ...good, storeId: '2' },
    ],
    [{ kind: 'host-permission-missing', at: isoOf(NOW) }],
  ),
  empty: undefined,
};
