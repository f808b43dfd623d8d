/** Rates as a person reads them. Fractions in, `18.9 %` out; the space does not break. */

const SPACE = '\u00a0';
const MOST_DECIMALS = 6;
/** Float noise of a division: nearer than this is equal. */
const SAME = 1e-12;

/**
 * One decimal, and more when rounding would put the rate on the limit, across it, or on a zero that it is not:
 * 19.98 % of 20 % is never "20.0 %".
 */
export function rateText(rate: number, limit?: number): string {
  const marks = limit === undefined ? [0] : [0, limit];
  for (let decimals = 1; decimals < MOST_DECIMALS; decimals++) {
    const text = (rate * 100).toFixed(decimals);
    if (marks.every((mark) => sideOf(Number(text) / 100, mark) === sideOf(rate, mark))) return text + unit();
  }
  return (rate * 100).toFixed(MOST_DECIMALS) + unit();
}

/** A limit as it is written: `20 %`, `3.5 %`, `3.85 %`. */
export function limitText(limit: number): string {
  return Number((limit * 100).toFixed(4)) + unit();
}

/** Percent to one decimal, for `aria-valuenow`; 0 without a figure. */
export function percentValue(rate: number | null): number {
  return Number(((rate ?? 0) * 100).toFixed(1));
}

/** Defects are whole, or tenths where official logistics weigh less. */
export function countText(count: number): string {
  return String(Number(count.toFixed(1)));
}

/** An amount in units of its currency: whole, or with its hundredths in full; a finer one as it is. */
export function amountText(amount: number): string {
  const hundredths = amount * 100;
  if (Number.isInteger(amount) || Math.abs(hundredths - Math.round(hundredths)) > 1e-6) return String(amount);
  return amount.toFixed(2);
}

function sideOf(rate: number, mark: number): number {
  return Math.abs(rate - mark) < SAME ? 0 : Math.sign(rate - mark);
}

function unit(): string {
  return `${SPACE}%`;
}
