/** Chance that repeats itself: the same seed, the same throws. */
export interface Dice {
  /** At least 0, below 1. */
  share(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  oneOf<Value>(values: readonly [Value, ...Value[]]): Value;
}

/** mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(share() * (most - least + 1));
  return { share, between, oneOf: (values) => values[between(0, values.length - 1)] ?? values[0] };
}
