import type { Concept } from '../../lexicon.ts';
import { parseTrackingNumber } from '../../values/ids.ts';
import type { ColumnNote } from '../column-note.ts';
import type { Context } from '../context.ts';
import type { Field } from '../fields.ts';
import { textOf } from '../layout/layout.ts';
import type { Outcome } from '../outcome.ts';
import { linesOf, understood } from './outcomes.ts';

/** What cannot be told apart by its shape. */
const ALIKE: readonly ReadonlySet<string>[] = [
  new Set([
    'createdAt',
    'paidAt',
    'uploadedAt',
    'cancelledAt',
    'deliveredAt',
    'shipBy',
    'startsAt',
    'endsAt',
    'reviewAt',
  ]),
  new Set(['orderId', 'productId', 'skuId', 'reviewId', 'trackingNumber', 'activityId', 'campaignId']),
  new Set(['unitPrice', 'price', 'activityPrice', 'originalPrice', 'other']),
  new Set(['quantity', 'stock', 'activityStock', 'sellableStock']),
];

/**
 * In a column of several things each line tells by its shape which of them it is. Things of one shape stand in the
 * order of the header, a line each; with more or fewer lines than names it is not said which is which.
 */
export function byShape(
  context: Context,
  field: Field,
  loose: readonly number[],
  column: ColumnNote,
): Outcome[] {
  const { pieces } = context.layout;
  const outcomes = linesOf(pieces, loose).map((line) => {
    const [at = 0] = line;
    return understood(context, field, at, textOf(pieces, at, (line.at(-1) ?? at) + 1), column);
  });
  const name = column.concepts.find((concept) => field.from.includes(concept)) ?? '';
  const shape = ALIKE.find((concepts) => concepts.has(name));
  const alike = column.concepts.filter((concept) => shape?.has(concept));
  const inOrder =
    outcomes.length === column.concepts.length
      ? outcomes[column.concepts.indexOf(name as Concept)]
      : undefined;
  if (alike.length < 2) {
    const own = outcomes.filter(({ value }) => value !== undefined && !isOfAnother(field, String(value)));
    // Nothing looks like it, though each name has its line: the line of this name is not understood.
    return own.length > 0 || inOrder?.bad === undefined ? own : [inOrder];
  }
  if (inOrder) return [inOrder];
  return outcomes.slice(0, 1).map(({ at, value, bad }) => ({ at, bad: bad ?? String(value ?? '') }));
}

/** A carrier is words, a parcel's number has at least five digits: in one column they are told apart by that. */
export function isOfAnother({ kind }: Field, text: string): boolean {
  const isNumber = /\d.*\d.*\d.*\d.*\d/.test(text);
  if (kind === 'trackingNumber') return !isNumber;
  const isWords = kind === 'carrier' || kind === 'name' || kind === 'text';
  return isWords && isNumber && parseTrackingNumber(text) !== undefined;
}
