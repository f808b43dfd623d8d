import { sectionOfBox } from '../columns/sections.ts';
import type { Context } from '../context.ts';
import type { Box } from '../layout/layout.ts';
import { eventLine, isDay, tellsMoment } from '../layout/moment-texts.ts';

const EVENT_TIMES: ReadonlySet<string> = new Set(['eventAt', 'time', 'unknown']);

/** Moments that no label names otherwise (`下单时间` is not an event). */
export function momentsIn(context: Context): number[] {
  const { pieces, root } = context.layout;
  const found: number[] = [];
  for (const { statement } of sectionOfBox(context, root).parts) {
    // `Event time (GMT+8)` may also head the whole track.
    for (const { concept, start, firstEnd } of statement.facts)
      for (let at = start; at < firstEnd; at++)
        if (EVENT_TIMES.has(concept) && isMoment(context, at)) found.push(at);
    found.push(...statement.loose.filter((at) => pieces[at]?.kind === 'text' && isMoment(context, at)));
  }
  return found.sort((a, b) => a - b);
}

function isMoment(context: Context, at: number): boolean {
  const piece = context.layout.pieces[at];
  if (piece === undefined || isNotice(piece.box)) return false;
  return tellsMoment(momentText(context, at)) || eventLine(piece.text) !== undefined;
}

/** `21:14` under a day is that day's: the last one before it in the smallest box that has one. Else the text itself. */
export function momentText({ layout }: Context, at: number): string {
  const { pieces } = layout;
  const piece = pieces[at];
  if (!piece || !TIME_OF_DAY.test(piece.text) || piece.box.cell) return piece?.text ?? '';
  for (let box: Box | undefined = piece.box; box; box = box.parent) {
    const day = pieces.slice(box.start, at).findLast(({ text, label }) => !label && isDay(text));
    if (day) return `${day.text} ${piece.text}`;
  }
  return piece.text;
}
const TIME_OF_DAY = /^(?:[上下]午 ?)?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?$/i;

function isNotice(from: Box): boolean {
  for (let box: Box | undefined = from; box; box = box.parent) {
    const { tagName } = box.element;
    if (box.element.getAttribute('role') === 'alert' || /^H[1-6]$|^FOOTER$/.test(tagName)) return true;
  }
  return false;
}
