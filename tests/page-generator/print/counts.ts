/** Quantities, stock, rates, stars and countdowns. */
import type { Dice } from '../dice.ts';
import { type Printed, plainly } from './printed.ts';

export function printQuantity(dice: Dice, count: number, language: string): Printed<number> {
  const forms = [`${count}`, `x${count}`, `x ${count}`, `×${count}`, `X${count}`];
  const spoken =
    language === 'en' ? [`${count} pcs`, `Qty: ${count}`] : [`${count}件`, `数量：${count}`, `${count} 件`];
  return plainly(dice.pick([...forms, ...spoken]), count);
}

export function printStock(dice: Dice, count: number, language: string): Printed<number> {
  const grouped = String(count).replace(/\B(?=(\d{3})+$)/g, ',');
  const spoken = language === 'en' ? `${grouped} pcs` : `${count}件`;
  return plainly(dice.pick([`${count}`, `${count}`, grouped, spoken]), count);
}

/** A rate in hundredths of a percent. */
export function printRate(dice: Dice, basisPoints: number): Printed<number> {
  const [whole, cents] = [Math.floor(basisPoints / 100), basisPoints % 100];
  const decimals =
    cents % 10 === 0 && dice.chance(0.5)
      ? `${whole}.${cents / 10}`
      : `${whole}.${String(cents).padStart(2, '0')}`;
  const text = cents === 0 && dice.chance(0.5) ? `${whole}` : decimals;
  return plainly(text + dice.pick(['%', '%', '%', ' %', '％']), basisPoints / 10_000);
}

export function printScore(dice: Dice, tenths: number): Printed<number> {
  const text = (tenths / 10).toFixed(dice.pick([1, 1, 1, 2]));
  return plainly(dice.pick([text, text, `${text}/5`, `${text} / 5.0`]), tenths / 10);
}

/** Whole minutes left, written the way one page writes all of them. */
export type WriteRemainder = (minutes: number) => string;

export function remainderStyleOf(dice: Dice, language: string): WriteRemainder {
  const hour = language === 'zh-TW' ? '小時' : '小时';
  const minute = '分';
  const inThree = (minutes: number) =>
    [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60] as const;
  const chinese = [
    (minutes: number) => joined(inThree(minutes), ['天', hour, minute], ''),
    (minutes: number) => joined(inThree(minutes), ['天', hour, minute], ' '),
    (minutes: number) => joined(inThree(minutes), [' 天 ', ` ${hour} `, ` ${minute}`], ''),
    (minutes: number) => `${joined(inThree(minutes), ['天', hour, `${minute}钟`], '')}`,
    (minutes: number) => `${joined(inThree(minutes), ['天', hour, minute], '')}00秒`,
  ];
  const english = [
    (minutes: number) => joined(inThree(minutes), ['d', 'h', 'm'], ' '),
    (minutes: number) => joined(inThree(minutes), [' days', ' hours', ' minutes'], ' '),
    (minutes: number) => joined(inThree(minutes), [' d', ' h', ' min'], ' '),
    (minutes: number) => joined(inThree(minutes), [' days', ' hours', ' minutes'], ', '),
  ];
  return dice.pick(language === 'en' ? english : chinese);
}

/** Leading zero parts are left out, as counters do. */
function joined(parts: readonly number[], units: readonly string[], between: string): string {
  const first = parts.findIndex((part) => part > 0);
  return parts
    .map((part, at) => `${part}${units[at]}`)
    .slice(Math.max(first, 0))
    .join(between)
    .trim();
}
