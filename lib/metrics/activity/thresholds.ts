/** The numbers of rules.md §6: guidance around the rule, not the rule itself. */
import { HOUR } from '../../domain/time.ts';

/** Stock asked for before an activity, in percent of the expected sales. */
export const STOCK_PERCENT = 120;
/** Days back over which the lowest price paid is sought. */
export const LOWEST_PRICE_DAYS = 30;
/** An order list not read for so long is stale while an activity runs. */
export const STALE_AFTER = 2 * HOUR;
/** Clocks from the activity's end. */
export const POST_MORTEM_WITHIN = 48 * HOUR;
export const TICKET_WITHIN = 72 * HOUR;
export const CROSS_CHECK_AFTER = 72 * HOUR;
/** Review of a post-mortem, before re-entry. */
export const APPROVAL_TAKES = 48 * HOUR;
/** Re-entry: late shipment closings at or under 5 %, in millionths; others under their limit; for so many days. */
export const RE_ENTRY_LATE_LIMIT = 50_000;
export const RE_ENTRY_DAYS = 5;
/** Re-entry: each rating of 30 days. */
export const RE_ENTRY_RATING = 4.7;
