import { regionsOf } from './columns.ts';
import { type Context, report } from './context.ts';
import type { Entry, Field, Records } from './fields.ts';
import { readGroup, readOnce, scopeOf } from './read-fields.ts';
import { type Section, sectionOfBox, sectionsOf } from './sections.ts';
import { type Segment, segmentsOf } from './segment.ts';
import { sourcesOf } from './sources.ts';

export interface RecordReading {
  entries: Entry[];
  /** How many entries the page displays, those that cannot be read included. */
  rows: number;
  problems: Context['problems'];
  /** The element of each entry, by key. */
  elements: Map<string, Element>;
}

/** The main list of a page: of all its tables and repeated cards the one that says most about the declared fields. */
export function readRecords(context: Context, records: Records): RecordReading {
  const fields = [...records.fields, ...(records.groups ?? []).flatMap((group) => group.fields)];
  const readings: RecordReading[] = [];
  const outermost = context.layout.rows.filter((row) => row.outer === undefined);
  for (const region of regionsOf(context.layout, outermost)) {
    const own = { ...context, problems: [] };
    readings.push(readSegments(own, records, segmentsOf(own, region, records, fields)));
  }
  const own = { ...context, problems: [] };
  readings.push(readSegments(own, records, cardsOf(own, records)));
  return readings.reduce((best, reading) => (weightOf(reading) > weightOf(best) ? reading : best));
}

function readSegments(context: Context, records: Records, segments: readonly Segment[]): RecordReading {
  const entries: Entry[] = [];
  const elements = new Map<string, Element>();
  segments.forEach((segment, index) => {
    const where = `row ${index + 1}`;
    if (records.needsKey && segment.key === undefined) {
      report(context, records.key, where, segment.badKey ?? '');
      return;
    }
    const entry = entryOf(context, records, segment.sections, where);
    if (segment.key !== undefined) elements.set(segment.key, elementOf(segment.sections));
    entries.push(entry);
  });
  return { entries, rows: segments.length, problems: context.problems, elements };
}

export function entryOf(
  context: Context,
  records: Records,
  sections: readonly Section[],
  where: string,
): Entry {
  const entry = readOnce(context, records.fields, sections, where);
  const all = sections.flatMap((section) => [section, ...nestedSections(context, section, records)]);
  for (const group of records.groups ?? []) {
    const parts = all.flatMap((section) => readGroup(context, group, section, where));
    if (parts.length > 0) entry[group.name] = parts;
  }
  return entry;
}

/** The rows of tables that stand inside a cell of a section. */
function nestedSections(context: Context, section: Section, records: Records): Section[] {
  const inner = context.layout.rows.filter(
    (row) => row.outer && row.outer.row === section.row && section.row !== undefined,
  );
  if (inner.length === 0) return [];
  const fields = [
    ...records.fields,
    ...(records.groups ?? []).flatMap((group) => group.fields),
  ] as readonly Field[];
  return regionsOf(context.layout, inner).flatMap((region) => sectionsOf(context, region, fields));
}

/** Boxes that repeat, each around one key: cards, list items, definition lists, tables of labels and values. */
function cardsOf(context: Context, records: Records): Segment[] {
  const { root } = context.layout;
  const whole = sectionOfBox(context, root);
  for (const field of [...records.fields].sort(
    (a, b) => Number(b.name === records.key) - Number(a.name === records.key),
  )) {
    if (typeof field.kind === 'object') continue;
    const sources = sourcesOf(context, field, whole);
    const anchors = sources.find((source) =>
      source.some(({ value, bad }) => value !== undefined || bad !== undefined),
    );
    if (!anchors) {
      if (records.needsKey) return [];
      continue;
    }
    return anchors.map((anchor) => {
      const box = scopeOf(context.layout.pieces[anchor.at]?.box, root, anchors) ?? root;
      const segment: Segment = { sections: [sectionOfBox(context, box)] };
      if (anchor.value !== undefined) segment.key = String(anchor.value);
      else segment.badKey = anchor.bad ?? '';
      return segment;
    });
  }
  return [];
}

function elementOf(sections: readonly Section[]): Element {
  const first = sections[0] as Section;
  return first.box.element;
}

function weightOf({ entries }: RecordReading): number {
  return entries.reduce((weight, entry) => weight + Object.keys(entry).length, 0);
}
