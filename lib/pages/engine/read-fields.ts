import { type Context, report } from './context.ts';
import type { Entry, Field, Group } from './fields.ts';
import { type Box, isInside } from './layout.ts';
import type { Outcome } from './outcomes.ts';
import type { Section } from './sections.ts';
import { sourcesOf } from './sources.ts';

/** Reads the fields that an entry has once. Two different values for one field are a problem, not a choice. */
export function readOnce(
  context: Context,
  fields: readonly Field[],
  sections: readonly Section[],
  where: string,
): Entry {
  const entry: Entry = {};
  for (const field of fields) {
    const outcomes = sections.flatMap((section) => sourcesOf(context, field, section).flat());
    const value = settle(context, field, outcomes, where);
    if (value !== undefined) entry[field.name] = value;
  }
  return entry;
}

/** The one value that all understood outcomes share; else reports what was printed. */
export function settle(context: Context, field: Field, outcomes: readonly Outcome[], where: string): unknown {
  const values = new Map<string, unknown>();
  for (const { value } of outcomes) if (value !== undefined) values.set(JSON.stringify(value), value);
  if (values.size === 1) return [...values.values()][0];
  if (values.size > 1) {
    report(context, field.name, where, [...values.keys()].join(' | '));
    return undefined;
  }
  for (const { bad } of outcomes) if (bad !== undefined) report(context, field.name, where, bad);
  return undefined;
}

/** Reads the parts of an entry that stand side by side or stacked in one section: the lines of an order, its parcels. */
export function readGroup(context: Context, group: Group, section: Section, where: string): Entry[] {
  const sources = new Map(
    group.fields.map((field) => [field, sourcesOf(context, field, section).map(withoutRepeats)]),
  );
  const count = Math.max(0, ...[...sources.values()].flat().map((source) => source.length));
  if (count === 0) return [];
  const entries: Entry[] = Array.from({ length: count }, () => ({}));
  const anchor = [...sources.values()].flat().find((source) => source.length === count) ?? [];
  for (const [field, stated] of sources) {
    const placed = stated.map((source) =>
      source.length === count ? source : spread(context, section, source, anchor),
    );
    entries.forEach((entry, index) => {
      const value = settle(
        context,
        field,
        placed.map((source) => source[index]).filter((outcome) => outcome !== undefined),
        where,
      );
      if (value !== undefined) entry[field.name] = value;
    });
  }
  return entries.filter((entry) => Object.keys(entry).length > 0 && (!group.needs || group.needs in entry));
}

/** One place that says the same twice for one thing (an image link and a text link) says it once. */
function withoutRepeats(source: Outcome[]): Outcome[] {
  return source;
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
    const taken = index >= 0 && placed[index];
    if (taken && taken.value === undefined && taken.bad === undefined) placed[index] = outcome;
    else placed[0] = { at: outcome.at, bad: String(outcome.bad ?? outcome.value ?? '') };
  }
  return placed;
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
    anchorsIn(scope.parent, anchors) === 1
  )
    scope = scope.parent;
  return scope;
}

function anchorsIn(box: Box, anchors: readonly { at: number }[]): number {
  return anchors.filter(({ at }) => at >= box.start && at < box.end).length;
}
