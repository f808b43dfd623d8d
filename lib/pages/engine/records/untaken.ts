/** What the page prints of its entries and no field took: it is said, so that nobody takes it for absent. */
import { parseOrderId } from '../../values/ids.ts';
import type { Region } from '../columns/regions.ts';
import { sectionOfBox } from '../columns/sections.ts';
import { type Context, report } from '../context.ts';
import { fieldsOf, type Records } from '../declaration.ts';
import type { Entry, Field } from '../fields.ts';
import type { Box } from '../layout/layout.ts';
import type { Section } from '../section.ts';
import { withoutOthers } from './of-others.ts';

/** Numbers that only carriers give: of the postal union, and those that begin with a carrier's letters. */
const OF_PARCEL =
  /(?:^|[:：] ?)((?:LP|YT|4PX|UUS|GFUS|CN[A-Z]*|AE[A-Z]*)\d[A-Z\d]{9,}|[A-Z]{2}\d{9}[A-Z]{2}|1Z[A-Z\d]{16})$/;

/** The number of a parcel without a label, or under one that nobody knows, which is none of the entry's. */
export function tellUntaken(
  context: Context,
  records: Records,
  sections: readonly Section[],
  entry: Entry,
  where: string,
): void {
  if (!fieldsOf(records).some(({ kind }) => kind === 'trackingNumber')) return;
  const { pieces } = context.layout;
  for (const { parts } of sections)
    for (const { column, statement } of parts) {
      if (column.concepts.length > 0) continue;
      const unknown = statement.facts.flatMap(({ concept, start }) => (concept === 'unknown' ? [start] : []));
      for (const at of [...statement.loose, ...unknown]) {
        const number = OF_PARCEL.exec(pieces[at]?.text ?? '')?.[1];
        if (number && !JSON.stringify(entry).includes(number))
          report(context, 'trackingNumber', where, number);
      }
    }
}

/**
 * Fields that the headers of a part of the list name, while no entry has them: the part stands beside the list, and
 * whose its rows are is not said. Nothing stands between it and another part.
 */
export function tellUnreached(
  context: Context,
  records: Records,
  entries: readonly Entry[],
  shown: readonly Element[],
): void {
  const { layout, tables } = context;
  let missing: Field[] | undefined;
  const tell = (title: string, concept: string | undefined) => {
    missing ??= missingIn(records, entries);
    for (const { from, name, stands = [name] } of missing)
      if (from.some((own) => own === concept))
        for (const field of stands) report(context, field, 'header', title);
  };
  for (const { start, end } of layout.unmetHeaders)
    for (const { text, label } of layout.pieces.slice(start, end)) tell(text, label);
  for (const region of tables.regions) {
    const others = tables.regions.filter((other) => other !== region);
    const isShown = region.rows.some(({ box }) => shown.some((element) => element.contains(box.element)));
    if (isShown || !others.some((other) => touch(region, other) || touch(other, region))) continue;
    const titles = new Set(others.flatMap(({ columns }) => [...columns.values()].map(({ title }) => title)));
    for (const { title, concepts } of region.columns.values())
      for (const concept of titles.has(title) ? [] : concepts) tell(title, concept);
  }
}

function missingIn(records: Records, entries: readonly Entry[]): Field[] {
  const read = JSON.stringify(entries);
  return fieldsOf(records).filter(({ name }) => !read.includes(`"${name}":`));
}

interface Chosen {
  entries: readonly Entry[];
  problems: Context['problems'];
  rows: number;
  /** The box of each entry that is no row of a table. */
  cards: readonly Box[];
}

/**
 * Entries that the page shows and nobody read: numbers of orders under their label, and boxes that stand in the list and
 * look like its entries. Each is said; how many there are is told.
 */
export function tellUnread(context: Context, { key }: Records, chosen: Chosen): number {
  const { pieces } = context.layout;
  const labels = key === 'orderId' ? pieces.flatMap(({ label }, at) => (label === key ? [at] : [])) : [];
  // A long list is gone through once, not for each of its orders.
  const read = new Set(
    labels.length > 0 ? JSON.stringify([chosen.entries, chosen.problems]).match(LONG_NUMBERS) : [],
  );
  const ids = new Map<string, number>();
  for (const at of labels) {
    const id = parseOrderId(pieces[at + 1]?.text ?? '');
    if (id !== undefined && !read.has(id)) ids.set(id, at);
  }
  const left = ownOf(context, ids);
  const all = new Set(chosen.cards);
  for (const [list, cards] of Map.groupBy(all, ({ parent }) => parent))
    for (const box of list?.children ?? []) {
      const { start, end } = box;
      const isTwin = cards.length > 1 && !all.has(box) && cards.some((card) => isAlike(card, box));
      if (isTwin && end > start && !left.some(({ at }) => at >= start && at < end))
        left.push({ said: '', at: start });
    }
  for (const [index, { said }] of left.entries())
    report(context, key, `row ${chosen.rows + index + 1}`, said);
  return left.length;
}

const LONG_NUMBERS = /\d{8,}/g;

interface Unread {
  said: string;
  /** Of its first piece. */
  at: number;
}

/** Those of the store, not of an example or of another. */
function ownOf(context: Context, ids: ReadonlyMap<string, number>): Unread[] {
  if (ids.size === 0) return [];
  const own = withoutOthers(context);
  return [...ids].flatMap(([said, at]) => {
    const box = context.layout.pieces[at]?.box;
    return box && own([{ sections: [sectionOfBox(context, box)] }]).length > 0 ? [{ said, at }] : [];
  });
}

function isAlike(one: Box, other: Box): boolean {
  const isLook = one.tag.name === other.tag.name && one.looks.classes === other.looks.classes;
  return isLook && one.children.length === other.children.length;
}

/** Whether the header of the other stands right behind the header or the rows of one. */
function touch({ header, rows }: Region, other: Region): boolean {
  const start = other.header[0]?.box.start;
  return [header, rows].some((own) => start !== undefined && own.at(-1)?.box.end === start);
}
