/** The checks that every schema of the product shares. */
import * as z from 'zod/mini';
import type { Day, IsoInstant } from './time.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const AMOUNT = /^-?\d{1,15}(\.\d{1,6})?$/;
const CURRENCY = /^[A-Z]{3}$/;

export const isoInstant = z
  .string()
  .check(
    z.refine((text) => INSTANT.test(text) && isSameDate(text), 'an instant like 2026-03-05T21:14:00.000Z'),
  ) as z.ZodMiniType<IsoInstant>;

export const day = z
  .string()
  .check(
    z.refine((text) => DAY.test(text) && isSameDate(`${text}T00:00:00.000Z`), 'a day like 2026-03-05'),
  ) as z.ZodMiniType<Day>;

/** An id is text: SKU and review ids do not fit a JavaScript number. */
export const id = z.string().check(z.minLength(1));

/** Decimal text, never a number: `{ "amount": "12.34", "currency": "USD" }`. */
export const money = z.object({
  amount: z.string().check(z.regex(AMOUNT)),
  currency: z.string().check(z.regex(CURRENCY)),
});
export type Money = z.infer<typeof money>;

export const count = z.int().check(z.nonnegative());

function isSameDate(iso: string): boolean {
  const at = Date.parse(iso);
  return Number.isFinite(at) && new Date(at).toISOString() === iso;
}

/** An IANA zone that this machine knows. */
export const zoneName = z.string().check(z.refine(isZone, 'a time zone like America/Los_Angeles'));

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
