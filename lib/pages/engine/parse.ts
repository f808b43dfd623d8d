import { isoOf } from '../../domain/time.ts';
import { gapIn, namesCarrier, wordOf } from '../lexicon.ts';
import { remembered } from '../remembered.ts';
import { type Clock, readZones, zoneIn } from '../values/clocks.ts';
import { parseCount } from '../values/counts.ts';
import { parseDuration } from '../values/durations.ts';
import { parseId, parseNodeCode, parseOrderId, parseTrackingNumber } from '../values/ids.ts';
import { parseDay, parseInstant } from '../values/instants.ts';
import { parseMoney } from '../values/money.ts';
import { parseRate, parseScore } from '../values/rates.ts';
import { cleanText, isMasked, plainText } from '../values/text.ts';
import type { Kind } from './fields.ts';

export interface Reader {
  clock: Clock;
  readAt: number;
  currency?: string | undefined;
}

/** The value that a text of this kind states, or undefined when it does not state exactly one. */
export function parse(kind: Kind, text: string, reader: Reader): unknown {
  if (typeof kind === 'object') return wordOf(kind.words, text);
  // What is left until a deadline depends on when it is read.
  return kind === 'deadline' ? parseAnew(kind, text, reader) : parserFor(kind, reader)(text);
}

type Parser = (text: string) => unknown;
const OF_TIME: ReadonlySet<Kind> = new Set(['instant', 'edge', 'window', 'day']);
const parsers = new Map<string, Parser>();
const parsersByClock = new WeakMap<Clock, Map<string, Parser>>();

/** A page that is read again says mostly the same: what a text means is remembered, of times with their clock. */
function parserFor(kind: Exclude<Kind, object>, reader: Reader): Parser {
  const { clock, currency } = reader;
  const known = OF_TIME.has(kind) ? parsersOf(clock) : parsers;
  const name = kind === 'money' && currency !== undefined ? currency : kind;
  let parser = known.get(name);
  if (!parser) {
    parser = remembered((text) => parseAnew(kind, text, { clock, currency, readAt: 0 }));
    known.set(name, parser);
  }
  return parser;
}

function parsersOf(clock: Clock): Map<string, Parser> {
  let known = parsersByClock.get(clock);
  if (!known) {
    known = new Map();
    parsersByClock.set(clock, known);
  }
  return known;
}

function parseAnew(kind: Exclude<Kind, object>, text: string, reader: Reader): unknown {
  switch (kind) {
    case 'orderId':
      return parseOrderId(text);
    case 'id':
      return parseId(text);
    case 'trackingNumber':
      return parseTrackingNumber(behindCarrier(text));
    case 'code':
      return parseNodeCode(text);
    case 'instant':
      return isoOrNothing(parseInstant(text, reader.clock));
    case 'deadline':
      return parse('instant', text, reader) ?? isoOrNothing(later(text, reader));
    case 'edge': {
      const at = isoOrNothing(parseInstant(text, reader.clock));
      return at && { at, ...assumedZone(text, reader.clock) };
    }
    case 'window':
      return parseWindow(text, reader.clock);
    case 'duration': {
      const left = parseDuration(text);
      return left === undefined ? undefined : Math.floor(left / 1000);
    }
    case 'day':
      return parseDay(text, reader.clock);
    case 'money':
      return parseMoney(text, reader.currency);
    case 'count':
      return parseCount(text);
    case 'score':
      return parseScore(text);
    case 'stars':
      return starsIn(text);
    case 'switch':
      return flag(wordOf('contracted', text));
    default:
      return isWording(text, kind === 'carrier') ? cleanText(text) : undefined;
  }
}

/** `菜鸟无忧物流-标准：LP0067…` */
function behindCarrier(text: string): string {
  const [, name = '', number = text] = /^(.{2,40})[:：] ?(.*)$/.exec(text) ?? [];
  return namesCarrier(name) ? number : text;
}

/** Words of a language, not a number, a time, an amount or something masked. */
function isWording(text: string, isCarrier: boolean): boolean {
  const plain = plainText(text);
  if (!/\p{L}/u.test(plain) || /\*{2}/.test(plain) || NO_WORDING.test(plain)) return false;
  if (parseDuration(plain.replace(FROM_TO, '')) !== undefined && FROM_TO.test(plain)) return false;
  if (isCarrier && (/[:：]/.test(plain) || isParcelNumber(plain))) return false;
  return !isMasked(plain) || isCarrier === false;
}

const NO_WORDING = /^(?:n\/a|none|[暂暫]?[无無])$/i;
/** `15-25 days` */
const FROM_TO = /^\d+ ?[-–~至到] ?(?=\d)/;

/** One word with at least five digits numbers a parcel; no carrier is called so. */
export function isParcelNumber(plain: string): boolean {
  return /(?:\d.*){5}/.test(plain) && parseTrackingNumber(plain) !== undefined;
}

function starsIn(text: string): number | undefined {
  const plain = plainText(text);
  const drawn = /^(★{1,5})☆{0,5}$/.exec(plain)?.[1];
  if (drawn) return drawn.length;
  const digits = /^([1-5])(?:\.0)?(?: ?(?:星|stars?|分))?(?: ?(?:\/|out of) ?5(?: stars?)?)?$/i.exec(
    plain,
  )?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** `2026-02-20 10:00 - 2026-02-26 09:59`; a zone behind the second time holds for both, two must be the same. */
function parseWindow(text: string, clock: Clock) {
  const { zones, rest } = readZones(plainText(text), clock);
  const [zone] = zones;
  const isOneZone = new Set(zones.map(({ id }) => id)).size === 1;
  const times = rest.split(
    / (?:[-–—~→]|至|到|to|until) |(?<=\d) ?[~～至–—→] ?(?=\d)|(?<=:\d\d) ?- ?(?=\d{4}-|\d\d?\/)/,
  );
  if (!zone || !isOneZone || times.length !== 2) return undefined;
  const [startsAt, endsAt] = times.map((time) => isoOrNothing(parseInstant(time.trim(), { ...clock, zone })));
  return startsAt && endsAt ? { startsAt, endsAt, ...assumedZone(text, clock) } : undefined;
}

function assumedZone(text: string, clock: Clock): { zoneAssumed?: true } {
  return clock.isAssumed && !zoneIn(plainText(text)) ? { zoneAssumed: true } : {};
}

/** `3 days` may be how long one has from the order on; what is left now is told to the hour, or said to be left. */
function later(text: string, { readAt }: Reader): number | undefined {
  const left = leftIn(text);
  return left === undefined ? undefined : readAt + left;
}

const leftIn = remembered((text) => {
  if (/^\d+ ?(?:天|日|days?|d)$/i.test(plainText(text))) return undefined;
  return parseDuration(gapIn('shipCountdown', text) ?? text);
});

function isoOrNothing(at: number | undefined): string | undefined {
  return at === undefined ? undefined : isoOf(at);
}

function flag(word: string | undefined): boolean | undefined {
  return word === undefined ? undefined : word === 'true';
}

/**
 * How a text sits under a header of this kind: 1 it is such a value, -1 it is plainly something else, 0 neither
 * (absent, masked, relative, a word not in the vocabulary).
 */
export function agreement(kind: Kind, text: string, reader: Reader): -1 | 0 | 1 {
  const plain = plainText(text);
  if (!/[\p{L}\p{N}]/u.test(plain) || isMasked(plain)) return 0;
  if (kind === 'text' || kind === 'name') return isForeign(plain, reader) ? -1 : 0;
  if (parse(kind, text, reader) !== undefined) return kind === 'carrier' && !namesCarrier(plain) ? 0 : 1;
  if (typeof kind === 'object' || kind === 'carrier' || kind === 'switch')
    return isForeign(plain, reader) ? -1 : 0;
  if (kind === 'instant' || kind === 'edge' || kind === 'deadline' || kind === 'day' || kind === 'window')
    return /\d/.test(plain) && !/^\d+$/.test(plain) && parseMoney(plain) === undefined && !parseRate(plain)
      ? 0
      : -1;
  if (kind === 'money') return /\d/.test(plain) && /[$¥€£₽.]/.test(plain) ? 0 : -1;
  if (kind === 'count')
    return /^\D{0,6}\d{1,6}\D{0,4}$/.test(plain) && parseMoney(plain) === undefined ? 0 : -1;
  return /\d/.test(plain) && plain.length < 30 && parseInstant(plain, reader.clock) === undefined ? 0 : -1;
}

function isForeign(plain: string, reader: Reader): boolean {
  return (
    parseMoney(plain) !== undefined ||
    parseInstant(plain, reader.clock) !== undefined ||
    parseRate(plain) !== undefined ||
    /^\d{5,}$/.test(plain)
  );
}
