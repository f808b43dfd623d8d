import { finish, type Steps } from '../pages/steps.ts';
import { inSlices } from './in-slices.ts';

/**
 * Reads a page that never rests, for the sake of a clock on it: in slices, twice. Where both say the same, what
 * stirs is not what is read; else it is read once more, in one go. Undefined when `isStale` says so between two slices.
 */
export async function readRestless<Value>(
  window: Window,
  read: () => Steps<Value>,
  isStale: () => boolean,
): Promise<Value | undefined> {
  const first = await inSlices(window, read(), isStale);
  const second = first && (await inSlices(window, read(), isStale));
  if (!second) return undefined;
  return JSON.stringify(first) === JSON.stringify(second) ? second : finish(read());
}
