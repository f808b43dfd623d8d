/** One store watched through its story: what was said at each visit and alarm, beside what was true. */
import { type Instant, instantOfIso } from '../../lib/domain/time.ts';
import type { Level } from '../../lib/domain/vocabulary.ts';
import { judgeVerdicts } from '../../lib/metrics/judge-store.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { warnedOf } from '../../lib/warnings/worsenings.ts';
import { Dice } from '../oracle/history/dice.ts';
import { DAY, HOUR, type Life } from './life.ts';
import { livesOf } from './live.ts';
import {
  dayAt,
  firstRemoval,
  isCloseToLimit,
  isOverLimit,
  type Removal,
  RULES,
  type Rule,
  sumOf,
} from './platform.ts';
import { recorded } from './recorded.ts';
import { FIRST_JUDGED_DAY, type Kind, LAST_DAY, storyOf } from './story.ts';
import { type Habit, readingsOf, visitsOn } from './visits.ts';

/** The alarm of the live monitor. */
const ALARM = 2 * HOUR;

export interface Said {
  at: Instant;
  isVisit: boolean;
  /** As she is told of them: what cannot be told may still warn. */
  levels: Record<Rule, Level>;
  /** It is said beside the level that it rests on cancellations of unknown time, which are named. */
  isDoubted: Record<Rule, boolean>;
  /** The platform's own figure at this instant. */
  isTrulyOver: Record<Rule, boolean>;
  isTrulyClose: Record<Rule, boolean>;
}

export interface Watched {
  kind: Kind;
  habit: Habit['name'];
  removal: Removal | undefined;
  said: Said[];
}

/** The same seed and kind is the same store, whatever the habit. */
export function watch(kind: Kind, seed: number, habit: Habit): Watched {
  const dice = new Dice(seed);
  const midnight = instantOfIso('2025-01-01T16:00:00.000Z') + dice.between(0, 364) * DAY;
  const lives = livesOf(storyOf(kind, dice), midnight, dice);
  const watchFrom = midnight + FIRST_JUDGED_DAY * DAY;
  const removal = firstRemoval(lives, watchFrom - 3 * DAY, midnight + LAST_DAY * DAY);
  const until = removal?.at ?? midnight + LAST_DAY * DAY;
  const known = recorded();
  const said: Said[] = [];
  let lastAt = Number.NEGATIVE_INFINITY;
  for (let day = FIRST_JUDGED_DAY; day < LAST_DAY; day++) {
    const [morning, evening] = visitsOn(midnight + day * DAY, dice);
    for (const at of timesOf(midnight + day * DAY, morning, evening).filter((time) => time < until)) {
      const isVisit = at === morning || at === evening;
      if (isVisit) {
        const visit = { isFirstEver: said.length === 0, isMorning: at === morning, lastAt };
        for (const reading of readingsOf(lives, at, habit, visit, dice)) known.record(reading);
        lastAt = at;
      }
      if (lastAt > 0) said.push({ at, isVisit, ...levelsAt(known.facts(), at), ...truthAt(lives, at) });
    }
  }
  return { kind, habit: habit.name, removal, said };
}

function timesOf(midnight: Instant, morning: Instant, evening: Instant): Instant[] {
  const alarms = Array.from({ length: DAY / ALARM }, (_, index) => midnight + index * ALARM);
  return [...alarms, morning, evening].sort((a, b) => a - b);
}

function levelsAt(
  facts: Parameters<typeof judgeVerdicts>[0],
  at: Instant,
): Pick<Said, 'levels' | 'isDoubted'> {
  const { indicators } = judgeVerdicts(facts, at, defaultRulePack);
  const of = (rule: Rule) => indicators.find(({ id }) => id === rule);
  return {
    levels: byRule((rule) => warnedOf(of(rule) ?? { level: 'unknown' })),
    isDoubted: byRule((rule) => of(rule)?.restsOnUndated === true),
  };
}

function truthAt(lives: readonly Life[], at: Instant): Pick<Said, 'isTrulyOver' | 'isTrulyClose'> {
  const sums = byRule((rule) => sumOf(rule, lives, dayAt(at), at));
  return {
    isTrulyOver: byRule((rule) => isOverLimit(rule, sums[rule])),
    isTrulyClose: byRule((rule) => isCloseToLimit(rule, sums[rule])),
  };
}

function byRule<Value>(of: (rule: Rule) => Value): Record<Rule, Value> {
  return Object.fromEntries(RULES.map((rule) => [rule, of(rule)])) as Record<Rule, Value>;
}
