import type { Concept } from '../../lexicon.ts';
import type { Field } from '../fields.ts';
import type { Part } from '../part.ts';

/** Where parts of one shape state a field, by their places among the parts. */
export interface FieldPlan {
  /** Under it each section of the shape keeps what it says of the field. */
  number: number;
  /** Most fields have nothing to do with most rows: no word of theirs is there. */
  isNamed: boolean;
  /** The field's concepts that are there, in its own order. */
  named: readonly { concept: Concept; labelled: readonly number[]; columns: readonly number[] }[];
  /** Parts in which something of the field may stand without its name. */
  inside: readonly number[];
}

/** What the rows of a table have in common with each other: the names of their columns and of their labels. */
export class Shape {
  /** Every word that names something here: labels and column headers. */
  readonly concepts: ReadonlySet<string>;
  private readonly named: readonly { columns: readonly string[]; labels: readonly string[] }[];
  private readonly plans = new Map<Field, FieldPlan>();
  private readonly stated = new Map<readonly Field[], readonly Field[]>();

  constructor(parts: readonly Part[]) {
    this.named = parts.map(({ column, statement }) => ({
      columns: column.concepts,
      labels: statement.facts.map(({ concept }) => concept),
    }));
    this.concepts = new Set(this.named.flatMap(({ columns, labels }) => [...columns, ...labels]));
  }

  planOf(field: Field): FieldPlan {
    let plan = this.plans.get(field);
    if (!plan) {
      plan = this.planFor(field, this.plans.size);
      this.plans.set(field, plan);
    }
    return plan;
  }

  /** Those of the fields that pass a test whose answer is the same for all sections of the shape. */
  among(fields: readonly Field[], passes: (field: Field) => boolean): readonly Field[] {
    let some = this.stated.get(fields);
    if (!some) {
      some = fields.filter(passes);
      this.stated.set(fields, some);
    }
    return some;
  }

  private planFor(field: Field, number: number): FieldPlan {
    const { named, concepts } = this;
    const places = (holds: (part: (typeof named)[number]) => boolean) =>
      named.flatMap((part, place) => (holds(part) ? [place] : []));
    const insides: readonly string[] = field.inside ?? [];
    return {
      number,
      isNamed: [...field.from, ...insides].some((concept) => concepts.has(concept)),
      named: field.from
        .filter((concept) => concepts.has(concept))
        .map((concept) => ({
          concept,
          labelled: places(({ columns, labels }) => labels.includes(concept) && !columns.includes(concept)),
          columns: places(({ columns }) => columns.includes(concept)),
        })),
      inside: places(({ columns, labels }) => {
        // A product's picture tells of it where no column does.
        const isPlain = columns.length === 0;
        return isPlain
          ? insides.includes('product') || labels.some((label) => insides.includes(label))
          : columns.some((concept) => insides.includes(concept));
      }),
    };
  }
}

const NO_PARTS: readonly Part[] = [];

export function partsAt(parts: readonly Part[], places: readonly number[] = []): readonly Part[] {
  return places.length === 0 ? NO_PARTS : places.map((place) => parts[place] as Part);
}

/** The shapes of a region's rows, each made once. */
export class Shapes {
  private readonly known = new Map<string, Shape>();

  /** `key`: equal for parts of the same columns. */
  of(parts: readonly Part[], key: string): Shape {
    let name = key;
    for (const { statement } of parts) {
      name += ';';
      for (const { concept } of statement.facts) name += `${concept},`;
    }
    let shape = this.known.get(name);
    if (!shape) {
      shape = new Shape(parts);
      this.known.set(name, shape);
    }
    return shape;
  }
}
