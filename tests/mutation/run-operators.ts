/** Runs operators over all saved pages, in turn, until there are as many mutants as asked for. */
import { type Mutant, mutant, originals } from './mutants.ts';
import type { Operator } from './operator.ts';

/** `MUTATION_SEED=… MUTANTS=… ` repeat a run, or make a longer one. */
export const SEED = Number(process.env.MUTATION_SEED ?? 20260310);
/** Of each kind of operator; both kinds together are at least 5,000. */
export const MUTANTS = Number(process.env.MUTANTS ?? 5200) / 2;

export async function mutantsOf(operators: readonly Operator[]): Promise<Mutant[]> {
  const pages = originals();
  const mutants: Mutant[] = [];
  const exhausted = new Set<string>();
  for (let round = 0; mutants.length < MUTANTS && exhausted.size < operators.length * pages.length; round++) {
    for (const operator of operators) {
      for (const [index, page] of pages.entries()) {
        const place = `${operator.name} ${index}`;
        if (exhausted.has(place) || mutants.length >= MUTANTS) continue;
        const made = mutant(page, operator, SEED + round * 1_000 + index);
        if (made) mutants.push(made);
        else exhausted.add(place);
      }
      // A document is let go only between turns.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return mutants;
}

export function wrongIn(mutants: readonly Mutant[]): string[] {
  return mutants.flatMap(({ operator, case: name, wrong }) =>
    wrong.map(
      ({ field, expected, actual }) =>
        `${operator}: ${name}: ${field} is ${text(actual)}, was ${text(expected)}`,
    ),
  );
}

/** Share of the fields that are right, and how many there are; `spared`: misses that each mutant may have. */
export function rightShare(mutants: readonly Mutant[], spared: number): number {
  let right = 0;
  let missed = 0;
  for (const { counts } of mutants) {
    right += counts.right;
    missed += Math.max(0, counts.absent + counts.problem + counts.wrong - spared);
  }
  return right / Math.max(1, right + missed);
}

export function table(mutants: readonly Mutant[]): string {
  const names = [...new Set(mutants.map(({ operator }) => operator))];
  return names
    .map((name) => {
      const own = mutants.filter(({ operator }) => operator === name);
      const counts = (['right', 'absent', 'problem', 'wrong'] as const).map(
        (verdict) => `${own.reduce((sum, mutant) => sum + mutant.counts[verdict], 0)} ${verdict}`,
      );
      return `  ${name.padEnd(52)} ${String(own.length).padStart(5)} mutants: ${counts.join(', ')}`;
    })
    .join('\n');
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? 'absent';
}
