/** The check digit of a postal item number: two letters, eight digits, the check digit, two letters (UPU S10). */
const S10 = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/;
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** True for a number that has the S10 shape and not the check digit that its eight digits ask for. */
export function hasWrongCheckDigit(trackingNumber: string): boolean {
  const [, serial, check] = S10.exec(trackingNumber) ?? [];
  return serial !== undefined && Number(check) !== checkDigitOf(serial);
}

function checkDigitOf(serial: string): number {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(serial[index]), 0);
  const rest = 11 - (sum % 11);
  if (rest === 10) return 0;
  return rest === 11 ? 5 : rest;
}
