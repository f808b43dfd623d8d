import { plainText } from './text.ts';

/** An order id has 15 to 20 digits; any other length is unreadable. */
export function parseOrderId(text: string): string | undefined {
  return digitsOf(text, /^\d{15,20}$/);
}

/** Product, SKU, review, activity and campaign ids: 5 to 20 digits, kept as text. */
export function parseId(text: string): string | undefined {
  return digitsOf(text, /^\d{5,20}$/);
}

/** A parcel's number as printed: one word without `*`; its validity is judged elsewhere. */
export function parseTrackingNumber(text: string): string | undefined {
  const printed = plainText(text);
  return /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9-]{2,39}$/.test(printed) ? printed : undefined;
}

/** A node code of a carrier: `GTMS_ACCEPT`. */
export function parseNodeCode(text: string): string | undefined {
  const printed = plainText(text);
  return /^[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*$|^\d{2,6}$/.test(printed) ? printed : undefined;
}

function digitsOf(text: string, shape: RegExp): string | undefined {
  const printed = plainText(text).replace(/^(?:#|№|No\.?:?) ?/i, '');
  return shape.test(printed) ? printed : undefined;
}
