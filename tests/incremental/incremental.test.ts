/** The state that is kept from page to page says what all facts say, to the integer, at every instant. */
import { describe, expect, it } from 'vitest';
import { toldHistories } from './course-of-events.ts';
import { follow } from './follow.ts';
import { OTHER_PACKS } from './other-packs.ts';

/** `INCREMENTAL_SEED=… INCREMENTAL_HISTORIES=…` repeat a run, or make a longer one. */
const SEED = Number(process.env.INCREMENTAL_SEED ?? 20261125);
const HISTORIES = Number(process.env.INCREMENTAL_HISTORIES ?? 80);
/**
 * Long runs found these: a cancellation without a date, of an order last seen open at the very instant of the state;
 * list pages of one instant, or read before a visit that showed nothing.
 */
const FOUND = [1795589315, 1795589580, 1795589879, 1795589888, 1795589965, 1795590430, 1795590461];

/** By other rules, with their index: a parcel that was silent before, and falls silent again while nobody looks. */
const FOUND_BY_OTHERS = [{ index: 0, seed: 5042 }];

describe(`the state kept from page to page (seed ${SEED}, ${HISTORIES} histories)`, () => {
  const counted = { steps: 0, advanced: 0, judged: 0 };

  it('says at every instant what all facts say', () => {
    for (const seed of [...FOUND, ...Array.from({ length: HISTORIES }, (_, index) => SEED + index)]) {
      for (const told of toldHistories(seed)) {
        follow(told, counted, (byState, byFacts, where) => {
          expect(byState, `seed ${seed}, ${where}`).toEqual(byFacts);
        });
      }
    }
  }, 3_600_000);

  it.each(OTHER_PACKS.map((pack, index) => [index, pack] as const))(
    'says it by other rules, too (%i)',
    (index, pack) => {
      const found = FOUND_BY_OTHERS.filter((each) => each.index === index).map(({ seed }) => seed);
      const more = Array.from({ length: Math.ceil(HISTORIES / 10) }, (_, each) => SEED + 1000 * index + each);
      for (const seed of [...found, ...more]) {
        for (const told of toldHistories(seed)) {
          const compare = (byState: unknown, byFacts: unknown, where: string) =>
            expect(byState, `seed ${seed}, ${where}`).toEqual(byFacts);
          follow(told, { steps: 0, advanced: 0, judged: 0 }, compare, pack);
        }
      }
    },
    600_000,
  );

  it('is made anew only now and then', () => {
    console.log(
      `incremental: ${counted.judged} judgements, ${counted.advanced} of ${counted.steps} steps folded in`,
    );
    expect(counted.advanced / counted.steps).toBeGreaterThan(0.5);
  });
});
