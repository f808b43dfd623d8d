/** Whether a tracking number is valid (rules.md §2). */

const LEAST_LENGTH = 8;
const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

export function isValidNumber(number: string | undefined, verdict: string | undefined): boolean {
  if (number === undefined) return false;
  if (verdict === 'invalid') return false;
  if (verdict === 'unknown') return true;
  if (number.length < LEAST_LENGTH) return false;
  if (/[^A-Z0-9-]/.test(number)) return false;
  return !hasWrongCheckDigit(number);
}

function hasWrongCheckDigit(number: string): boolean {
  const shape = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/.exec(number);
  if (shape === null) return false;
  const [, serial = '', printed = ''] = shape;
  return Number(printed) !== s10CheckDigit(serial);
}

/** UPU S10: 11 minus the weighted sum modulo 11, where 10 is written 0 and 11 is written 5. */
export function s10CheckDigit(serial: string): number {
  let sum = 0;
  for (let place = 0; place < 8; place += 1) sum += Number(serial[place]) * (S10_WEIGHTS[place] ?? 0);
  const rest = 11 - (sum % 11);
  if (rest === 10) return 0;
  if (rest === 11) return 5;
  return rest;
}
