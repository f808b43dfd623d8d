import { describe, expect, it } from 'vitest';
import type { ActivityCard } from '../domain/scorecard.ts';
import { instantOfIso, isoOf } from '../domain/time.ts';
import { deskTextsFor } from '../text/desk-texts.ts';
import { activityCalendar, calendarRows, calendarScale } from './activity-calendar.ts';
import type { Node } from './node.ts';

/** 2026-03-09 20:20 in Los Angeles, whose clocks went forward the day before. */
const NOW = instantOfIso('2026-03-10T03:20:00.000Z');
const ZONE = 'America/Los_Angeles';
const FROM = '2026-02-27T08:00:00.000Z';
const TO = '2026-04-09T07:00:00.000Z';

const activity = (change: Partial<ActivityCard>): ActivityCard => ({
  activityId: '5',
  phase: 'running',
  risk: 'near',
  because: [],
  undecided: [],
  firedAt: null,
  ...change,
});
const rowsOf = (...changes: Partial<ActivityCard>[]) =>
  calendarRows(
    changes.map((change, index) => activity({ activityId: `${index}`, ...change })),
    calendarScale(NOW, ZONE),
  ).map(({ activityId }) => activityId);
const nodesOf = (node: Node, tag: string): Record<string, string | number>[] => {
  if (typeof node === 'string') return [];
  return [
    ...(node.tag === tag ? [{ ...node.attributes }] : []),
    ...node.children.flatMap((child) => nodesOf(child, tag)),
  ];
};
const textOf = (node: Node): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join(' ');

describe('the calendar', () => {
  it('runs from ten days before the zone’s today to the end of the thirtieth after it', () => {
    const { days, from, to, x } = calendarScale(NOW, ZONE);
    expect([isoOf(from), isoOf(to)]).toEqual([FROM, TO]);
    expect([days[0], days[10], days.at(-1)]).toEqual(['2026-02-27', '2026-03-09', '2026-04-08']);
    expect([x(from), x(to)]).toEqual([8, 712]);
  });

  it('puts what lies outside at its edge', () => {
    const { from, to, x } = calendarScale(NOW, ZONE);
    expect([x(from - 1), x(to + 1)]).toEqual([8, 712]);
  });

  it.each([
    ['that ends as it begins', { startsAt: '2026-02-01T08:00:00.000Z', endsAt: FROM }, ['0']],
    ['that ended before', { startsAt: '2026-02-01T08:00:00.000Z', endsAt: '2026-02-27T07:59:59.999Z' }, []],
    ['that starts when it is over', { startsAt: TO, endsAt: '2026-05-01T00:00:00.000Z' }, []],
    ['whose end nobody knows', { startsAt: '2026-02-01T08:00:00.000Z' }, ['0']],
    ['of which no time is known', {}, []],
  ])('of an activity %s: %j', (_, change, expected) => {
    expect(rowsOf(change)).toEqual(expected);
  });

  it('keeps an ended activity while something falls due', () => {
    const ended = { phase: 'ended' as const, endsAt: '2026-02-26T08:00:00.000Z' };
    expect(rowsOf(ended)).toEqual([]);
    expect(rowsOf({ ...ended, clocks: [{ id: 'postMortem', dueAt: '2026-02-28T08:00:00.000Z' }] })).toEqual([
      '0',
    ]);
  });

  it('has the first to start on top', () => {
    const late = { startsAt: '2026-03-20T08:00:00.000Z', endsAt: TO };
    expect(rowsOf(late, { startsAt: '2026-03-05T08:00:00.000Z', endsAt: TO })).toEqual(['1', '0']);
  });

  it('draws a bar from start to end, the level as a shape before the name, and a flag for what falls due', () => {
    const drawn = activityCalendar(
      [
        activity({
          name: '春季大促',
          startsAt: FROM,
          endsAt: '2026-03-10T03:20:00.000Z',
          clocks: [{ id: 'postMortem', dueAt: '2026-03-12T03:20:00.000Z' }],
        }),
      ],
      NOW,
      ZONE,
      deskTextsFor('zh-CN'),
    );
    const { x } = calendarScale(NOW, ZONE);
    expect(nodesOf(drawn, 'rect')).toEqual([
      { class: 'calendar-bar', x: 8, y: 26, width: Math.round((x(NOW) - 8) * 10) / 10, height: 10 },
    ]);
    expect(textOf(drawn)).toContain('◐ 春季大促');
    const due = nodesOf(drawn, 'path').filter((path) => path.class === 'calendar-due');
    expect(due.map(({ d }) => d)).toEqual([
      `M${x(instantOfIso('2026-03-12T03:20:00.000Z'))} 36v-12l7 3.5l-7 3.5`,
    ]);
  });

  it('calls an ended activity neither safe nor in danger', () => {
    const drawn = activityCalendar(
      [activity({ name: 'Sale', phase: 'ended', startsAt: FROM, endsAt: '2026-03-01T00:00:00.000Z' })],
      NOW,
      ZONE,
      deskTextsFor('en'),
    );
    expect(nodesOf(drawn, 'g').map((group) => group.class)).toEqual(['calendar-ended']);
    expect(textOf(drawn)).not.toMatch(/[●◐▲◆■]/);
  });
});
