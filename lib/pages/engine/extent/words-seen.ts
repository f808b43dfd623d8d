import type { Reading } from '../../../domain/reading.ts';
import type { Context } from '../context.ts';

type Words = NonNullable<Reading['words']>;

/** A header is a word or two of the page's own; anything longer, or with a number in it, may be a value. */
const LONGEST = 24;
const MOST = 40;

/** By which words of the page its columns were understood, and which headers say nothing to the lexicon. */
export function wordsSeen({ tables }: Context): Words | undefined {
  const known: Record<string, string> = {};
  const unknown = new Set<string>();
  for (const { columns, rows } of tables.regions) {
    if (rows.length === 0) continue;
    for (const { title, concepts } of columns.values()) {
      if (title === '' || title.length > LONGEST || /\d{3}|[*\n]/.test(title)) continue;
      if (concepts.length === 0) unknown.add(title);
      for (const concept of concepts) known[concept] ??= title;
    }
  }
  if (Object.keys(known).length === 0) return undefined;
  return { known, unknown: [...unknown].slice(0, MOST) };
}
