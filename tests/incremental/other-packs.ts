/** Rule packs as a seller may make them: other headlines, short windows, long deadlines, a zone of half hours. */
import type { RulePack } from '../../lib/domain/rule-pack.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';

const packs: RulePack[] = [
  {
    ...defaultRulePack,
    headline: {
      cancellation: 'dailyMean',
      lateShipment: 'dailyMean',
      logisticsAnomaly: 'everAnomalous',
      negativeReview: 'allLowStars',
    },
  },
  { ...defaultRulePack, headline: { cancellation: 'sellerFault', lateShipment: 'suspected' } },
  { ...defaultRulePack, headline: { lateShipment: 'fromPayment' }, zone: 'Asia/Kathmandu' },
  { ...defaultRulePack, windowDays: 2, horizonDays: 10, shipWithinHours: 100, consecutiveDays: 3 },
  { ...defaultRulePack, windowDays: 60, silentAfterHours: 200, stalledAfterHours: 30, readings: [] },
];

/** A pack that differs from the default never bears its id. */
export const OTHER_PACKS = packs.map((pack): RulePack => ({ ...pack, id: 'other' }));
