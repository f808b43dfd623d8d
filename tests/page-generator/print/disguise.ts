/** Marks that a person does not see: zero-width characters, no-break spaces, full-width digits. */
import type { Dice } from '../dice.ts';

export type Disguise = (text: string) => string;

const ZERO_WIDTH = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'];

const asItIs: Disguise = (text) => text;

export function disguiseOf(dice: Dice): Disguise {
  if (dice.chance(0.75)) return asItIs;
  return dice.pick<Disguise>([
    (text) => text.replace(/(?<=.{2})(?=.)/u, dice.pick(ZERO_WIDTH)),
    (text) => dice.pick(ZERO_WIDTH) + text,
    (text) => text.replace(/ /g, '\u00a0'),
    (text) => `\u00a0${text} `,
    (text) => text.replace(/ /g, '\n      '),
  ]);
}

/** Ten digits written wide: only where a whole page does it. */
export function wideDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
