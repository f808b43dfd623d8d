/** What the seller chose; kept in `storage.local`, a copy of it in every backup. */
import * as z from 'zod/mini';
import { id, isoInstant } from './schema.ts';
import { CATEGORIES } from './vocabulary.ts';

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const settings = z.looseObject({
  /** Absent: the browser's language, else zh-CN. */
  language: z.optional(z.enum(LANGUAGES)),
  overlay: z.optional(z.boolean()),
  notifications: z.optional(z.boolean()),
  snoozedUntil: z.optional(isoInstant),
  /** The store the popup shows; absent: the one at worst. */
  storeId: z.optional(id),
  /** Per store: its categories, and the zone its activity windows are printed in. */
  stores: z.optional(
    z.record(
      z.string(),
      z.looseObject({
        categories: z.optional(z.array(z.enum(CATEGORIES))),
        activityZone: z.optional(z.string()),
      }),
    ),
  ),
});
export type Settings = z.infer<typeof settings>;
