/** Which looks at a value are kept: of the same looks the same ones, in whatever order and however often they come. */
import { type Look, runsOf } from '../../domain/looks.ts';
import { HOUR, instantOfIso } from '../../domain/time.ts';

/** Looks are joined within one such stretch alone, and the newest stretches kept: 128 to 192 days. */
const STRETCH = 64 * 24 * HOUR;
const STRETCHES = 3;

export function keptLooks(looks: readonly Look[]): Look[] {
  const stretches = Map.groupBy(looks, stretchOf);
  const newest = Math.max(...stretches.keys());
  return [...stretches]
    .filter(([stretch]) => stretch > newest - STRETCHES)
    .sort(([a], [b]) => a - b)
    .flatMap(([, within]) => runsOf(within));
}

/** By its beginning, which joining within a stretch leaves in it. */
function stretchOf({ from }: Look): number {
  return Math.floor(instantOfIso(from) / STRETCH);
}
