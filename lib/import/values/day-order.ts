/** Dates that begin with two numbers, of which one is the month: `05/03/2026` alone does not say which. */
import { isRealDate } from '../../domain/time.ts';
import { plainText } from '../../pages/values/text.ts';

export type DayOrder = 'month-first' | 'day-first';
export const DAY_ORDERS: readonly DayOrder[] = ['month-first', 'day-first'];

const OPEN_DATE = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/;
/** With dots the day comes first, in every language that writes dates so. */
const DOTTED_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/;

/** The text begins with a date of which it is open which number is the month. */
export function isOpenDate(text: string): boolean {
  return OPEN_DATE.test(plainText(text));
}

/** The same date in either order. */
export function isSameEitherWay(text: string): boolean {
  const [, first, , second] = OPEN_DATE.exec(plainText(text)) ?? [];
  return Number(first) === Number(second);
}

/** The open date of the text is one of the calendar, read so. */
export function isRealIn(text: string, order: DayOrder): boolean {
  const [, first, , second, year] = OPEN_DATE.exec(plainText(text)) ?? [];
  const [month, day] = order === 'month-first' ? [first, second] : [second, first];
  return isRealDate(Number(year), Number(month), Number(day));
}

/** With the year first, as nobody misreads it; any other text as it is. */
export function withYearFirst(text: string, order: DayOrder): string {
  const plain = plainText(text);
  return order === 'month-first'
    ? plain.replace(OPEN_DATE, '$4-$1-$3')
    : plain.replace(OPEN_DATE, '$4-$3-$1');
}

export function withoutDots(text: string): string {
  return plainText(text).replace(DOTTED_DATE, '$3-$2-$1');
}
