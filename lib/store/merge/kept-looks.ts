/** Which looks at a value are kept: of the same looks the same ones, in whatever order and however often they come. */
import { type Look, runsOf } from '../../domain/looks.ts';
import { HOUR, instantOfIso } from '../../domain/time.ts';

/** Looks are joined within one such stretch alone, and the newest stretches kept: 128 to 192 days. */
const STRETCH = 64 * 24 * HOUR;
const STRETCHES = 3;

export function keptLooks(looks: readonly Look[]): Look[] {
  const newest = Math.max(...looks.map(stretchOf));
  return runsOf(looks, stretchOf).filter((run) => stretchOf(run) > newest - STRETCHES);
}

/** By its beginning, which joining within a stretch leaves in it. */
function stretchOf({ from }: Look): number {
  return Math.floor(instantOfIso(from) / STRETCH);
}
