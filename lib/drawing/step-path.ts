/** Paths of an SVG, in its own units. */

/** One column of a step line: from x to x + width at height y; absent where there is no figure. */
export interface Step {
  x: number;
  width: number;
  y: number | undefined;
}

/** A line that holds each step's height across its column and breaks where a step is absent. */
export function stepPath(steps: readonly Step[]): string {
  let isBroken = true;
  const parts = steps.map(({ x, width, y }) => {
    if (y === undefined) {
      isBroken = true;
      return '';
    }
    const start = isBroken ? `M${round(x)} ${round(y)}` : `V${round(y)}`;
    isBroken = false;
    return `${start}H${round(x + width)}`;
  });
  return parts.join('');
}

/** The area between two step lines over the same columns; columns without both are left out. */
export function bandPath(upper: readonly Step[], lower: readonly Step[]): string {
  return upper
    .map(({ x, width, y }, index) => {
      const other = lower[index]?.y;
      if (y === undefined || other === undefined) return '';
      return `M${round(x)} ${round(y)}H${round(x + width)}V${round(other)}H${round(x)}Z`;
    })
    .join('');
}

export function round(length: number): number {
  return Math.round(length * 10) / 10;
}
