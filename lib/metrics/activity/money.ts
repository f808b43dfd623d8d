/** Exact sums and comparisons of decimal amounts. */
import type { Money } from '../../domain/schema.ts';

const DECIMALS = 6;

/** Millionths of the currency's unit; amounts have at most six decimals. */
export function millionthsOf({ amount }: Money): bigint {
  const [, sign = '', whole = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const millionths = BigInt(whole + decimals.padEnd(DECIMALS, '0').slice(0, DECIMALS));
  return sign === '-' ? -millionths : millionths;
}

/** For display and as a figure of a check. */
export function unitsOf(millionths: bigint): number {
  return Number(millionths) / 10 ** DECIMALS;
}

/** The least of amounts in the one currency; undefined when there is none in it. */
export function lowest(amounts: readonly Money[], currency: string): Money | undefined {
  return amounts
    .filter((money) => money.currency === currency)
    .reduce<Money | undefined>(
      (least, money) => (least && millionthsOf(least) <= millionthsOf(money) ? least : money),
      undefined,
    );
}
