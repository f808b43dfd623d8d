/** Tracking numbers, most of them good, some wrong in one way. */
import { s10CheckDigit } from '../tracking-number.ts';
import type { Dice } from './dice.ts';

/** Numbers that several orders, and several stores, may share. */
const SHARED = ['LP00000000000001', 'RB000000005CN', 'SHARED-000003'] as const;

export function someTrackingNumber(dice: Dice): string {
  if (dice.chance(0.04)) return dice.pick(SHARED);
  if (dice.chance(0.8)) return dice.pick([plainNumber, s10Number])(dice);
  return dice.pick([
    'SHORT77',
    'EIGHTLNG',
    `lp${digits(dice, 14)}`,
    `LP ${digits(dice, 12)}`,
    ` ${plainNumber(dice)}`,
    `LP-${digits(dice, 8)}`,
    withWrongCheckDigit(s10Number(dice)),
    withWrongCheckDigit(s10Number(dice)).concat('X'),
    '',
  ]);
}

function plainNumber(dice: Dice): string {
  return `LP${digits(dice, 14)}`;
}

function s10Number(dice: Dice): string {
  const serial = digits(dice, 8);
  return `RB${serial}${s10CheckDigit(serial)}CN`;
}

function withWrongCheckDigit(number: string): string {
  const wrong = (Number(number[10]) + 1) % 10;
  return `${number.slice(0, 10)}${wrong}${number.slice(11)}`;
}

function digits(dice: Dice, count: number): string {
  return dice.times(count, () => dice.between(0, 9)).join('');
}
