import { plainText } from './text.ts';

export interface Money {
  amount: string;
  currency: string;
}

/** Marks in front of or behind an amount. `$` alone is USD and `¥` alone CNY, as formats.md says. */
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:US ?\$|USD ?\$?|\$|美元)$/i, 'USD'],
  [/^(?:(?:CN|RMB) ?¥|¥|CNY ?¥?|RMB|元|人民币)$/i, 'CNY'],
  [/^(?:R\$|BRL)$/i, 'BRL'],
  [/^(?:€|EUR ?€?)$/i, 'EUR'],
  [/^(?:₽|RUB|руб\.?)$/i, 'RUB'],
  [/^(?:£|GBP ?£?)$/i, 'GBP'],
  [/^(?:₩|KRW ?₩?)$/i, 'KRW'],
  [/^(?:JP ?¥|JPY ?¥?)$/i, 'JPY'],
  [/^(?:CA? ?\$|CAD)$/i, 'CAD'],
  [/^(?:AU? ?\$|AUD)$/i, 'AUD'],
  [/^(?:HK ?\$|HKD)$/i, 'HKD'],
  [/^(?:NT ?\$|TWD)$/i, 'TWD'],
  [/^(?:MXN? ?\$|MXN)$/i, 'MXN'],
  [/^(?:zł|PLN)$/i, 'PLN'],
  [/^(?:₺|TRY|TL)$/i, 'TRY'],
  [/^(?:₪|ILS)$/i, 'ILS'],
  [/^(?:₴|UAH)$/i, 'UAH'],
  [/^(SAR|AED|CHF|SEK|NOK|DKK|CZK|CLP|KZT|THB|SGD|MYR|PHP|VND|IDR|INR)$/i, ''],
];
/** Currencies whose amounts are usually written with a decimal comma: `1,234` of them is ambiguous. */
const COMMA_DECIMAL = /^(BRL|EUR|RUB|PLN|TRY|UAH|SEK|NOK|DKK|CZK|CLP|KZT|VND|IDR)$/;
const AMOUNT = /^(?<before>[^\d\s+-][^\d+-]*?)? ?(?<number>\d[\d.,' ]*) ?(?<after>[^\d\s.,'+-][^\d+-]*?)?$/;
const PER_PIECE =
  / ?(?:\/|per ) ?(?:件|个|個|包|套|双|雙|只|piece|pieces|pc|pcs|item|unit|lot|set|pair)\.?$/i;
/** By how much it was cut, about what it is in another currency. */
const BESIDE = / ?\((?:≈[^()]*|-?\d\d?(?:\.\d+)?% ?(?:off)?|\d(?:\.?\d)?折)\)$/i;
/** No unit price of a shop reaches this; a longer number is an id or glued digits. */
const MOST_DIGITS = 9;

/** No mark is longer. */
const LONGEST_MARK = 8;

export function currencyOf(mark: string): string | undefined {
  const plain = plainText(mark);
  if (plain.length > LONGEST_MARK) return undefined;
  for (const [pattern, code] of CURRENCIES) if (pattern.test(plain)) return code || plain.toUpperCase();
  return undefined;
}

/**
 * One exact amount of money; the digits are kept as printed (`12.30`, not `12.3`).
 * `fallback` is the currency that a column header states. Undefined: a range, a masked or negative value,
 * two marks that disagree, or a number that two countries read differently (`€ 1.234`).
 */
export function parseMoney(text: string, fallback?: string): Money | undefined {
  const parts = AMOUNT.exec(plainText(text).replace(BESIDE, '').replace(PER_PIECE, ''))?.groups;
  if (!parts) return undefined;
  const marks = [parts.before, parts.after].filter((mark) => mark !== undefined).map(currencyOf);
  if (marks.includes(undefined)) return undefined;
  const currency = marks[0] ?? fallback;
  if (!currency || (marks.length === 2 && marks[0] !== marks[1])) return undefined;
  const amount = amountOf((parts.number ?? '').trim(), COMMA_DECIMAL.test(currency));
  return amount === undefined ? undefined : { amount, currency };
}

function amountOf(number: string, commaIsDecimal: boolean): string | undefined {
  const whole = wholeOf(number, commaIsDecimal);
  return whole !== undefined && whole.replace(/\..*/, '').length <= MOST_DIGITS ? whole : undefined;
}

function wholeOf(number: string, commaIsDecimal: boolean): string | undefined {
  if (/^\d+$/.test(number)) return /^0\d/.test(number) ? undefined : number;
  const simple = /^(\d+)[.,](\d{1,2})$/.exec(number);
  if (simple) return /^0\d/.test(number) ? undefined : `${simple[1]}.${simple[2]}`;
  const grouped = /^([1-9]\d{0,2})(?:([., '])(\d{3}))((?:\2\d{3})*)(?:([.,])(\d{1,2}))?$/.exec(number);
  if (!grouped) return undefined;
  const [, head = '', group, first = '', more = '', decimal, cents] = grouped;
  if (decimal === group) return undefined;
  const thousands = head + first + more.replaceAll(group ?? '', '');
  if (cents !== undefined) return `${thousands}.${cents}`;
  const readTwoWays = more === '' && (group === '.' || (group === ',' && commaIsDecimal));
  return readTwoWays ? undefined : thousands;
}
