import type { Concept } from '../../lexicon.ts';
import { noteOn } from '../columns/columns.ts';
import type { Context } from '../context.ts';
import type { Field } from '../fields.ts';
import type { Outcome } from '../outcome.ts';
import type { Part } from '../part.ts';
import { readFact } from './outcomes.ts';

/** What the labels of a concept in these parts state. */
export function labelledAt(
  context: Context,
  field: Field,
  concept: Concept,
  parts: readonly Part[],
): Outcome[] {
  return parts.flatMap((part) => labelledIn(context, field, concept, part));
}

export function labelledIn(context: Context, field: Field, concept: Concept, { statement }: Part): Outcome[] {
  const { pieces } = context.layout;
  const outcomes: Outcome[] = [];
  for (const fact of statement.facts)
    if (fact.concept === concept) {
      const note = noteOn(pieces[fact.labelAt]?.text ?? '', [concept]);
      outcomes.push(...readFact(context, field, fact, note));
    }
  return outcomes;
}
