import { zoneOf } from '../../domain/time.ts';
import { before, says } from '../lexicon.ts';
import type { Steps } from '../steps.ts';
import { type Clock, PACIFIC } from '../values/clocks.ts';
import { parseDay, parseInstant } from '../values/instants.ts';
import { plainText } from '../values/text.ts';
import type { Context } from './context.ts';
import { numberAround, numbersAbove, numbersNamed } from './event-parcels.ts';
import type { Entry, Field } from './fields.ts';
import { type Box, isInside, textOf } from './layout.ts';
import { type Outcome, understood } from './outcomes.ts';
import { readOnce, scopeOf, settle } from './read-fields.ts';
import type { Region } from './regions.ts';
import { type Section, sectionOfBox } from './sections.ts';
import { sectionsOfRegion } from './segment.ts';

const AT: Field = { name: 'at', kind: 'instant', from: ['eventAt', 'time'] };
/** What one event of a parcel's track states under labels or headers. */
export const EVENT_FIELDS: readonly Field[] = [
  AT,
  { name: 'text', kind: 'text', from: ['eventText', 'state'] },
  { name: 'place', kind: 'text', from: ['place'] },
  { name: 'code', kind: 'code', from: ['code'] },
];

/** Something that tells a moment, understood or not: a time of day with a date, or one counted from now. */
const MOMENT =
  /^(?=.*\d{1,2}:\d{2})(?=.*(?:\d[-/.年]\d|[A-Za-z]{3})).{8,40}$|^.{0,10}(?:昨天|今天|前天|刚刚|前|ago|yesterday|today).{0,10}$/i;
/** A label that the lexicon does not know, by its last word. */
const TIME_LABEL = /(?:时间|時間|日期|截止|期限| time| date| on| at| by)[:：]?$/i;
const EVENT_TIMES: ReadonlySet<string> = new Set(['eventAt', 'time', 'unknown']);
const EVENT_LABELS: ReadonlySet<string> = new Set(['eventAt', 'time', 'eventText', 'place', 'code']);
const ITEM = /^LI |\blistitem\b|timeline|step|trace|track/i;
const NODE_CODE = /^[A-Z]+_[A-Z_0-9]+$/;

/**
 * The events of parcels: rows of a table with a time and a text, or repeated boxes with one time each. On a page that
 * is not about a track (`isOfTrack`) only what is titled as one: other boxes with times may be a talk with the buyer.
 */
export function* readEvents(context: Context, isOfTrack: boolean): Steps<Entry[]> {
  const rows = context.tables.regions.filter(isTrack).flatMap((region) => sectionsOfRegion(context, region));
  yield;
  const boxes = (yield* timeline(context, isOfTrack)).map((box) => sectionOfBox(context, box));
  yield;
  const sections = [...rows, ...boxes];
  const named = numbersNamed(context);
  const above = numbersAbove(named, sections);
  const events: Entry[] = [];
  for (const [index, section] of sections.entries()) {
    yield;
    const number = above(section) ?? numberAround(context, named, section.box, sections);
    const event = eventOf(context, section, index);
    events.push(number === undefined ? event : { trackingNumber: number, ...event });
  }
  return events;
}

/** A column of times and one of what happened; a state with a place or a code is what happened, too. */
function isTrack({ columns }: Region): boolean {
  const concepts = new Set([...columns.values()].flatMap((column) => column.concepts));
  const says =
    concepts.has('eventText') || (concepts.has('state') && (concepts.has('place') || concepts.has('code')));
  return says && (concepts.has('eventAt') || concepts.has('time'));
}

/** The repeated boxes around the times of the track: siblings with one time in each, or what stands between two times. */
function* timeline(context: Context, isOfTrack: boolean): Steps<Box[]> {
  const { layout } = context;
  const times = momentsIn(context).map((at) => ({ at }));
  const families = new Map<Box, Box[]>();
  for (const { at } of times) {
    yield;
    const scope = scopeOf(layout.pieces[at]?.box, layout.root, times);
    if (scope?.parent) families.set(scope.parent, [...(families.get(scope.parent) ?? []), scope]);
  }
  yield;
  const tracks = [...families].map(([parent, scopes]) => {
    const isSaid = scopes.some((scope) => saysMore(context, scope));
    const lone = scopes.length === 1 && !isSaid ? itemOf(context, scopes[0], times) : [];
    const boxes = isSaid ? scopes : lone.length > 0 ? lone : stretches(parent, scopes);
    return boxes.filter((scope) => saysMore(context, scope));
  });
  const named = tracks.filter((track) => track.length > 0 && isNamed(context, track));
  const others = tracks.filter(
    (track) => track.length > 0 && !isUnderHeading(context, track, 'log') && !isProgress(context, track),
  );
  const longest = others.sort((a, b) => b.length - a.length).slice(0, isOfTrack ? 1 : 0);
  const chosen = named.length > 0 ? named : longest;
  return chosen.flatMap((track) =>
    track.length === 1 && named.length === 0 ? itemOf(context, track[0], times) : track,
  );
}

/** A track stands under a heading that says so, or right behind a line that does or that names the parcel. */
function isNamed(context: Context, track: readonly Box[]): boolean {
  const [first] = track;
  if (isUnderHeading(context, track, 'track')) return true;
  if (!first || isUnderHeading(context, track, 'log')) return false;
  return context.layout.pieces
    .slice(Math.max(0, first.start - NEAR), first.start)
    .some(
      ({ text, label }) =>
        label === 'trackingNumber' ||
        (label === undefined && text.length < LONGEST_TITLE && says('track', text)),
    );
}
const NEAR = 4;
const LONGEST_TITLE = 24;

/** Whether the nearest heading above says that this is a parcel's track, or on the contrary a log of the order. */
function isUnderHeading({ layout }: Context, [first]: readonly Box[], phrase: 'track' | 'log'): boolean {
  const titles = layout.headings
    .filter(({ box }) => first && box.start < first.start)
    .map(({ box }) => textOf(layout.pieces, box.start, box.end));
  const above = titles.findLast((text) => !isDay(text));
  return above !== undefined && says(phrase, above);
}

/** The steps that the order itself has taken, from its creation on: not what happened to a parcel. */
function isProgress({ layout }: Context, track: readonly Box[]): boolean {
  return track.some(({ start, end }) =>
    layout.pieces.slice(start, end).some(({ text }) => says('orderStep', text, true)),
  );
}

/** `DT` `DD` `DT` `DD`: an event is a time and what follows it up to the next, or what stands before it. */
function stretches(parent: Box, scopes: readonly Box[]): Box[] {
  const isTimeFirst = scopes[0]?.start === parent.start;
  return scopes.map((scope, index) => {
    const start = isTimeFirst ? scope.start : (scopes[index - 1]?.end ?? parent.start);
    const end = isTimeFirst ? (scopes[index + 1]?.start ?? parent.end) : scope.end;
    return { ...scope, parent, children: [], start, end };
  });
}

/** A single event has no twin to tell its box by: the nearest list item is it. */
function itemOf(context: Context, scope: Box | undefined, times: readonly { at: number }[]): Box[] {
  const own = times.find(({ at }) => scope && at >= scope.start && at < scope.end);
  const { pieces } = context.layout;
  for (let box = own && pieces[own.at]?.box; box && scope && isInside(box, scope); box = box.parent)
    if (
      ITEM.test(
        `${box.element.tagName} ${box.element.getAttribute('role')} ${box.element.getAttribute('class')}`,
      ) &&
      saysMore(context, box)
    )
      return [box];
  return [];
}

/** An event says what happened; a time whose only words are `… time` is another fact of the page. */
function saysMore({ layout }: Context, { start, end }: Box): boolean {
  const words = layout.pieces
    .slice(start, end)
    .filter(({ text, kind }) => kind === 'text' && /\p{L}{2}/u.test(text) && !MOMENT.test(plainText(text)));
  return (
    words.length > 0 &&
    !words.some(({ text, label }) =>
      label !== undefined ? label !== 'unknown' && !EVENT_LABELS.has(label) : TIME_LABEL.test(text),
    )
  );
}

/** Moments that no label names otherwise (`下单时间` is not an event). */
function momentsIn(context: Context): number[] {
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
  return MOMENT.test(plainText(momentText(context, at)));
}

/** `21:14` under a day is that day's: the last one before it in the smallest box that has one. Else the text itself. */
function momentText({ layout }: Context, at: number): string {
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

function isDay(text: string): boolean {
  return (
    /\d/.test(text) &&
    text.length < LONGEST_TITLE &&
    !text.includes(':') &&
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

function eventOf(context: Context, section: Section, index: number): Entry {
  const name = `event ${index + 1}`;
  const event = readOnce(context, EVENT_FIELDS, { sections: [section], name });
  const moments: Outcome[] = [];
  for (const at of unnamedIn(context, section)) {
    const text = momentText(context, at);
    if (isDay(text)) continue;
    const clock = context.clockAt(at);
    if (parseInstant(text, clock) !== undefined || MOMENT.test(plainText(text)))
      moments.push(understood(context, AT, at, text, undefined));
    else if (NODE_CODE.test(text)) event.code ??= text;
    else if (/\p{L}/u.test(text)) event.text ??= text;
  }
  // Who took the parcel in is nobody's business.
  if (typeof event.text === 'string') event.text = before('signedBy', event.text);
  if (event.text === '') delete event.text;
  const at = event.at ?? settle(context, AT, moments, name);
  return at === undefined ? event : { ...event, at };
}

/** Pieces that no label of the lexicon names; what a DT holds may be the event itself. */
function unnamedIn({ layout }: Context, section: Section): number[] {
  const found: number[] = [];
  for (const { column, statement } of section.parts) {
    if (column.concepts.length > 0) continue;
    found.push(...statement.loose);
    for (const fact of statement.facts)
      if (fact.concept === 'unknown') for (let at = fact.labelAt; at < fact.firstEnd; at++) found.push(at);
  }
  return found.filter((at) => layout.pieces[at]?.kind === 'text').sort((a, b) => a - b);
}
