/** A rule pack: the numbers and words of the rule as data (rules.md §8). Limits are basis points of a rate. */
import * as z from 'zod/mini';
import { type Fault, firstFault } from './first-fault.ts';
import { day, zoneName } from './schema.ts';
import {
  CATEGORIES,
  INDICATOR_IDS,
  type IndicatorId,
  RULE_READING_IDS,
  type RuleReadingId,
} from './vocabulary.ts';

const upTo = (most: number) => z.int().check(z.gte(1), z.lte(most));
const days = upTo(366);
const hours = upTo(1_000);
/** An empty word would be found in every text. */
const word = z.string().check(z.trim(), z.minLength(1));
const words = z.array(word);
const basisPoints = z.int().check(z.gte(1), z.lte(10_000));

/** Readings that count the same orders otherwise, or otherwise together; a zone or a weight is a number of the pack of its own. */
export const HEADLINES = {
  cancellation: ['sellerFault', 'dailyMean'],
  lateShipment: ['suspected', 'fromPayment', 'dailyMean'],
  logisticsAnomaly: ['everAnomalous'],
  negativeReview: ['allLowStars'],
} as const;

const packShape = z.strictObject({
  id: word,
  version: word,
  /** The IANA zone of natural days. */
  zone: zoneName,
  effectiveFrom: z.optional(day),
  effectiveTo: z.optional(day),
  windowDays: days,
  consecutiveDays: days,
  limits: z.record(z.enum(INDICATOR_IDS), basisPoints),
  /** Share of the limit from which a level is `near`, in percent. */
  nearPercent: upTo(100),
  shipWithinHours: hours,
  silentAfterHours: hours,
  stalledAfterHours: hours,
  suspectedAfterHours: hours,
  deadlineStepHours: z.strictObject({ note: hours, act: hours, lastCall: hours }).check(
    z.refine(({ note, act }) => note < act, { path: ['act'], error: 'note < act' }),
    z.refine(({ act, lastCall }) => act < lastCall, { path: ['lastCall'], error: 'act < lastCall' }),
  ),
  horizonDays: upTo(31),
  /** Categories whose limits are raised, and to how many percent. */
  relaxed: z.strictObject({ categories: z.array(z.enum(CATEGORIES)), percent: upTo(1_000) }),
  officialLogistics: z.strictObject({
    /** Tenths that one official parcel weighs in the numerator. */
    tenths: upTo(10),
    /** Carrier names that start with one of these, after NFKC and trimming. */
    prefixes: words,
    /** … or whose first word is one of these, in any case. */
    words,
    /** … or that are service keys starting with one of these. */
    keys: words,
  }),
  negativeReview: z.strictObject({
    worstStars: upTo(5),
    /** A review without an order belongs to an activity until this long after its end. */
    daysAfterActivity: days,
    keywords: z.record(word, words),
  }),
  /** Which readings exist, of what, and which of them warn. */
  readings: z.array(
    z.strictObject({
      id: z.enum(RULE_READING_IDS),
      of: z.array(z.enum(INDICATOR_IDS)),
      warns: z.boolean(),
    }),
  ),
  /** Readings that a seller made the headline: they are counted in place of what the rule's table says. */
  headline: z.optional(
    z.strictObject({
      cancellation: z.optional(z.enum(HEADLINES.cancellation)),
      lateShipment: z.optional(z.enum(HEADLINES.lateShipment)),
      logisticsAnomaly: z.optional(z.enum(HEADLINES.logisticsAnomaly)),
      negativeReview: z.optional(z.enum(HEADLINES.negativeReview)),
    }),
  ),
  /** By language: cancel reasons that can only befall a paid order (rules.md §2), as substrings in any case. */
  paidOnlyCancelReasons: z.record(word, words),
  sources: words,
});

/** What each reading is a reading of (rules.md §4): of another indicator it would count nothing that makes sense. */
const READINGS_OF: Record<RuleReadingId, readonly IndicatorId[]> = {
  dailyMean: ['cancellation', 'lateShipment'],
  beijingDay: INDICATOR_IDS,
  suspected: ['lateShipment'],
  unweighted: ['logisticsAnomaly'],
  sellerFault: ['cancellation'],
  fromPayment: ['lateShipment'],
  everAnomalous: ['logisticsAnomaly'],
  allLowStars: ['negativeReview'],
};

export const rulePack = packShape.check((given) => {
  const { readings, deadlineStepHours, shipWithinHours, effectiveFrom, effectiveTo } = given.value;
  const refuse = (path: PropertyKey[], message: string) =>
    given.issues.push({ code: 'custom', input: given.value, path, message });
  readings.forEach(({ id, of }, index) => {
    if (readings.findIndex((reading) => reading.id === id) !== index)
      refuse(['readings', index, 'id'], 'each reading once');
    if (of.some((indicator) => !READINGS_OF[id].includes(indicator)))
      refuse(['readings', index, 'of'], READINGS_OF[id].join(' or '));
  });
  if (deadlineStepHours.lastCall > shipWithinHours)
    refuse(['deadlineStepHours', 'lastCall'], 'lastCall ≤ shipWithinHours');
  if (effectiveFrom !== undefined && effectiveTo !== undefined && effectiveFrom > effectiveTo)
    refuse(['effectiveTo'], 'a day not before effectiveFrom');
});
export type RulePack = z.infer<typeof rulePack>;

export type RulePackCheck = { ok: true; pack: RulePack } | ({ ok: false } & Fault);

/** Checks a parsed JSON value; a malformed one names the first path that is wrong, like `limits.lateShipment`. */
/** The path of what is no pack at all. */
export const WHOLE_PACK = '(the pack)';

export function checkRulePack(value: unknown): RulePackCheck {
  const result = z.safeParse(rulePack, withReasonsByLanguage(value));
  if (result.success) return { ok: true, pack: result.data };
  return { ok: false, ...firstFault(result.error, WHOLE_PACK) };
}

/** Earlier builds kept the cancel reasons of all languages in one list. */
function withReasonsByLanguage(value: unknown): unknown {
  const pack = value as { paidOnlyCancelReasons?: unknown } | null | undefined;
  const reasons = pack?.paidOnlyCancelReasons;
  return Array.isArray(reasons) ? { ...pack, paidOnlyCancelReasons: { all: reasons } } : value;
}
