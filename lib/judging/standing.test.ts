import { describe, expect, it } from 'vitest';
import { toldHistories } from '../../tests/incremental/course-of-events.ts';
import { madeState } from '../../tests/incremental/made-state.ts';
import { Mirror } from '../../tests/incremental/mirror.ts';
import { OTHER_PACKS } from '../../tests/incremental/other-packs.ts';
import { Dice } from '../../tests/oracle/history/dice.ts';
import type { StoreFacts } from '../domain/facts.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import type { StoreCard } from '../domain/scorecard.ts';
import { HOUR, type Instant, instantOfIso, isoOf } from '../domain/time.ts';
import { defaultRulePack } from '../metrics/rule-packs.ts';
import type { JudgingState } from '../metrics/settled/state.ts';
import { stands } from '../published/standing.ts';
import { judgedCard } from './judged-store.ts';

/** `STANDING_SEED=… STANDING_HISTORIES=…` repeat a run, or make a longer one. */
const SEED = Number(process.env.STANDING_SEED ?? 41);
const HISTORIES = Number(process.env.STANDING_HISTORIES ?? 60);

describe(`a published card (seed ${SEED}, ${HISTORIES} histories)`, () => {
  const counted = { cards: 0, looks: 0, hours: 0, changed: 0 };

  it('is what judging says at every instant up to which it stands', () => {
    for (let seed = SEED; seed < SEED + HISTORIES; seed += 1) {
      const dice = new Dice(seed);
      const pack = dice.pick([defaultRulePack, defaultRulePack, ...OTHER_PACKS]);
      for (const { facts, steps } of toldHistories(seed)) {
        const mirror = new Mirror(nothingOf(facts));
        for (const { at, arrival } of steps) {
          mirror.take(arrival);
          const known = mirror.facts();
          const state = madeState(known, { pack, packHash: '', activities: known.activities }, at).state;
          for (const now of [at, at + 1, at + dice.between(0, 40) * HOUR]) {
            if (now < state.aheadAt)
              lookLater({ ...known, state, pack }, now, dice, `seed ${seed}, ${isoOf(now)}`);
          }
        }
      }
    }
  }, 600_000);

  it('stands for a while, and what ends it is seldom nothing', () => {
    expect(counted.looks).toBeGreaterThan(counted.cards * 3);
    expect(counted.hours / counted.cards).toBeGreaterThan(1);
    expect(counted.changed / counted.cards).toBeGreaterThan(0.5);
  });

  function lookLater(known: Known, now: Instant, dice: Dice, where: string): void {
    const card = cardAt(known, now);
    const until = instantOfIso(card.standsUntil ?? '');
    expect(until, where).toBeGreaterThan(now);
    const instants = [
      now + 1,
      until - 1,
      ...dice.times(3, () => now + Math.floor(dice.roll() * (until - now))),
    ];
    for (const later of instants.filter((each) => each < until)) {
      expect(stands(card, later), where).toBe(true);
      expect(shown(cardAt(known, later)), `${where}, still at ${isoOf(later)}`).toEqual(shown(card));
      counted.looks += 1;
    }
    expect(stands(card, until), where).toBe(false);
    counted.cards += 1;
    counted.hours += (until - now) / HOUR;
    if (until >= known.state.aheadAt || !isSame(cardAt(known, until), card)) counted.changed += 1;
  }
});

interface Known extends Pick<StoreFacts, 'store' | 'activities'> {
  state: JudgingState;
  pack: RulePack;
}

function cardAt({ state, store, activities, pack }: Known, now: Instant): StoreCard {
  return judgedCard({ state: structuredClone(state), store, activities }, {}, now, pack);
}

/** Without the instant of the judging itself. */
function shown({ judgedAt: _, ...card }: StoreCard): Omit<StoreCard, 'judgedAt'> {
  return card;
}

function isSame(a: StoreCard, b: StoreCard): boolean {
  const text = ({ standsUntil: _, ...card }: Omit<StoreCard, 'judgedAt'>) => JSON.stringify(card);
  return text(shown(a)) === text(shown(b));
}

function nothingOf(facts: StoreFacts): StoreFacts {
  return { ...facts, orders: [], trackingEvents: [], reviews: [], violations: [], pageVisits: undefined };
}
