/** Chance that can be repeated: the same seed rolls the same. */
import { mulberry32 } from '../../support/mulberry32.ts';

export class Dice {
  /** From 0 up to but not 1. */
  readonly roll: () => number;

  constructor(seed: number) {
    this.roll = mulberry32(seed);
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.roll() < probability;
  }

  pick<Choice>(choices: readonly [Choice, ...Choice[]]): Choice {
    return choices[this.between(0, choices.length - 1)] ?? choices[0];
  }

  /** One of a list that may be empty. */
  pickIfAny<Choice>(choices: readonly Choice[]): Choice | undefined {
    return choices[this.between(0, choices.length - 1)];
  }

  shuffled<Entry>(entries: readonly Entry[]): Entry[] {
    const rest = [...entries];
    const mixed: Entry[] = [];
    while (rest.length > 0) mixed.push(...rest.splice(this.between(0, rest.length - 1), 1));
    return mixed;
  }

  times<Made>(count: number, make: (index: number) => Made): Made[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }
}
