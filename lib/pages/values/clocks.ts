import { HOUR, MINUTE, type Zone, zoneFrom, zoneOf } from '../../domain/time.ts';
import { simplify, zoneNames } from '../lexicon.ts';
import { remembered } from '../remembered.ts';

/** What a printed time means on this page. */
export interface Clock {
  zone: Zone;
  /** A date like `25/03/2026` stands on the page: `MM/DD` can no longer be taken for granted. */
  slashedDatesDoubtful?: boolean;
  /** No column, note or label names the zone: it is the one the platform is known to print. */
  isAssumed?: true;
}

/** Seller Center's clock, where a page prints no zone (formats.md §1). */
export const PACIFIC = 'America/Los_Angeles';

const clocks = new WeakMap<Zone, Clock[]>();

/** The same clock is the same object: what times mean by it is remembered with it. */
export function clockOf(zone: Zone, slashedDatesDoubtful: boolean, isAssumed?: true): Clock {
  const known = clocks.get(zone) ?? [];
  clocks.set(zone, known);
  const place = (slashedDatesDoubtful ? 1 : 0) + (isAssumed ? 2 : 0);
  const clock = known[place] ?? { zone, slashedDatesDoubtful, ...(isAssumed && { isAssumed }) };
  known[place] = clock;
  return clock;
}

const OFFSET =
  /(?:GMT|UTC)(?: ?([+-]) ?(\d{1,2})(?::?([0-5]\d))?)?|(?:(?<=T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)|(?<=:\d\d(?: ?[AaPp][Mm])?) (?=[+-])|(?<=:\d\d)(?=\+))(?:([+-])(\d\d):?([0-5]\d)$|Z$)/;
const HAS_LETTER = /\p{L}/u;
const HALF_YEAR_NAME = /\bP([SD])T\b/;
const WIDEST_OFFSET = 14 * HOUR;

/**
 * Splits a printed time from the zones beside it (`北京时间 … (GMT+8)` names one twice).
 * None: the clock's own zone holds.
 */
export function readZones(text: string, clock: Clock): { zones: Zone[]; rest: string } {
  const zones: Zone[] = [];
  let rest = text;
  for (let named = zoneIn(rest); named && zones.length < 3; named = zoneIn(rest)) {
    zones.push(named.zone);
    rest = rest.replace(named.text, ' ').replace(/\( *\)|\[ *\]/g, ' ');
    rest = rest.replace(/ +/g, ' ').trim();
  }
  return { zones: zones.length ? zones : [clock.zone], rest };
}

/** Letters, a sign in front of an offset: without any of them no zone is printed. */
const MAY_NAME_ZONE = /[\p{L}+]|\d -/u;

/** The zone that a text prints, and the words that print it. */
export function zoneIn(text: string): { zone: Zone; text: string } | undefined {
  return MAY_NAME_ZONE.test(text) ? namedIn(text) : undefined;
}

const namedIn = remembered((text): { zone: Zone; text: string } | undefined => {
  const offset = OFFSET.exec(text);
  if (offset) {
    const [printed, sign = offset[4], hours = offset[5] ?? '0', minutes = offset[6] ?? '0'] = offset;
    const size = Number(hours) * HOUR + Number(minutes) * MINUTE;
    return size > WIDEST_OFFSET ? undefined : { zone: fixedZone(sign === '-' ? -size : size), text: printed };
  }
  const half = HALF_YEAR_NAME.exec(text);
  if (half) return { zone: halfYearZone(half[1] === 'S' ? -8 * HOUR : -7 * HOUR), text: half[0] };
  if (!HAS_LETTER.test(text)) return undefined;
  const simple = simplify(text);
  for (const [id, pattern] of zoneNames()) {
    const found = pattern.exec(simple);
    if (found)
      return {
        zone: id === '?' ? UNKNOWN : zoneOf(id),
        text: text.slice(found.index, found.index + found[0].length),
      };
  }
  return undefined;
});

function fixedZone(offset: number): Zone {
  return zoneFrom(`UTC${offset / MINUTE}`, () => offset);
}

/** `Eastern time`, `local time`: another clock than the platform's, and no telling of instants by it. */
export const UNKNOWN: Zone = { ...fixedZone(0), id: '?', instantOf: () => undefined };

/** PST or PDT. On a day of the other half of the year the name contradicts the clock, so no instant is known. */
function halfYearZone(offset: number): Zone {
  const pacific = zoneOf(PACIFIC);
  const fixed = fixedZone(offset);
  const instantOf: Zone['instantOf'] = (wall) => {
    const at = fixed.instantOf(wall);
    return at !== undefined && pacific.offsetAt(at) === offset ? at : undefined;
  };
  return { ...fixed, instantOf };
}
