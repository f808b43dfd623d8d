/** How each order or review counts in a figure, and why. */
import type { Explanation } from '../../domain/explanation.ts';
import type { DeskTexts } from '../../text/desk-texts.ts';
import { reasonName } from '../../text/explained.ts';

export interface Fate {
  counts: string;
  why: string;
  /** Of a defect: how many it counts for. */
  weight?: number;
}

/** By id; what is in neither list was no matter of the window. */
export function fatesIn({ counted, notCounted }: Explanation, texts: DeskTexts): Map<string, Fate> {
  const fates = new Map<string, Fate>();
  for (const { id, why, isDefect, weight } of counted) {
    fates.set(id, {
      counts: texts.desk(isDefect ? 'cell.defect' : 'cell.fine'),
      why: reasonName(why, texts),
      ...(isDefect && { weight }),
    });
  }
  for (const { id, why } of notCounted) {
    fates.set(id, { counts: texts.desk('cell.notCounted'), why: reasonName(why, texts) });
  }
  return fates;
}
