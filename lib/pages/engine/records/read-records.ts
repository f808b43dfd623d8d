import { pausesAt, type Steps } from '../../steps.ts';
import { isFullRow } from '../columns/regions.ts';
import { type Context, report } from '../context.ts';
import type { Records } from '../declaration.ts';
import { readGroup, readOnce } from '../fields/read-fields.ts';
import type { Entry } from '../fields.ts';
import { type Box, textOf } from '../layout/layout.ts';
import type { Section } from '../section.ts';
import { cardSegments } from './cards.ts';
import { withoutOthers } from './of-others.ts';
import { nestedIn, rowSegments, type Segment } from './segment.ts';
import { keyedSegments } from './segment-by-key.ts';
import { switchSegments } from './switch-cards.ts';
import { transposedSegments } from './transposed.ts';
import { tellUnreached, tellUnread, tellUntaken } from './untaken.ts';

export interface RecordReading {
  entries: Entry[];
  /** How many entries the page displays, those that cannot be read included. */
  rows: number;
  problems: Context['problems'];
  /** What shows each entry, by key; of twins the last. */
  sections: Map<string, Section>;
  /** The box of each entry that is no row of a table. */
  cards: Box[];
  /** The element of each entry that is displayed. */
  shown: Element[];
}

/** The main list of a page: of all its tables and repeated cards the one that says most about the declared fields. */
export function* readRecords(context: Context, records: Records): Steps<RecordReading> {
  const cut = records.needsKey ? keyedSegments : rowSegments;
  const candidates: Segment[][] = [];
  for (const region of context.tables.regions) {
    candidates.push(yield* cut(context, region, records));
    candidates.push(yield* transposedSegments(context, region, records));
  }
  yield;
  candidates.push(yield* cardSegments(context, records), yield* switchSegments(context, records));
  const readings: RecordReading[] = [];
  const own = withoutOthers(context);
  yield;
  for (const segments of candidates) {
    const reading = yield* readSegments({ ...context, problems: [] }, records, own(segments));
    readings.push(isUnderstood(reading, records) ? reading : { ...reading, entries: [] });
  }
  const weights = readings.map(weightOf);
  const chosen = readings[weights.indexOf(Math.max(...weights))] as RecordReading;
  if (chosen.entries.length > 0)
    tellUnreached({ ...context, problems: chosen.problems }, records, chosen.entries, chosen.shown);
  if (chosen.entries.length > 0)
    chosen.rows += tellUnread({ ...context, problems: chosen.problems }, records, chosen);
  return chosen;
}

function* readSegments(
  context: Context,
  records: Records,
  segments: readonly Segment[],
): Steps<RecordReading> {
  const entries: Entry[] = [];
  const sections = new Map<string, Section>();
  const shown: Element[] = [];
  const cards: Box[] = [];
  const seen = new Set<string>();
  const byKey = new Map<string, Entry[]>();
  let rows = 0;
  for (const [index, segment] of segments.entries()) {
    if (pausesAt(index)) yield;
    const [first] = segment.sections;
    if (first) shown.push(first.box.element);
    if (first && !first.row) cards.push(first.box);
    const where = `row ${rows + 1}`;
    if (records.needsKey && segment.key === undefined) {
      const said = segment.sections
        .map(({ box }) => textOf(context.layout.pieces, box.start, box.end))
        .join('\n');
      if (seen.has(said)) continue;
      seen.add(said);
      rows++;
      report(context, records.key, where, segment.badKey ?? '');
      continue;
    }
    if (segment.key !== undefined && segment.sections[0]) sections.set(segment.key, segment.sections[0]);
    const entry = yield* entryOf(context, records, segment, where);
    // A table that is there twice, its copy over the locked columns, shows each entry once.
    const key = entry[records.key];
    if (key !== undefined) {
      const name = JSON.stringify(key);
      const twins = byKey.get(name) ?? [];
      if (twins.some((twin) => JSON.stringify(twin) === JSON.stringify(entry))) continue;
      byKey.set(name, [...twins, entry]);
    }
    rows++;
    entries.push(entry);
  }
  return { entries, rows, problems: context.problems, sections, cards, shown };
}

export function* entryOf(context: Context, records: Records, segment: Segment, where: string): Steps<Entry> {
  const above = records.needsKey ? undefined : (segment.above ?? []);
  const sections = [...segment.sections, ...(segment.below ?? [])];
  const entry = readOnce(context, records.fields, { sections, above, name: where });
  const all = sections.flatMap((section) => [section, ...nestedIn(context, section)]);
  for (const group of records.groups ?? []) {
    const parts: Entry[] = [];
    for (const [index, section] of all.entries()) {
      if (index > 0) yield;
      const more = readGroup(context, group, section, where, above !== undefined);
      if (section.row && isFullRow(section.row)) goOn(parts, more);
      else parts.push(...more);
    }
    const whole = parts.filter((part) => !group.needs || group.needs in part);
    if (whole.length > 0) entry[group.name] = group.repeats ? withoutTwins(whole) : whole;
  }
  tellUntaken(context, records, all, entry, where);
  return entry;
}

/** What a line that spans the table says of as many parts as the row has, and the row does not, is of those parts. */
function goOn(parts: Entry[], more: readonly Entry[]): void {
  const isOf = (rest: Entry, part: Entry = {}) => Object.keys(rest).every((name) => !(name in part));
  if (parts.length !== more.length || !more.every((rest, at) => isOf(rest, parts[at]))) parts.push(...more);
  else for (const [at, rest] of more.entries()) Object.assign(parts[at] as Entry, rest);
}

/** A parcel that every line of its order repeats, or that its track names again, is one parcel. */
function withoutTwins(parts: Entry[]): Entry[] {
  if (parts.length < 2) return parts;
  const said = parts.map(
    (part) => new Map(Object.entries(part).map(([name, value]) => [name, JSON.stringify(value)])),
  );
  return parts.filter((_, index) => {
    const own = said[index];
    return !said.some(
      (other, place) =>
        own && place !== index && saysNoMore(own, other) && (place < index || !saysNoMore(other, own)),
    );
  });
}

type Said = ReadonlyMap<string, string>;

function saysNoMore(part: Said, other: Said): boolean {
  for (const [name, value] of part) if (other.get(name) !== value) return false;
  return true;
}

/** One text under one word is no entry yet: it may be any text of the page. */
function isUnderstood({ entries }: RecordReading, { fields }: Records): boolean {
  const isText = (name: string) => fields.some((field) => field.name === name && field.kind === 'text');
  return entries.some((entry) => {
    const [[name, value] = [], ...others] = Object.entries(entry);
    return others.length > 0 || (name !== undefined && !isText(name) && /\d/.test(String(value)));
  });
}

/** Facts count most; of readings without any the one that shows unreadable rows tells more. */
function weightOf({ entries, rows }: RecordReading): number {
  return factsIn(entries) * 1000 + rows;
}

/** How many facts were read, down to the fields of lines and parcels. */
function factsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + factsIn(one), 0);
  if (typeof value !== 'object' || value === null || 'currency' in value) return 1;
  return Object.values(value).reduce((sum: number, one) => sum + factsIn(one), 0);
}
