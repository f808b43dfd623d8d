import { before, conceptOf, says } from '../../lexicon.ts';
import type { Steps } from '../../steps.ts';
import { zoneIn } from '../../values/clocks.ts';
import { parseTrackingNumber } from '../../values/ids.ts';
import { parseInstant } from '../../values/instants.ts';
import type { Region } from '../columns/regions.ts';
import { sectionOfBox } from '../columns/sections.ts';
import type { Context } from '../context.ts';
import { understood } from '../fields/outcomes.ts';
import { readOnce, settle } from '../fields/read-fields.ts';
import { outcomesOf } from '../fields/sources.ts';
import type { Entry, Field } from '../fields.ts';
import { eventLine, isDay, tellsMoment } from '../layout/moment-texts.ts';
import type { Outcome } from '../outcome.ts';
import { isParcelNumber } from '../parse.ts';
import { sectionsOfRegion } from '../records/segment.ts';
import type { Section } from '../section.ts';
import { numberAround, numbersAbove, numbersNamed } from './event-parcels.ts';
import { momentText } from './moments.ts';
import { timeline } from './timeline.ts';

const AT: Field = { name: 'at', kind: 'instant', from: ['eventAt', 'time'], isPast: true };
const OTHER_FIELDS: readonly Field[] = [
  { name: 'text', kind: 'text', from: ['eventText', 'state'] },
  { name: 'place', kind: 'text', from: ['place'] },
  { name: 'code', kind: 'code', from: ['code'] },
];
/** What one event of a parcel's track states under labels or headers. */
export const EVENT_FIELDS: readonly Field[] = [AT, ...OTHER_FIELDS];
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
    const { text = '', label } = context.layout.pieces[section.box.start] ?? {};
    if (label && says('ofOthers', text)) continue;
    const number = above(section) ?? numberAround(context, named, section.box, sections);
    const event = eventOf(context, section, index);
    // `Order time` in a row of its own is a fact of the order.
    if (typeof event.text === 'string' && conceptOf(event.text)?.endsWith('At')) continue;
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

function eventOf(context: Context, section: Section, index: number): Entry {
  const name = `event ${index + 1}`;
  const event = readOnce(context, OTHER_FIELDS, { sections: [section], name });
  const stated = outcomesOf(context, AT, section).map((outcome) => withDay(context, section, outcome));
  const moments: Outcome[] = [];
  let said: string | undefined;
  let words: string | undefined;
  for (const at of unnamedIn(context, section)) {
    const text = momentText(context, at);
    if (isDay(text)) continue;
    const line = eventLine(text);
    if (line) said ??= line.words;
    const clock = context.clockAt(at);
    if (line || parseInstant(text, clock) !== undefined || tellsMoment(text))
      moments.push(understood(context, AT, at, line?.moment ?? text, undefined));
    else if (NODE_CODE.test(text)) event.code ??= text;
    else if (isParcelNumber(text)) event.trackingNumber ??= parseTrackingNumber(text);
    else if (/\p{L}/u.test(text) && zoneIn(text)?.text !== text) words ??= text;
  }
  event.text ??= said ?? words;
  // Who took the parcel in is nobody's business.
  if (typeof event.text === 'string') event.text = before('signedBy', event.text);
  if (event.text === '') delete event.text;
  const at = settle(context, AT, stated, name) ?? settle(context, AT, moments, name);
  return at === undefined ? event : { ...event, at };
}

/** A table may print a day once for several rows, each with its time of day. */
function withDay(context: Context, { parts }: Section, outcome: Outcome): Outcome {
  const { at, bad } = outcome;
  const text = momentText(context, at);
  if (bad === undefined || !text.endsWith(` ${bad}`)) return outcome;
  const own = parts.find(({ box }) => box.start <= at && at < box.end);
  return understood(context, AT, at, text, own?.column);
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
