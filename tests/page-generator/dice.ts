/** Reproducible chance: the same seed throws the same dice. */
import { mulberry32 } from '../support/mulberry32.ts';

export interface Dice {
  /** From 0 up to 1. */
  throw(): number;
  /** Both ends included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<Thing>(things: readonly Thing[]): Thing;
  shuffle<Thing>(things: readonly Thing[]): Thing[];
  /** That many decimal digits, the first never 0. */
  digits(count: number): string;
  letters(count: number): string;
}

export function diceOf(seed: number): Dice {
  const next = mulberry32(seed);
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <Thing>(things: readonly Thing[]): Thing => {
    const thing = things[int(0, things.length - 1)];
    if (thing === undefined) throw new Error('nothing to pick from');
    return thing;
  };
  return {
    throw: next,
    int,
    chance: (probability) => next() < probability,
    pick,
    shuffle(things) {
      const left = [...things];
      return things.map(() => left.splice(int(0, left.length - 1), 1)[0] as (typeof left)[number]);
    },
    digits: (count) => String(int(1, 9)) + Array.from({ length: count - 1 }, () => int(0, 9)).join(''),
    letters: (count) => Array.from({ length: count }, () => pick([...'ABCDEFGHJKLMNPQRSTUVWXYZ'])).join(''),
  };
}
