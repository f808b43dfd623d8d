/** Activities as bars over the days around now, with what falls due after each. */
import type { ActivityCard } from '../domain/scorecard.ts';
import { isAtStake } from '../domain/taking-part.ts';
import { addDays, type Day, type Instant, instantOfIso, zoneOf } from '../domain/time.ts';
import type { Level } from '../domain/vocabulary.ts';
import type { DeskTexts } from '../text/desk-texts.ts';
import { stageText } from '../text/stage.ts';
import { type Child, type ElementNode, el } from './node.ts';
import { round } from './step-path.ts';

const DAYS_BACK = 10;
const DAYS_AHEAD = 30;
const FRAME = { width: 720, left: 8, right: 8, top: 8, row: 36, foot: 26 } as const;
const BAR = { top: 18, height: 10 } as const;
/** So many characters of a name fit; the whole name is in its title and in the table. */
const NAME_LENGTH = 32;
const LABEL_WIDTH = 30;
const SHAPES: Record<Level, string> = {
  good: '●',
  unknown: '?',
  near: '◐',
  over: '▲',
  finalDay: '◆',
  removal: '■',
};

export interface CalendarScale {
  days: Day[];
  from: Instant;
  to: Instant;
  /** Where an instant stands; what lies outside stands at the edge. */
  x(at: Instant): number;
}

/** From ten days before today to the end of the thirtieth after it, by the days of that zone. */
export function calendarScale(now: Instant, zoneId: string): CalendarScale {
  const zone = zoneOf(zoneId);
  const today = zone.dayOf(now);
  const days = Array.from({ length: DAYS_BACK + DAYS_AHEAD + 1 }, (_, index) =>
    addDays(today, index - DAYS_BACK),
  );
  const from = zone.startOf(addDays(today, -DAYS_BACK));
  const to = zone.startOf(addDays(today, DAYS_AHEAD + 1));
  const width = FRAME.width - FRAME.left - FRAME.right;
  const x = (at: Instant) => {
    const share = (Math.min(to, Math.max(from, at)) - from) / (to - from);
    return round(FRAME.left + share * width);
  };
  return { days, from, to, x };
}

/** The activities of which some part lies in the calendar, the first to start on top. */
export function calendarRows(
  activities: readonly ActivityCard[],
  { from, to }: Pick<CalendarScale, 'from' | 'to'>,
): ActivityCard[] {
  return activities
    .filter((activity) => activity.startsAt !== undefined || activity.endsAt !== undefined)
    .filter((activity) => startOf(activity, from) < to && lastOf(activity, to) >= from)
    .sort((one, other) => startOf(one, from) - startOf(other, from));
}

export function activityCalendar(
  activities: readonly ActivityCard[],
  now: Instant,
  zoneId: string,
  texts: DeskTexts,
): ElementNode {
  const scale = calendarScale(now, zoneId);
  const rows = calendarRows(activities, scale);
  const bottom = FRAME.top + Math.max(1, rows.length) * FRAME.row;
  const height = bottom + FRAME.foot;
  return el(
    'svg',
    {
      class: 'chart calendar',
      viewBox: `0 0 ${FRAME.width} ${height}`,
      role: 'img',
      'aria-label': texts.desk('calendar.title'),
    },
    dayMarks(scale, zoneId, bottom, scale.x(now)),
    nowLine(now, scale, bottom, texts),
    rows.map((activity, index) => row(activity, FRAME.top + index * FRAME.row, scale, texts)),
  );
}

function startOf({ startsAt }: ActivityCard, from: Instant): Instant {
  return startsAt === undefined ? from : instantOfIso(startsAt);
}

/** The end, or the last thing that falls due after it. */
function lastOf({ endsAt, clocks = [] }: ActivityCard, to: Instant): Instant {
  if (endsAt === undefined) return to;
  return Math.max(instantOfIso(endsAt), ...clocks.map(({ dueAt }) => instantOfIso(dueAt)));
}

/** A date that would stand under the word for now is left out. */
function dayMarks({ days, x }: CalendarScale, zoneId: string, bottom: number, nowX: number): Child {
  const zone = zoneOf(zoneId);
  return days.map((day, index) => {
    const at = x(zone.startOf(day));
    const isNamed = index % 5 === 0;
    const [, month, date] = day.split('-');
    return [
      el('path', {
        class: isNamed ? 'calendar-day calendar-day-named' : 'calendar-day',
        d: `M${at} ${FRAME.top}V${bottom + (isNamed ? 4 : 0)}`,
      }),
      isNamed &&
        Math.abs(at - nowX) > LABEL_WIDTH &&
        el('text', { class: 'chart-label', x: at, y: bottom + 18 }, `${Number(month)}/${Number(date)}`),
    ];
  });
}

function row(activity: ActivityCard, top: number, { from, to, x }: CalendarScale, texts: DeskTexts): Child {
  const { risk, startsAt, endsAt, clocks = [] } = activity;
  const isPast = !isAtStake(activity);
  const [left, right] = [x(startOf(activity, from)), x(endsAt === undefined ? to : instantOfIso(endsAt))];
  const isOpen = startsAt === undefined || endsAt === undefined;
  const shape = isPast ? '' : `${SHAPES[risk]} `;
  const y = top + BAR.top;
  const isLate = left > FRAME.width / 2;
  return el(
    'g',
    { class: isPast ? 'calendar-ended' : `level-${risk}` },
    el('rect', {
      class: isOpen ? 'calendar-bar calendar-open' : 'calendar-bar',
      x: left,
      y,
      width: Math.max(2, round(right - left)),
      height: BAR.height,
    }),
    clocks
      .map(({ dueAt }) => instantOfIso(dueAt))
      .filter((at) => at >= from && at <= to)
      .map((at) => `M${x(at)} ${y + BAR.height}v-12l7 3.5l-7 3.5`)
      // A rim of the ground's colour: a flag is seen on a bar of any colour.
      .map((d) => ['calendar-rim', 'calendar-due'].map((name) => el('path', { class: name, d }))),
    el(
      'text',
      {
        class: isLate ? 'chart-label chart-strong chart-end' : 'chart-label chart-strong',
        x: isLate ? Math.max(right, left + 2) : left,
        y: top + 12,
      },
      shape + shortened(activity.name ?? activity.activityId),
      el('title', {}, `${activity.name ?? activity.activityId} · ${stageText(activity, texts)}`),
    ),
  );
}

function nowLine(now: Instant, { x }: CalendarScale, bottom: number, texts: DeskTexts): Child {
  const at = x(now);
  return [
    el('path', { class: 'calendar-now', d: `M${at} ${FRAME.top}V${bottom}` }),
    el('text', { class: 'chart-label chart-strong', x: at + 3, y: bottom + 18 }, texts.desk('calendar.now')),
  ];
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > NAME_LENGTH ? `${letters.slice(0, NAME_LENGTH - 1).join('')}…` : name;
}
