import { counters } from '../lexicon.ts';
import { plainText } from './text.ts';

const COUNT = /^(?:[x×*] ?)?(\d{1,3}(?:,\d{3})+|\d{1,9})(?: ?[x×])?$/i;

/** A whole number of things: `2`, `x2`, `×2`, `2件`, `2 pcs`, `1,234`. Undefined: `2/5`, `999+`, `1.2万`, `2.5`. */
export function parseCount(text: string): number | undefined {
  const digits = COUNT.exec(plainText(text).replace(counters(), ''))?.[1];
  return digits === undefined || /^0\d/.test(digits) ? undefined : Number(digits.replaceAll(',', ''));
}

/** A quantity that says so itself, so that it can be told from other numbers: `x2`, `×2`, `2件`. */
export function parseMarkedCount(text: string): number | undefined {
  return /^[x×*] ?\d+$/i.test(plainText(text)) ? parseCount(text) : undefined;
}
