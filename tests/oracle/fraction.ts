/** Exact fractions, for the mean of rates. */
export interface Fraction {
  above: bigint;
  below: bigint;
}

export function fractionOf(above: number, below: number): Fraction {
  return { above: BigInt(above), below: BigInt(below) };
}

/** The mean; undefined of nothing. */
export function meanOf(fractions: readonly Fraction[]): Fraction | undefined {
  if (fractions.length === 0) return undefined;
  let sum = fractionOf(0, 1);
  for (const { above, below } of fractions) {
    sum = { above: sum.above * below + above * sum.below, below: sum.below * below };
  }
  return { above: sum.above, below: sum.below * BigInt(fractions.length) };
}

export function isAbove(fraction: Fraction, limit: Fraction): boolean {
  return fraction.above * limit.below > limit.above * fraction.below;
}

export function numberOf({ above, below }: Fraction): number {
  const SCALE = 10n ** 18n;
  return Number((above * SCALE) / below) / 1e18;
}
