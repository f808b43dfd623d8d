import { pausesAt, type Steps } from '../../steps.ts';
import { isFullRow, type Region } from '../columns/regions.ts';
import type { Context } from '../context.ts';
import type { Records } from '../declaration.ts';
import { outcomesOf } from '../fields/sources.ts';
import type { Field } from '../fields.ts';
import { isInside } from '../layout/layout.ts';
import { isPrinted, type Outcome } from '../outcome.ts';
import type { Section } from '../section.ts';
import { fieldsPrinted, type Segment, sectionsOfRegion, textIn } from './segment.ts';

/**
 * Cuts the rows of a region into orders. Rows without an order's number are further lines of the order above, unless
 * they state a fact that an order has once: then the page shows another order whose number is not readable, and
 * nothing may be added to the one above.
 */
export function* keyedSegments(context: Context, region: Region, records: Records): Steps<Segment[]> {
  const keyField = records.fields.find(({ name }) => name === records.key);
  if (!keyField) return [];
  const cutter = new Cutter(context, region, records, keyField);
  for (const [index, section] of sectionsOfRegion(context, region).entries()) {
    if (pausesAt(index)) yield;
    cutter.take(section);
  }
  return cutter.segments;
}

class Cutter {
  readonly segments: Segment[] = [];
  private readonly byKey = new Map<string, Segment>();
  private readonly context: Context;
  private readonly keyField: Field;
  private readonly once: readonly Field[];
  private readonly hasKeyColumn: boolean;
  private readonly ownTables: ReadonlySet<Element>;
  private current: Segment | undefined;
  /** The row with the last number, and what it and the rows since state, once it is asked. */
  private opened: Section | undefined;
  private stated: Set<string> | undefined;

  constructor(context: Context, region: Region, records: Records, keyField: Field) {
    this.context = context;
    this.keyField = keyField;
    this.once = records.fields.filter((field) => field !== keyField);
    this.ownTables = ownTablesOf(region);
    this.hasKeyColumn = [...region.columns.values()].some(({ concepts }) =>
      concepts.some((concept) => keyField.from.includes(concept)),
    );
  }

  take(section: Section): void {
    const keys = outcomesOf(this.context, this.keyField, section);
    const [only] = keys;
    if (!only) this.goOn(section);
    else if (keys.length === 1 && typeof only.value === 'string')
      this.open(section, { key: only.value, sections: [section] });
    else this.takeKeys(section, keys);
  }

  private takeKeys(section: Section, keys: readonly Outcome[]): void {
    const values = new Set(keys.flatMap(({ value }) => (value === undefined ? [] : [String(value)])));
    const bad = keys.find((outcome) => outcome.bad !== undefined)?.bad;
    const [key] = values;
    if (values.size === 1 && key) this.open(section, { key, sections: [section] });
    else if (values.size > 1) this.open(section, { badKey: [...values].join(' | '), sections: [section] });
    else if (bad !== undefined) this.open(section, { badKey: bad, sections: [section] });
    else this.goOn(section);
  }

  private open(section: Section, segment: Segment): void {
    const known = segment.key ? this.byKey.get(segment.key) : undefined;
    this.opened = section;
    this.stated = undefined;
    this.current = known ?? segment;
    if (!known) {
      this.segments.push(segment);
      if (segment.key) this.byKey.set(segment.key, segment);
    } else if (
      !known.sections.some((other) => textIn(this.context, other.box) === textIn(this.context, section.box))
    )
      known.sections.push(section);
  }

  private goOn(section: Section): void {
    const facts = fieldsPrinted(this.context, this.once, section);
    if (!this.current || this.isAnother(section, this.current, facts)) {
      if (facts.size > 0 || (this.current && !isLine(section)))
        this.open(section, { badKey: '', sections: [section] });
      return;
    }
    this.current.sections.push(section);
    for (const fact of facts) this.stated?.add(fact);
  }

  private isStated(fact: string): boolean {
    if (this.opened) this.stated ??= fieldsPrinted(this.context, this.once, this.opened);
    return this.stated?.has(fact) === true;
  }

  private isAnother(section: Section, current: Segment, facts: ReadonlySet<string>): boolean {
    const repeated = [...facts].filter((fact) => this.isStated(fact));
    if (repeated.length > 0 && !this.isOfOwnTable(section, current, repeated)) return true;
    const isCovered = section.covering.length > 0;
    if (this.hasKeyColumn && !isCovered && facts.size > 0 && !isLine(section)) return true;
    if (this.isInBodyBehind(section)) return true;
    return section.row?.table !== current.sections.at(-1)?.row?.table;
  }

  /** Behind a body with the numbers of several orders the rows of another body go on with none of them. */
  private isInBodyBehind({ row }: Section): boolean {
    const [before, own] = this.segments.slice(-2).map(({ sections: [first] }) => first?.box.parent);
    if (!row || !own || own !== before || isFullRow(row)) return false;
    return row.cells.every(({ box }) => !isInside(box, own));
  }

  /** One table per order: inside it every line may print the order's status again, in the same words. */
  private isOfOwnTable(section: Section, current: Segment, repeated: readonly string[]): boolean {
    const table = section.row?.table;
    if (!table || !this.ownTables.has(table) || current.sections[0]?.row?.table !== table) return false;
    const again = this.once.filter(({ name }) => repeated.includes(name));
    return again.every((field) => {
      const own = valuesIn(this.context, field, [section]);
      return (
        own.size === 1 &&
        [...own].every((value) => valuesIn(this.context, field, current.sections).has(value))
      );
    });
  }
}

/** Where the page has several tables of rows, those that begin with the only line that spans them. */
function ownTablesOf(region: Region): Set<Element> {
  const tables = Map.groupBy(region.rows, ({ table }) => table);
  if (tables.size < 2) return new Set();
  const own = [...tables].filter(
    ([, [first, ...others]]) => first && isFullRow(first) && !others.some(isFullRow),
  );
  return new Set(own.map(([table]) => table));
}

function valuesIn(context: Context, field: Field, sections: readonly Section[]): Set<string> {
  const outcomes = sections.flatMap((section) => outcomesOf(context, field, section));
  return new Set(outcomes.filter(isPrinted).map(({ value, bad }) => JSON.stringify(value ?? bad)));
}

/** A line that spans the table, beside the rows of cells. */
function isLine({ row }: Section): boolean {
  return row !== undefined && isFullRow(row);
}
