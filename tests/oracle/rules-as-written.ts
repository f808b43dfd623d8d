/** The figures and words of the default rule, typed from its text and not from the rule pack file. */
import type { IndicatorId, RuleReadingId } from '../../lib/domain/vocabulary.ts';
import { BEIJING_ZONE, HOUR, PLATFORM_ZONE } from './calendar.ts';

export const LIMIT_BP: Record<IndicatorId, number> = {
  cancellation: 1500,
  lateShipment: 2000,
  logisticsAnomaly: 1200,
  negativeReview: 350,
};
export const RELAXED_LIMIT_BP: Record<IndicatorId, number> = {
  cancellation: 1650,
  lateShipment: 2200,
  logisticsAnomaly: 1320,
  negativeReview: 385,
};
export const RELAXED_CATEGORIES = ['home-garden', 'auto-moto', 'accessories-3c'];

export const SHIP_WITHIN = 72 * HOUR;
export const SILENT_AFTER = 72 * HOUR;
export const STALLED_AFTER = 120 * HOUR;
export const SUSPECTED_AFTER = 120 * HOUR;
export const REVIEWED_UNTIL = 30 * 24 * HOUR;
export const HORIZON_CLOSINGS = 7;

export const KEYWORDS = [
  '与活动描述不符',
  '与描述不符',
  '描述不符',
  '货不对板',
  '货不对版',
  'not as described',
  'does not match the description',
  'different from the description',
  'не соответствует описанию',
  'no coincide con la descripción',
  'não corresponde à descrição',
];

/** Words of cancel reasons that only a paid order can have; the rule names the two kinds, not the words. */
export const PAID_ONLY_REASONS = [
  '发货超时',
  '超时未发货',
  '缺货',
  '库存不足',
  'out of stock',
  'shipping deadline',
];

/** How the figures are counted; each alternative reading of the rule changes one part. */
export interface Counting {
  zone: string;
  officialTenths: number;
  suspectedIsInvalid: boolean;
  deadlineFromPayment: boolean;
  sellerFaultOnly: boolean;
  everSinceUpload: boolean;
  keywordNeeded: boolean;
}

export const HEADLINE: Counting = {
  zone: PLATFORM_ZONE,
  officialTenths: 7,
  suspectedIsInvalid: false,
  deadlineFromPayment: false,
  sellerFaultOnly: false,
  everSinceUpload: false,
  keywordNeeded: true,
};

export interface AlternativeReading {
  id: RuleReadingId;
  of: IndicatorId[];
  warns: boolean;
  counting: Counting;
}

const ALL: IndicatorId[] = ['cancellation', 'lateShipment', 'logisticsAnomaly', 'negativeReview'];

export const READINGS: AlternativeReading[] = [
  { id: 'dailyMean', of: ['cancellation', 'lateShipment'], warns: true, counting: HEADLINE },
  { id: 'beijingDay', of: ALL, warns: true, counting: { ...HEADLINE, zone: BEIJING_ZONE } },
  { id: 'suspected', of: ['lateShipment'], warns: true, counting: { ...HEADLINE, suspectedIsInvalid: true } },
  { id: 'unweighted', of: ['logisticsAnomaly'], warns: true, counting: { ...HEADLINE, officialTenths: 10 } },
  { id: 'sellerFault', of: ['cancellation'], warns: false, counting: { ...HEADLINE, sellerFaultOnly: true } },
  {
    id: 'fromPayment',
    of: ['lateShipment'],
    warns: false,
    counting: { ...HEADLINE, deadlineFromPayment: true },
  },
  {
    id: 'everAnomalous',
    of: ['logisticsAnomaly'],
    warns: false,
    counting: { ...HEADLINE, everSinceUpload: true },
  },
  {
    id: 'allLowStars',
    of: ['negativeReview'],
    warns: false,
    counting: { ...HEADLINE, keywordNeeded: false },
  },
];
