import { says } from '../lexicon.ts';
import type { Context } from './context.ts';
import type { Field, Records } from './fields.ts';
import { type Box, textOf } from './layout.ts';
import { isPrinted } from './read-fields.ts';
import { isFullRow, type Region } from './regions.ts';
import type { Section } from './sections.ts';
import { sourcesOf } from './sources.ts';

/** The sections of one entry. Without a key: the page shows an entry whose key cannot be read. */
export interface Segment {
  key?: string;
  badKey?: string;
  sections: Section[];
  /** What stands above and holds for this entry too: the header of its group, the first row of its order. */
  above?: Section[];
}

/** Cuts the rows of a region into entries of a list whose rows need no key: each row is one. */
export function rowSegments(context: Context, region: Region, records: Records): Segment[] {
  const fields = [...records.fields, ...(records.groups ?? []).flatMap((group) => group.fields)];
  const groupConcepts = new Set(
    (records.groups ?? []).flatMap((group) => group.fields.flatMap(({ from }) => from)),
  );
  const key = records.fields.find(({ name }) => name === records.key);
  const segments: Segment[] = [];
  let header: Section | undefined;
  let first: Section | undefined;
  for (const section of sectionsOfRegion(context, region)) {
    const saysFields = fields.filter((field) => sourcesOf(context, field, section).flat().some(isPrinted));
    if (section.row && isFullRow(section.row)) {
      if (saysFields.length > 0) header = section;
      continue;
    }
    if (saysFields.length === 0) continue;
    const hasKey = key && saysFields.includes(key);
    const goesOn = first && !hasKey && key && isContinued(context, first, section, groupConcepts);
    if (hasKey) first = section;
    const above = [header, goesOn ? first : undefined].filter((one) => one !== undefined);
    segments.push({ sections: [section], above });
  }
  return segments;
}

/**
 * Whether a row leaves blank what its order states once, as the rows after an order's first do: every column that
 * is not of the parcel itself is empty here and some were not in the first row.
 */
function isContinued({ layout }: Context, first: Section, row: Section, own: ReadonlySet<string>): boolean {
  const textsIn = ({ parts }: Section) =>
    parts
      .filter(({ column }) => column.title !== '' && !column.concepts.some((concept) => own.has(concept)))
      .map(({ box }) => textOf(layout.pieces, box.start, box.end));
  return textsIn(row).every((text) => text === '') && textsIn(first).filter((text) => text !== '').length > 1;
}

/** The sections of a region's rows, without the rows that only sum up. */
export function sectionsOfRegion(context: Context, region: Region): Section[] {
  return region.rows.flatMap((row) => {
    const section = context.tables.sections.get(row);
    const first = row.cells[0]?.box;
    return !section || row.isFoot || (first && says('total', textIn(context, first), true)) ? [] : [section];
  });
}

export function textIn({ layout }: Context, { start, end }: Box): string {
  return textOf(layout.pieces, start, end);
}

/** The names of the fields that a section prints, understood or not. */
export function fieldsPrinted(context: Context, fields: readonly Field[], section: Section): Set<string> {
  const printing = fields.filter((field) =>
    sourcesOf(context, field, section).some((source) => source.some(isPrinted)),
  );
  return new Set(printing.map(({ name }) => name));
}
