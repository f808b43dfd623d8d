/** A small seeded generator: the same seed gives the same store on every machine. */
import { mulberry32 } from '../../support/mulberry32.ts';

export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  between(low: number, high: number): number;
  whole(low: number, high: number): number;
  chance(share: number): boolean;
  pick<Item>(from: readonly [Item, ...Item[]]): Item;
  digits(count: number): string;
}

export function randomFrom(seed: number): Random {
  const next = mulberry32(seed);
  const between = (low: number, high: number) => low + next() * (high - low);
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1));
  return {
    next,
    between,
    whole,
    chance: (share) => next() < share,
    pick: (from) => from[whole(0, from.length - 1)] ?? from[0],
    digits: (count) => Array.from({ length: count }, () => whole(0, 9)).join(''),
  };
}
