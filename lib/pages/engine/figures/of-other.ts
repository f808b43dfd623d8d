/** What says of a figure that it is not the store's of that day: a peer's, a limit, an example, or of another time. */
import { conceptOf, says } from '../../lexicon.ts';
import { plainText } from '../../values/text.ts';
import type { Context } from '../context.ts';
import { FIGURES } from '../figure-names.ts';
import { headingsOver, textOf } from '../layout/layout.ts';

const STRETCH =
  /^(?:\d{4}[-/.年] ?\d{1,2}月?|\d{1,2}月|\d{1,2}:\d\d.*|[A-Z][a-z]{2,8}\.? \d{4}|(?:第 ?)?\d+ ?[周週]|week \d+)$/i;

/** A month, a week, an hour: a time that is no day. */
export function isStretch(text: string): boolean {
  return STRETCH.test(plainText(text));
}

/** Whether the words that head a row, a column or a part of the page say so. */
export function isOfOther(text: string): boolean {
  return isStretch(text) || says('ofOther', text);
}

/** Whether the heading above a place says so, or one above that which is of a higher rank. */
export function isHeadedByOther({ layout: { headings, pieces } }: Context, at: number): boolean {
  const others = headings.filter(
    ({ box, level }) => level > 1 && !FIGURES.has(conceptOf(textOf(pieces, box.start, box.end)) ?? ''),
  );
  return headingsOver(others, at).some(({ box }) => isOfOther(textOf(pieces, box.start, box.end)));
}
