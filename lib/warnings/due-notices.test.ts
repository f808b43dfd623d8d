import { describe, expect, it } from 'vitest';
import { readAt, scorecard, storeCard } from '../../tests/support/scorecards.ts';
import { NOTHING_TOLD, type Told } from '../domain/notice.ts';
import type { ActivityCard, StoreCard } from '../domain/scorecard.ts';
import type { Settings } from '../domain/settings.ts';
import { HOUR, instantOfIso, isoOf, MINUTE } from '../domain/time.ts';
import { dueNotices } from './due-notices.ts';
import { noticeId } from './notice-place.ts';

const STORE = '244176';
const DAY = 24 * HOUR;
/** 12:00 in Beijing, of a day whose digest was looked after. */
const NOON = instantOfIso('2026-03-10T04:00:00.000Z');
const NIGHT = NOON + 14 * HOUR;
const MORNING = NOON + 20 * HOUR;
const AWAKE: Told = { ...NOTHING_TOLD, digestDay: '2026-03-10' };

const read = (at: number): StoreCard['pages'] => [
  { page: 'order-list', state: 'read', readAt: isoOf(at), problems: 0 },
];
const running: ActivityCard = {
  activityId: '5',
  phase: 'running',
  risk: 'good',
  because: [],
  undecided: [],
  firedAt: null,
};

/** A store read at that very instant, so that nothing is stale. */
const card = (now: number, parts: Partial<StoreCard> = {}) => ({ ...readAt(storeCard(), now), ...parts });

/** Looks at the cards one after the other; the ids of what each look tells. */
function looks(
  steps: readonly [number, StoreCard][],
  settings: Settings = {},
  from: Told = AWAKE,
): string[][] {
  let told = from;
  return steps.map(([now, shown]) => {
    const due = dueNotices(scorecard([shown]), told, settings, now);
    told = due.told;
    return due.notices.map(noticeId);
  });
}

describe('orders at a deadline step', () => {
  const at = (now: number, act: number, lastCall = 0) => card(now, { steps: { note: act, act, lastCall } });

  it('are told from so many on, by default five', () => {
    expect(
      looks([
        [NOON, at(NOON, 4)],
        [NOON + HOUR, at(NOON + HOUR, 5)],
      ]),
    ).toEqual([[], [`steps ${STORE} act`]]);
    expect(looks([[NOON, at(NOON, 1)]], { stepOrders: 1 })).toEqual([[`steps ${STORE} act`]]);
  });

  it('are told once, and again when so many more are there', () => {
    const times = [0, 1, 2, 3].map((hours) => NOON + hours * HOUR);
    const counts = [5, 5, 9, 10];
    const steps = times.map((now, index): [number, StoreCard] => [now, at(now, counts[index] ?? 0)]);
    expect(looks(steps).map(({ length }) => length)).toEqual([1, 0, 0, 1]);
  });

  it('are told of the most urgent step alone', () => {
    expect(looks([[NOON, at(NOON, 6, 5)]])).toEqual([[`steps ${STORE} lastCall`]]);
  });

  it('found page by page are told once an hour', () => {
    const later = NOON + HOUR;
    const steps: [number, StoreCard][] = [
      [NOON, at(NOON, 5)],
      [later - 1, at(later - 1, 15)],
      [later, at(later, 15)],
    ];
    expect(looks(steps).map(({ length }) => length)).toEqual([1, 0, 1]);
  });

  it('that were shipped make room for others', () => {
    const times = [0, 2, 4].map((hours) => NOON + hours * HOUR);
    const counts = [5, 0, 5];
    const steps = times.map((now, index): [number, StoreCard] => [now, at(now, counts[index] ?? 0)]);
    expect(looks(steps).map(({ length }) => length)).toEqual([1, 0, 1]);
  });
});

describe('a page that is not understood', () => {
  const missed = (now: number) =>
    card(now, {
      pages: [...read(now), { page: 'reviews', state: 'not-understood', readAt: isoOf(now), problems: 0 }],
    });

  it('is told once, and again only after it was understood', () => {
    const shown = [missed, missed, card, missed].map((of, index): [number, StoreCard] => [
      NOON + index * MINUTE,
      of(NOON + index * MINUTE),
    ]);
    expect(looks(shown)).toEqual([[`page ${STORE} reviews`], [], [], [`page ${STORE} reviews`]]);
  });
});

describe('a page that yields less than it always did', () => {
  const changed = (now: number, state: 'read' | 'not-understood' = 'read') =>
    card(now, {
      pages: [
        {
          page: 'order-list',
          state,
          readAt: isoOf(now),
          problems: 0,
          drifts: [{ kind: 'field', field: 'createdAt', share: 0, since: isoOf(now - DAY) }],
        },
      ],
    });

  it('is told once, in its own words, and once more when nothing of it is understood', () => {
    const later = [0, 1, 2].map((minutes) => NOON + minutes * MINUTE);
    const shown = later.map((now, index): [number, StoreCard] => [
      now,
      changed(now, index === 2 ? 'not-understood' : 'read'),
    ]);
    expect(looks(shown)).toEqual([[`page ${STORE} order-list changed`], [], [`page ${STORE} order-list`]]);
  });
});

describe('monitoring during an activity', () => {
  const live = (at: number) => card(at, { activities: [running] });

  it('is told to be stale once two hours are over, once for each reading', () => {
    const shown: [number, StoreCard][] = [
      [NOON + 2 * HOUR, live(NOON)],
      [NOON + 2 * HOUR + 1, live(NOON)],
      [NOON + 3 * HOUR, live(NOON)],
      [NOON + 6 * HOUR, live(NOON + 3 * HOUR)],
    ];
    expect(looks(shown)).toEqual([[], [`stale ${STORE}`], [], [`stale ${STORE}`]]);
  });

  it('is not watched where none runs', () => {
    expect(looks([[NOON + 5 * HOUR, card(NOON)]])).toEqual([[]]);
  });
});

describe('the clocks after an end', () => {
  const endedAt = NOON - 24 * HOUR;
  const ended = (now: number, parts: Partial<ActivityCard> = {}) =>
    card(now, {
      activities: [
        {
          ...running,
          phase: 'ended',
          firedAt: isoOf(endedAt),
          clocks: [
            { id: 'postMortem', dueAt: isoOf(endedAt + 48 * HOUR) },
            { id: 'ticket', dueAt: isoOf(endedAt + 72 * HOUR) },
            { id: 'crossCheck', dueAt: isoOf(endedAt + 72 * HOUR) },
          ],
          ...parts,
        },
      ],
    });
  const awake: Settings = { quietHours: { from: 0, to: 0 }, digestHour: 'off' };

  it('ask a day before each is due, and for the cross-check when it can be made', () => {
    const times = [-1, 0, DAY - 1, DAY, 2 * DAY].map((later) => NOON + later);
    expect(
      looks(
        times.map((now) => [now, ended(now)]),
        awake,
      ),
    ).toEqual([
      [],
      [`clock ${STORE} postMortem 5`],
      [],
      [`clock ${STORE} ticket 5`],
      [`clock ${STORE} crossCheck 5`],
    ]);
  });

  it('ask for no post-mortem that is sent, and for none where no rule fired', () => {
    expect(looks([[NOON, ended(NOON, { isPostMortemSent: true })]], awake)).toEqual([[]]);
    expect(looks([[NOON, ended(NOON, { firedAt: null })]], awake)).toEqual([[]]);
  });

  it('are silent over an activity that ended long ago', () => {
    expect(looks([[NOON + 10 * DAY, ended(NOON + 10 * DAY)]], awake)).toEqual([[]]);
  });
});

describe('what comes in quiet hours', () => {
  const over = (now: number) =>
    readAt(storeCard({ lateShipment: { level: 'over' } }, { level: 'over' }), now);
  const last = (now: number) =>
    readAt(storeCard({ lateShipment: { level: 'finalDay' } }, { level: 'finalDay' }), now);

  it('waits, and comes in the one digest of the morning', () => {
    const shown: [number, StoreCard][] = [
      [NIGHT, over(NIGHT)],
      [MORNING - 1, over(MORNING - 1)],
      [MORNING, over(MORNING)],
      [MORNING + HOUR, over(MORNING + HOUR)],
    ];
    expect(looks(shown)).toEqual([[], [], ['digest 2026-03-11'], []]);
  });

  it('waits, and comes by itself where there is no digest', () => {
    const shown: [number, StoreCard][] = [
      [NIGHT, over(NIGHT)],
      [MORNING, over(MORNING)],
    ];
    expect(looks(shown, { digestHour: 'off' })).toEqual([[], [`level ${STORE}`]]);
  });

  it('comes through when it is the last day', () => {
    expect(looks([[NIGHT, last(NIGHT)]])).toEqual([[`level ${STORE}`]]);
  });

  it('comes through a snooze when it is worse than any she knows of, and nothing else does', () => {
    const settings: Settings = { snoozedUntil: isoOf(NOON + HOUR) };
    const steps = { note: 9, act: 9, lastCall: 9 };
    expect(looks([[NOON, { ...over(NOON), steps }]], settings)).toEqual([[`level ${STORE}`]]);
    expect(looks([[NOON + HOUR, card(NOON + HOUR, { steps })]], settings)).toEqual([
      [`steps ${STORE} lastCall`],
    ]);
  });
});

describe('the digest', () => {
  const near = (now: number) =>
    readAt(storeCard({ lateShipment: { level: 'near' } }, { level: 'near' }), now);
  const known: Told = { ...AWAKE, levels: { [`${STORE} lateShipment`]: 'near' } };

  it('comes once a day, also when its hour was slept through', () => {
    const shown = [MORNING + 5 * HOUR, MORNING + 6 * HOUR, MORNING + 24 * HOUR].map(
      (now): [number, StoreCard] => [now, near(now)],
    );
    expect(looks(shown, {}, known)).toEqual([['digest 2026-03-11'], [], ['digest 2026-03-12']]);
  });

  it('does not come where there is nothing to say, nor later that day', () => {
    const shown: [number, StoreCard][] = [
      [MORNING, card(MORNING)],
      [MORNING + HOUR, near(MORNING + HOUR)],
    ];
    expect(looks(shown)).toEqual([[], [`level ${STORE}`]]);
  });

  it('does not come on the day of the install', () => {
    expect(
      looks([[NOON, card(NOON, { steps: { note: 4, act: 4, lastCall: 0 } })]], {}, NOTHING_TOLD),
    ).toEqual([[]]);
  });
});
