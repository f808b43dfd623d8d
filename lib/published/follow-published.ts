import type { Scorecard } from '../domain/scorecard.ts';
import type { Settings } from '../domain/settings.ts';
import { readScorecard, watchScorecard } from './scorecard.ts';
import { readSettings, watchSettings } from './settings.ts';

export interface Published {
  scorecard: Scorecard | undefined;
  settings: Settings;
}

/**
 * Resolves to what is published, and keeps that true for as long as the context lives. `onChange` hears of each change
 * after that, with what changed.
 */
export async function followPublished(onChange: (part: Partial<Published>) => void): Promise<Published> {
  const published: Published = { scorecard: undefined, settings: {} };
  let isRead = false;
  const set = (part: Partial<Published>) => {
    Object.assign(published, part);
    if (isRead) onChange(part);
  };
  watchScorecard((scorecard) => set({ scorecard }));
  watchSettings((settings) => set({ settings }));
  // Read when the listeners stand: no change falls between.
  await Promise.all([
    readScorecard().then((scorecard) => set({ scorecard })),
    readSettings().then((settings) => set({ settings })),
  ]);
  isRead = true;
  return published;
}
