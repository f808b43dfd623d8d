// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { DESTRUCTIVE } from './destructive.ts';
import { MUTANTS, mutantsOf, rightShare, SEED, table, wrongIn } from './run-operators.ts';

/** The most fields that one struck text or column holds: a product cell has title, product, SKU and code. */
const SPARED_VALUES = 4;

describe(`pages from which something was taken (seed ${SEED})`, async () => {
  const mutants = await mutantsOf(DESTRUCTIVE);
  console.log(`${mutants.length} mutants with a loss, seed ${SEED}\n${table(mutants)}`);
  const costing = (cost: string) => {
    const names = DESTRUCTIVE.filter((operator) => operator.cost === cost).map(({ name }) => name);
    return mutants.filter(({ operator }) => names.includes(operator));
  };

  it('are as many as asked for, by every operator', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(MUTANTS);
    expect(new Set(mutants.map(({ operator }) => operator)).size).toBe(DESTRUCTIVE.length);
  });

  it('are never read wrongly', () => expect(wrongIn(mutants)).toEqual([]));

  it('keep at least 95 % of what was not struck', () => {
    expect(rightShare(costing('value'), SPARED_VALUES)).toBeGreaterThanOrEqual(0.95);
  });
});
