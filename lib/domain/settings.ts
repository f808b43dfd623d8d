/** What the seller chose; kept in `storage.local`, a copy of it in every backup. */
import * as z from 'zod/mini';
import { id, isoInstant, zoneName } from './schema.ts';
import { CATEGORIES, PAGE_KINDS } from './vocabulary.ts';

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where the seller's company is registered: the rule is known to apply in the first three. */
export const REGISTRATIONS = ['mainland', 'hong-kong', 'macau', 'elsewhere'] as const;

const hour = z.int().check(z.gte(0), z.lte(23));

export const settings = z.looseObject({
  /** Absent: the browser's language, else zh-CN. */
  language: z.optional(z.enum(LANGUAGES)),
  overlay: z.optional(z.boolean()),
  /** The line on a page is folded to its shape, on every page until it is opened again. */
  isOverlayCollapsed: z.optional(z.boolean()),
  notifications: z.optional(z.boolean()),
  snoozedUntil: z.optional(isoInstant),
  /** Whole hours of `noticeZone`, over midnight where `from` is later than `to`; equal: no quiet hours. */
  quietHours: z.optional(z.object({ from: hour, to: hour })),
  /** The hour of the morning digest; 'off': none. */
  digestHour: z.optional(z.union([hour, z.literal('off')])),
  /** The zone of quiet hours and digest; absent: Beijing. */
  noticeZone: z.optional(zoneName),
  /** So many orders more at a deadline step are worth a notice. */
  stepOrders: z.optional(z.int().check(z.gte(1))),
  /** Pages on which nothing is shown, though the overlay is on. */
  hiddenOn: z.optional(z.array(z.enum(PAGE_KINDS))),
  /** Absent: not asked yet. */
  registeredIn: z.optional(z.enum(REGISTRATIONS)),
  /** The made-up store is there to look around in. */
  demo: z.optional(z.boolean()),
  /** The store the popup shows; absent: the one at worst. */
  storeId: z.optional(id),
  /** Per store: its categories, and the zone its activity windows are printed in. */
  stores: z.optional(
    z.record(
      z.string(),
      z.looseObject({
        categories: z.optional(z.array(z.enum(CATEGORIES))),
        activityZone: z.optional(zoneName),
      }),
    ),
  ),
});
export type Settings = z.infer<typeof settings>;

/** The settings in a backup; none where any of them is malformed: they are choices, and no fact is lost with them. */
export function settingsIn(backup: { settings?: Record<string, unknown> }): Settings {
  const check = z.safeParse(settings, backup.settings ?? {});
  return check.success ? check.data : {};
}
