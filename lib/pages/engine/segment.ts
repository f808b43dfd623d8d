import { says } from '../lexicon.ts';
import { isFullRow, type Region } from './columns.ts';
import type { Context } from './context.ts';
import type { Field, Records } from './fields.ts';
import { textOf } from './layout.ts';
import type { Outcome } from './outcomes.ts';
import { type Section, sectionsOf } from './sections.ts';
import { sourcesOf } from './sources.ts';

/** The sections of one entry. Without a key: the page shows an entry whose key cannot be read. */
export interface Segment {
  key?: string;
  badKey?: string;
  sections: Section[];
}

/** Cuts the rows of a region into entries. */
export function segmentsOf(
  context: Context,
  region: Region,
  records: Records,
  fields: readonly Field[],
): Segment[] {
  const sections = sectionsOf(context, region, fields).filter((section) => !isTotal(context, section));
  const keyField = records.fields.find(({ name }) => name === records.key);
  if (!keyField) return [];
  if (!records.needsKey)
    return sections
      .filter((section) => saysAnything(context, fields, section))
      .map((section) => ({ sections: [section] }));
  const cutter = new Cutter(context, region, records, keyField);
  for (const section of sections) cutter.take(section);
  return cutter.segments;
}

/**
 * Rows without the key of an order are further lines of the order above, unless they state a fact that an order
 * has once: then the page shows another order whose number is not readable, and nothing may be added to the one above.
 */
class Cutter {
  readonly segments: Segment[] = [];
  private readonly once: readonly Field[];
  private readonly hasKeyColumn: boolean;
  private readonly context: Context;
  private readonly keyField: Field;
  private stated = new Set<string>();

  constructor(context: Context, region: Region, records: Records, keyField: Field) {
    this.context = context;
    this.keyField = keyField;
    this.once = records.fields.filter((field) => field !== keyField);
    this.hasKeyColumn = [...region.columns.values()].some(({ concepts }) =>
      concepts.some((concept) => keyField.from.includes(concept)),
    );
  }

  take(section: Section): void {
    const keys = sourcesOf(this.context, this.keyField, section).flat();
    const values = [...new Set(keys.flatMap(({ value }) => (value === undefined ? [] : [String(value)])))];
    const bad = keys.find((outcome) => outcome.bad !== undefined)?.bad;
    if (values.length === 1 && values[0]) this.open(section, { key: values[0], sections: [section] });
    else if (values.length > 1) this.open(section, { badKey: values.join(' | '), sections: [section] });
    else if (bad !== undefined) this.open(section, { badKey: bad, sections: [section] });
    else this.goOn(section);
  }

  private open(section: Section, segment: Segment): void {
    const known = segment.key ? this.segments.find(({ key }) => key === segment.key) : undefined;
    this.stated = this.factsIn(section);
    if (!known) this.segments.push(segment);
    else if (!known.sections.some((other) => this.textIn(other) === this.textIn(section)))
      known.sections.push(section);
  }

  private goOn(section: Section): void {
    const facts = this.factsIn(section);
    const last = this.segments.at(-1);
    if (!last || this.isAnother(section, last, facts)) {
      if (facts.size > 0 || (last && !isFullRowSection(section)))
        this.open(section, { badKey: '', sections: [section] });
      return;
    }
    last.sections.push(section);
    for (const fact of facts) this.stated.add(fact);
  }

  private isAnother(section: Section, last: Segment, facts: ReadonlySet<string>): boolean {
    if ([...facts].some((fact) => this.stated.has(fact))) return true;
    const isCovered = (section.row?.covered.size ?? 0) > 0;
    if (this.hasKeyColumn && !isCovered && facts.size > 0 && !isFullRowSection(section)) return true;
    const before = last.sections.at(-1)?.row;
    return section.row?.table !== before?.table && section.row?.outer === undefined;
  }

  /** The names of the once-only fields that a section prints, understood or not. */
  private factsIn(section: Section): Set<string> {
    const printed = (outcomes: Outcome[]) =>
      outcomes.some(({ value, bad }) => value !== undefined || bad !== undefined);
    return new Set(
      this.once
        .filter((field) => sourcesOf(this.context, field, section).some(printed))
        .map(({ name }) => name),
    );
  }

  private textIn({ box }: Section): string {
    return textOf(this.context.layout.pieces, box.start, box.end);
  }
}

function isFullRowSection({ row }: Section): boolean {
  return row !== undefined && isFullRow(row);
}

function isTotal({ layout }: Context, { row }: Section): boolean {
  const first = row?.cells[0]?.box;
  return (
    row?.isFoot === true ||
    (first !== undefined && says('total', textOf(layout.pieces, first.start, first.end), true))
  );
}

function saysAnything(context: Context, fields: readonly Field[], section: Section): boolean {
  return fields.some((field) =>
    sourcesOf(context, field, section).some((source) =>
      source.some(({ value, bad }) => value !== undefined || bad !== undefined),
    ),
  );
}
