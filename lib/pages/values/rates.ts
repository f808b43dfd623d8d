import { plainText } from './text.ts';

/** `8.14%` as the fraction 0.0814, correctly rounded. Undefined without the sign, above 100 %, or with anything beside it. */
export function parseRate(text: string): number | undefined {
  const digits = /^(\d{1,3}(?:[.,]\d{1,4})?) ?[%٪]$/.exec(plainText(text))?.[1]?.replace(',', '.');
  if (digits === undefined || Number(digits) > 100) return undefined;
  return Number(`${digits}e-2`);
}

/** A score of 0 to 5, as DSR prints it: `4.7`, `4.7分`, `4.7 / 5`, `★★★★☆ 4.7`. */
export function parseScore(text: string): number | undefined {
  const digits = /^(?:[★☆]{5} ?)?(\d(?:\.\d{1,2})?)(?: ?分| ?\/ ?5(?:\.0)?)?$/.exec(plainText(text))?.[1];
  return digits !== undefined && Number(digits) <= 5 ? Number(digits) : undefined;
}
