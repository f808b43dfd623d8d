import { zoneOf } from '../../domain/time.ts';
import { simplify } from '../lexicon.ts';
import { type Clock, PACIFIC, zoneIn } from '../values/clocks.ts';
import { parseDay } from '../values/instants.ts';
import { cleanText, plainText } from '../values/text.ts';
import type { Context } from './context.ts';
import type { Box } from './layout.ts';
import { sectionOfBox } from './sections.ts';

/** Something that tells a moment, understood or not: a time of day with a date, or one counted from now. */
const MOMENT =
  /^(?=.*[\d*]{1,2}(?::|[时時点點] ?)[\d*]{2})(?=.*(?:\d[-/.年][\d*]|[A-Za-z]{3})).{8,40}$|^.{0,10}(?:昨天|今天|前天|刚刚|前|ago|yesterday|today).{0,10}$/i;
/** A moment and, in the same text, what happened then. */
const EVENT_LINE =
  /^((?:[\d*]{4}[-/.年][\d*]{1,2}[-/.月][\d*]{1,2}日?|[\d*]{1,2}\/[\d*]{1,2}\/[\d*]{4}) ?[\d*]{1,2}[:时時][\d*]{2}(?::[\d*]{2}|分(?:[\d*]{2}秒)?)?(?: ?\([^)]*\))?)[ ,:-]*((?:[【[]|\p{L}).+)$/u;
/** Behind a time these say which or how sure it is, and nothing that happened. */
const OF_TIME =
  /^(?:[分秒时時点點]|[ap]\.?m\b|左右|以?[前后]$|之[前后後]|起$|至|到 ?\d|to |until|or so|approx)/i;
const EVENT_TIMES: ReadonlySet<string> = new Set(['eventAt', 'time', 'unknown']);
const LONGEST_DAY = 24;

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
const TIME_OF_DAY = /^\d{1,2}:\d{2}(?::\d{2})?$/;

export function isDay(text: string): boolean {
  return (
    /\d/.test(text) &&
    text.length < LONGEST_DAY &&
    !/[:时時点點]/.test(text) &&
    parseDay(text, ANY_CLOCK) !== undefined
  );
}
const ANY_CLOCK: Clock = { zone: zoneOf(PACIFIC) };

function isNotice(from: Box): boolean {
  for (let box: Box | undefined = from; box; box = box.parent) {
    const { tagName } = box.element;
    if (box.element.getAttribute('role') === 'alert' || /^H[1-6]$|^FOOTER$/.test(tagName)) return true;
  }
  return false;
}

/** Whether a text tells a moment, understood or not; the offset of a zone (`UTC+08:00`) is no time of day. */
export function tellsMoment(text: string): boolean {
  return MOMENT.test(simplify(plainText(text)).replace(ZONE_OFFSET, ''));
}
const ZONE_OFFSET = /(?:GMT|UTC) ?[+-] ?\d{1,2}:\d{2}/gi;

/** `2026-11-18 10:00 Departed`: the moment and the words, each as printed. */
export function eventLine(text: string): { moment: string; words: string } | undefined {
  const [, moment, words] = EVENT_LINE.exec(plainText(text)) ?? [];
  if (moment === undefined || words === undefined || OF_TIME.test(words) || zoneIn(words)) return undefined;
  const clean = cleanText(text);
  return { moment, words: clean.slice(clean.length - words.length) };
}
