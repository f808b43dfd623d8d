/** A rule pack: the numbers and words of the rule as data (rules.md §8). Limits are basis points of a rate. */
import * as z from 'zod/mini';
import { type Fault, firstFault } from './first-fault.ts';
import { CATEGORIES, INDICATOR_IDS, RULE_READING_IDS } from './vocabulary.ts';

const positive = z.int().check(z.positive());
const basisPoints = z.int().check(z.gte(1), z.lte(10_000));

/** Readings that count the same orders otherwise; a zone or a weight is a number of the pack of its own. */
export const HEADLINES = {
  cancellation: ['sellerFault'],
  lateShipment: ['suspected', 'fromPayment'],
  logisticsAnomaly: ['everAnomalous'],
  negativeReview: ['allLowStars'],
} as const;

export const rulePack = z.strictObject({
  id: z.string().check(z.minLength(1)),
  version: z.string().check(z.minLength(1)),
  /** The IANA zone of natural days. */
  zone: z.string().check(z.refine(isZone, 'a time zone like America/Los_Angeles')),
  effectiveFrom: z.optional(z.string()),
  effectiveTo: z.optional(z.string()),
  windowDays: positive,
  consecutiveDays: positive,
  limits: z.record(z.enum(INDICATOR_IDS), basisPoints),
  /** Share of the limit from which a level is `near`, in percent. */
  nearPercent: positive,
  shipWithinHours: positive,
  silentAfterHours: positive,
  stalledAfterHours: positive,
  suspectedAfterHours: positive,
  deadlineStepHours: z
    .strictObject({ note: positive, act: positive, lastCall: positive })
    .check(z.refine(({ note, act, lastCall }) => note < act && act < lastCall, 'note < act < lastCall')),
  horizonDays: positive,
  /** Categories whose limits are raised, and to how many percent. */
  relaxed: z.strictObject({ categories: z.array(z.enum(CATEGORIES)), percent: positive }),
  officialLogistics: z.strictObject({
    /** Tenths that one official parcel weighs in the numerator. */
    tenths: positive,
    /** Carrier names that start with one of these, after NFKC and trimming. */
    prefixes: z.array(z.string()),
    /** … or whose first word is one of these, in any case. */
    words: z.array(z.string()),
    /** … or that are service keys starting with one of these. */
    keys: z.array(z.string()),
  }),
  negativeReview: z.strictObject({
    worstStars: positive,
    /** A review without an order belongs to an activity until this long after its end. */
    daysAfterActivity: positive,
    keywords: z.record(z.string(), z.array(z.string())),
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
  /** Cancel reasons that can only befall a paid order (rules.md §2), as normalised substrings. */
  paidOnlyCancelReasons: z.array(z.string()),
  sources: z.array(z.string()),
});
export type RulePack = z.infer<typeof rulePack>;

export type RulePackCheck = { ok: true; pack: RulePack } | ({ ok: false } & Fault);

/** Checks a parsed JSON value; a malformed one names the first path that is wrong, like `limits.lateShipment`. */
export function checkRulePack(value: unknown): RulePackCheck {
  const result = z.safeParse(rulePack, value);
  if (result.success) return { ok: true, pack: result.data };
  return { ok: false, ...firstFault(result.error, '(the pack)') };
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
