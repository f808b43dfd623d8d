/** The colours of badge and toolbar button, on any theme of the browser. */
import type { Level } from '../domain/vocabulary.ts';

/** White text on each has a contrast of at least 4.5:1. */
export const COLOURS: Record<Level, string> = {
  good: '#1a7f5a',
  near: '#9a6700',
  over: '#c4500b',
  finalDay: '#c1121f',
  removal: '#7a0c4e',
  unknown: '#57606a',
};
