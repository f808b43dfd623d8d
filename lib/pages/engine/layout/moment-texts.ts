import { zoneOf } from '../../../domain/time.ts';
import { simplify } from '../../lexicon.ts';
import { type Clock, PACIFIC, zoneIn } from '../../values/clocks.ts';
import { OTHER_CLOCK, parseDay } from '../../values/instants.ts';
import { cleanText, plainText } from '../../values/text.ts';

/** Something that tells a moment, understood or not: a time of day with a date, or one counted from now. */
const MOMENT =
  /^(?=.*[\d*]{1,2}(?::|[时時点點] ?)[\d*]{2})(?=.*(?:\d[-/.年][\d*]|[A-Za-z]{3})).{8,40}$|^.{0,10}(?:昨天|今天|前天|刚刚|[秒分钟时天日周月年期][之以]?前(?!往)|\bago\b|yesterday|today).{0,10}$/i;
/** A moment and, in the same text, what happened then. */
const EVENT_LINE =
  /^((?:[\d*]{4}[-/.年][\d*]{1,2}[-/.月][\d*]{1,2}日?|[\d*]{1,2}\/[\d*]{1,2}\/[\d*]{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})[ ,]*[\d*]{1,2}[:时時][\d*]{2}(?::[\d*]{2}|分(?:[\d*]{2}秒)?)?(?: ?[AaPp][Mm]\b)?(?: ?\([^)]*\))?)[ ,:·|–—-]*((?:[【[]|\p{L}).+)$/u;
/** Behind a time these say which or how sure it is, and nothing that happened. */
const OF_TIME =
  /^(?:[分秒时時点點]|[ap]\.?m\b|左右|以?[前后]$|之[前后後]|起$|至|到 ?\d|to |until|or so|approx)/i;
const LONGEST_DAY = 32;

/** Whether a text is a day and no time of it. */
export function isDay(text: string): boolean {
  return (
    /\d/.test(text) &&
    text.length < LONGEST_DAY &&
    !/[:时時点點]/.test(text) &&
    parseDay(text, ANY_CLOCK) !== undefined
  );
}
const ANY_CLOCK: Clock = { zone: zoneOf(PACIFIC) };

/** Whether a text tells a moment, understood or not; the offset of a zone (`UTC+08:00`) is no time of day. */
export function tellsMoment(text: string): boolean {
  const [moment = ''] = plainText(text).split(OTHER_CLOCK);
  return MOMENT.test(simplify(moment).replace(ZONE_OFFSET, ''));
}
const ZONE_OFFSET = /(?:GMT|UTC) ?[+-] ?\d{1,2}:\d{2}/gi;

/** `2026-11-18 10:00 Departed`: the moment and the words, each as printed. */
export function eventLine(text: string): { moment: string; words: string } | undefined {
  const [, moment, words] = EVENT_LINE.exec(plainText(text)) ?? [];
  if (moment === undefined || words === undefined || OF_TIME.test(words) || zoneIn(words)) return undefined;
  // Two of them in one text, and nothing that sets them apart.
  if (/\d{4}[-/.年]\d.*\d:\d/.test(words)) return undefined;
  const clean = cleanText(text);
  return { moment, words: clean.slice(clean.length - words.length) };
}
