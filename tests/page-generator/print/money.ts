/** Money as the pages in evidence write it. */
import type { Dice } from '../dice.ts';
import { type Printed, plainly, unreadable } from './printed.ts';

export interface Money {
  amount: string;
  currency: string;
}

export interface MoneyStyle {
  currency: string;
  write: (amount: string) => string;
  /** Printed in the headers of money columns where the amounts are bare. */
  unit?: string;
}

const thousands = (amount: string) => amount.replace(/\B(?=(\d{3})+\.)/g, ',');
const continental = (amount: string) =>
  thousands(amount).replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));

const STYLES: readonly MoneyStyle[] = [
  { currency: 'USD', write: (amount) => `US $${thousands(amount)}` },
  { currency: 'USD', write: (amount) => `US $${thousands(amount)}` },
  { currency: 'USD', write: (amount) => `US $${amount}` },
  { currency: 'USD', write: (amount) => `USD ${thousands(amount)}` },
  { currency: 'USD', write: (amount) => `USD ${amount}` },
  { currency: 'USD', write: (amount) => `$${thousands(amount)}` },
  { currency: 'USD', write: (amount) => `$ ${thousands(amount)}` },
  { currency: 'USD', write: (amount) => `${thousands(amount)} USD` },
  { currency: 'USD', write: (amount) => `US$${thousands(amount)}` },
  { currency: 'CNY', write: (amount) => `¥${thousands(amount)}` },
  { currency: 'CNY', write: (amount) => `${amount}元` },
  { currency: 'CNY', write: (amount) => `CNY ${thousands(amount)}` },
  { currency: 'CNY', write: (amount) => `CNY ${amount}` },
  { currency: 'CNY', write: (amount) => `￥ ${thousands(amount)}` },
  { currency: 'CNY', write: (amount) => `￥${amount}` },
  { currency: 'CNY', write: (amount) => `CN￥${thousands(amount)}` },
  { currency: 'BRL', write: (amount) => `R$ ${continental(amount)}` },
  { currency: 'BRL', write: (amount) => `R$${continental(amount)}` },
  { currency: 'EUR', write: (amount) => `€ ${continental(amount)}` },
  { currency: 'EUR', write: (amount) => `€${thousands(amount)}` },
  { currency: 'EUR', write: (amount) => `${continental(amount)} €` },
];

const BARE: readonly MoneyStyle[] = [
  { currency: 'USD', unit: 'USD', write: thousands },
  { currency: 'CNY', unit: 'CNY', write: (amount) => amount },
];

export function moneyStyleOf(dice: Dice): MoneyStyle {
  if (dice.chance(0.03)) return dice.pick(BARE);
  return dice.pick(STYLES);
}

/** An amount from a few cents to some thousands, with two decimals. */
export function amountOf(dice: Dice): string {
  const whole = dice.pick([dice.int(0, 9), dice.int(3, 99), dice.int(3, 99), dice.int(1000, 4999)]);
  return `${whole}.${String(dice.int(whole === 0 ? 1 : 0, 99)).padStart(2, '0')}`;
}

export function printMoney(amount: string, style: MoneyStyle): Printed<Money> {
  return plainly(style.write(amount), { amount, currency: style.currency });
}

export function printRange(dice: Dice, amount: string, style: MoneyStyle): Printed<Money> {
  const upper = (Number(amount) + dice.int(1, 40)).toFixed(2);
  const between = dice.pick([' - ', '-', ' ~ ', ' – ']);
  const second = dice.chance(0.5) ? style.write(upper) : style.write(upper).replace(/^[^\d]+|[^\d]+$/g, '');
  return unreadable(`${style.write(amount)}${between}${second}`);
}
