import { type Context, report } from '../context.ts';
import type { Entry, Field, Group } from '../fields.ts';
import { type Box, isInside, placeOf } from '../layout/layout.ts';
import { isPrinted, type Outcome, type Sources } from '../outcome.ts';
import type { Section } from '../section.ts';
import { isWording } from './outcomes.ts';
import { coveringSources, fieldsIn, joined, outcomesOf, sourcesOf } from './sources.ts';

/** Where an entry's fields are looked for: in its own sections, and for what they do not say in what stands above. */
export interface Place {
  sections: readonly Section[];
  above?: readonly Section[] | undefined;
  name: string;
}

/** Reads the fields that an entry has once. Two different values for one field are a problem, not a choice. */
export function readOnce(context: Context, fields: readonly Field[], place: Place): Entry {
  const entry: Entry = {};
  const { sections, above } = place;
  const [first] = sections;
  const isAlone = first !== undefined && sections.length === 1 && above === undefined;
  for (const field of isAlone ? fieldsIn(first, fields) : fields) {
    const value = settle(context, field, outcomesIn(context, field, place), place.name);
    if (value !== undefined) entry[field.name] = value;
  }
  return entry;
}

function outcomesIn(context: Context, field: Field, { sections, above }: Place): readonly Outcome[] {
  const [first] = sections;
  const own =
    sections.length === 1 && first ? outcomesOf(context, field, first) : saidIn(context, field, sections);
  if (above === undefined || own.some(isPrinted)) return own;
  const covering = sections.flatMap((section) => coveringSources(context, field, section).flat());
  return covering.some(isPrinted) ? covering : [...own, ...saidIn(context, field, above)];
}

function saidIn(context: Context, field: Field, sections: readonly Section[]): Outcome[] {
  return sections.flatMap((section) => outcomesOf(context, field, section));
}

/** The one value that all understood outcomes share; else reports what was printed. */
export function settle(context: Context, field: Field, outcomes: readonly Outcome[], where: string): unknown {
  const [only] = outcomes;
  if (!only) return undefined;
  return outcomes.length === 1 && only.bad === undefined
    ? only.value
    : settleSeveral(context, field, outcomes, where);
}

function settleSeveral(context: Context, field: Field, outcomes: readonly Outcome[], where: string): unknown {
  const values = new Map<string, unknown>();
  for (const { value } of outcomes) if (value !== undefined) values.set(JSON.stringify(value), value);
  if (values.size === 1) return [...values.values()][0];
  const names = field.stands ?? [field.name];
  const printedBad = outcomes.flatMap(({ bad }) => (bad === undefined ? [] : [bad]));
  // Of two texts in one place either may be a person's.
  const isOfPerson = field.isOfPerson || (values.size > 1 && isWording(field));
  for (const text of values.size > 1 ? [[...values.keys()].join(' | ')] : printedBad)
    for (const name of names) report(context, name, where, isOfPerson ? '' : text);
  return undefined;
}

/** Reads what stands side by side or stacked in one section: the lines of an order, its parcels. */
export function readGroup(
  context: Context,
  group: Group,
  section: Section,
  where: string,
  withCovering = false,
): Entry[] {
  let anchor = NO_OUTCOMES;
  const said: Sources[] = [];
  const fields = withCovering ? group.fields : fieldsIn(section, group.fields);
  for (const field of fields) {
    const stated = statedBy(context, field, section, withCovering);
    for (const source of stated)
      if (source.length > anchor.length && !(field.follows && anchor.length > 0)) anchor = source;
    said.push(stated);
  }
  return anchor.length > 0 ? partsOf(context, fields, section, where, said, anchor) : [];
}
const NO_OUTCOMES: readonly Outcome[] = [];

function statedBy(context: Context, field: Field, section: Section, withCovering: boolean): Sources {
  const own = sourcesOf(context, field, section);
  const isSaid = !withCovering || own.some((source) => source.some(isPrinted));
  return isSaid ? own : coveringSources(context, field, section);
}

/** As many parts as the field that is stated most often has values. */
function partsOf(
  context: Context,
  fields: readonly Field[],
  section: Section,
  where: string,
  said: readonly Sources[],
  anchor: readonly Outcome[],
): Entry[] {
  const entries: Entry[] = anchor.map(() => ({}));
  for (const [place, field] of fields.entries()) {
    const stated = said[place] as Sources;
    if (stated.length === 0) continue;
    const placed = stated.every(({ length }) => length === anchor.length)
      ? stated
      : stated.map((source) =>
          source.length === anchor.length ? source : spread(context, section, source, anchor),
        );
    for (const [index, entry] of entries.entries()) {
      const outcomes = entries.length === 1 ? joined(placed) : outcomesAt(placed, index);
      const value = settle(context, field, outcomes, where);
      if (value !== undefined) entry[field.name] = value;
    }
  }
  return entries.filter((entry) => Object.keys(entry).length > 0);
}

function outcomesAt(sources: Sources, index: number): Outcome[] {
  return sources.flatMap((source) => source[index] ?? []);
}

/**
 * Fewer values than parts: each belongs to the part whose surroundings hold it. One that stands outside all
 * of them belongs to none, and is reported.
 */
function spread(
  { layout }: Context,
  section: Section,
  source: readonly Outcome[],
  anchor: readonly Outcome[],
): Outcome[] {
  const scopes = anchor.map(({ at }) => scopeOf(layout.pieces[at]?.box, section.box, anchor));
  const placed: Outcome[] = anchor.map(({ at }) => ({ at }));
  for (const outcome of source) {
    const index = scopes.findIndex((scope) => scope && outcome.at >= scope.start && outcome.at < scope.end);
    const taken = placed[index];
    if (taken && !isPrinted(taken)) placed[index] = outcome;
    else if (isPrinted(outcome)) placed[Math.max(0, index)] = { at: outcome.at, bad: printed(outcome) };
  }
  return placed;
}

function printed({ value, bad }: Outcome): string {
  return bad ?? (typeof value === 'string' ? value : JSON.stringify(value));
}

/** The largest box around an anchor, inside the section, that holds no other anchor. */
export function scopeOf(
  from: Box | undefined,
  within: Box,
  anchors: readonly { at: number }[],
): Box | undefined {
  let scope = from;
  while (
    scope?.parent &&
    scope !== within &&
    isInside(scope.parent, within) &&
    isAlone(scope.parent, anchors)
  )
    scope = scope.parent;
  return scope;
}

function isAlone({ start, end }: Box, anchors: readonly { at: number }[]): boolean {
  const places = sortedPlaces(anchors);
  const first = placeOf(places, (at) => at < start);
  return (places[first] ?? end) < end && (places[first + 1] ?? end) >= end;
}

const placesOfAnchors = new WeakMap<readonly { at: number }[], readonly number[]>();

function sortedPlaces(anchors: readonly { at: number }[]): readonly number[] {
  let places = placesOfAnchors.get(anchors);
  if (!places) {
    places = anchors.map(({ at }) => at).sort((a, b) => a - b);
    placesOfAnchors.set(anchors, places);
  }
  return places;
}
