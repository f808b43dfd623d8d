/** What is said of the rule pack that was judged by. */
import type { RulePack } from '../domain/rule-pack.ts';
import type { DeskTexts } from './desk-texts.ts';

/** The id that only the pack that ships has. */
const DEFAULT_PACK = 'seed-2024';

/** Unknown where nothing was judged yet: then the one that ships will be judged by. */
export function isDefaultPack(id: string | undefined): boolean {
  return id === undefined || id === DEFAULT_PACK;
}

/** Whose limits are raised, and how far; undefined where the pack raises none. */
export function relaxedNote(
  { relaxed: { categories, percent } }: RulePack,
  texts: DeskTexts,
): string | undefined {
  if (categories.length === 0 || percent === 100) return undefined;
  const names = listed(
    categories.map((category) => texts.desk(`category.${category}`)),
    texts,
  );
  return texts.desk('settings.categoriesNote', { names, times: (percent / 100).toFixed(2) });
}

/** After how many hours an order that is not shipped is told of. */
export function stepHoursText({ deadlineStepHours }: RulePack, texts: DeskTexts): string {
  const { note, act, lastCall } = deadlineStepHours;
  return listed([String(note), String(act), String(lastCall)], texts);
}

function listed(words: readonly string[], { language }: DeskTexts): string {
  return words.join(language === 'en' ? ', ' : '、');
}
