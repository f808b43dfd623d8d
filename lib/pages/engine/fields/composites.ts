import { namesCarrier } from '../../lexicon.ts';
import { parseMarkedCount } from '../../values/counts.ts';
import type { ColumnNote } from '../column-note.ts';
import type { Context } from '../context.ts';
import type { Field } from '../fields.ts';
import { textOf } from '../layout/layout.ts';
import type { Outcome, Sources } from '../outcome.ts';
import type { Part } from '../part.ts';
import { isOfAnother } from './by-shape.ts';
import { labelledIn } from './labelled.ts';
import { understood } from './outcomes.ts';
import { isAmount, productBlocks } from './titles.ts';

/** Values that only their shape tells, in the parts that may hold the field. */
export function shapedIn(context: Context, field: Field, around: readonly Part[]): Sources {
  const { pieces } = context.layout;
  const sources: Outcome[][] = [];
  for (const part of around)
    for (const inner of composites(context, field, part)) {
      const { statement, column } = inner;
      const outcomes = field.kind === 'id' ? labelledIn(context, field, 'id', inner) : [];
      for (const at of field.kind === 'id' ? [] : statement.loose) {
        if (pieces[at]?.kind !== 'text') continue;
        const outcome = shapedAt(context, field, at, column);
        if (outcome.value !== undefined) outcomes.push(outcome);
      }
      if (outcomes.length > 0) sources.push(outcomes);
    }
  // Blocks under one label are of one kind: what they say are values of one source, as under any label.
  return field.kind === 'orderId' && sources.length > 1 ? [sources.flat()] : sources;
}

/** Where several things stand together and each tells by its shape what it is: a column, a labelled block, a product. */
function composites(context: Context, field: Field, part: Part): Part[] {
  const { pieces } = context.layout;
  const isOf = (concept: string) => field.inside?.some((inside) => inside === concept) === true;
  if (part.column.concepts.length > 0) return part.column.concepts.some(isOf) ? [part] : [];
  // `Items (3)` `US $45.00`: what all of them cost is the price of none.
  const labelled = part.statement.facts
    .filter(({ concept, start, firstEnd }) => isOf(concept) && !isAmount(textOf(pieces, start, firstEnd)))
    .map(({ start, firstEnd }) => within(part, start, firstEnd));
  const products = isOf('product') ? productBlocks(context, part) : [];
  return [...labelled, ...products.map(({ start, end }) => within(part, start, end, true))];
}

/** The part of a part between two pieces. */
function within(part: Part, start: number, end: number, onlyLoose = false): Part {
  const range = Array.from({ length: end - start }, (_, index) => start + index);
  const loose = onlyLoose ? part.statement.loose.filter((at) => at >= start && at < end) : range;
  const facts = part.statement.facts.filter(({ labelAt }) => labelAt >= start && labelAt < end);
  return { ...part, statement: { facts, loose } };
}

function shapedAt(context: Context, field: Field, at: number, column: ColumnNote): Outcome {
  const text = context.layout.pieces[at]?.text ?? '';
  if (field.kind === 'count') {
    const value = parseMarkedCount(text);
    return value === undefined ? { at } : { at, value };
  }
  if (isOfAnother(field, text)) return { at };
  // Any words may stand there, a person's too: without its label only what is named like a carrier is one.
  if (field.kind === 'carrier' && !namesCarrier(text)) return { at };
  return understood(context, field, at, text, column);
}
