// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { PRESERVING } from './preserving.ts';
import { MUTANTS, mutantsOf, rightShare, SEED, table, wrongIn } from './run-operators.ts';

describe(`pages changed without a change of meaning (seed ${SEED})`, async () => {
  const mutants = await mutantsOf(PRESERVING);
  console.log(`${mutants.length} mutants that mean the same, seed ${SEED}\n${table(mutants)}`);

  it('are as many as asked for, by every operator', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(MUTANTS);
    expect(new Set(mutants.map(({ operator }) => operator)).size).toBe(PRESERVING.length);
  });

  it('are never read wrongly', () => expect(wrongIn(mutants)).toEqual([]));

  it('are read right in at least 95 % of their fields', () => {
    expect(rightShare(mutants, 0)).toBeGreaterThanOrEqual(0.95);
  });
});
