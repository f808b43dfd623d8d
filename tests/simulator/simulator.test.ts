import { describe, expect, it } from 'vitest';
import { scoreOf } from './score.ts';
import { KINDS, type Kind } from './story.ts';
import { rowOf } from './table.ts';
import { HABITS } from './visits.ts';
import { watch } from './watch.ts';

const SEED = 10_000;
const [everything] = HABITS;

/** The long version, with its table, is `npm run simulate`. */
describe(`stores that live through a story (seed ${SEED}), all pages opened twice a day`, () => {
  const scored = (kind: Kind) => {
    if (!everything) throw new RangeError('no habit');
    return scoreOf(watch(kind, SEED, everything));
  };
  const scores = new Map(KINDS.map((kind) => [kind, scored(kind)]));

  it('are warned 24 h before a removal that could be foreseen, as the median', () => {
    const row = rowOf([...scores.values()]);
    expect(row.foreseeable).toBeGreaterThanOrEqual(3);
    expect(row.medianLead).toBeGreaterThanOrEqual(24);
    expect(row.warned).toBe(row.foreseeable);
  });

  it.each(KINDS)('in a story of “%s” are never told of a removal that did not happen', (kind) => {
    expect(scores.get(kind)?.falseRemovals).toBe(0);
  });

  it('without a story are removed from nothing', () => {
    expect(scores.get('normal')?.removed).toBe(false);
  });
});
