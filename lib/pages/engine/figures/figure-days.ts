import { conceptOf } from '../../lexicon.ts';
import { parseDay } from '../../values/instants.ts';
import { lonelyRows, sectionOfBox } from '../columns/sections.ts';
import type { Context } from '../context.ts';
import { FIGURES } from '../figure-names.ts';
import { type Box, placeOf } from '../layout/layout.ts';

/** The day that the smallest box around a figure states, if it states one only. */
export function dayAround(context: Context, from: Box): string | undefined {
  for (let box: Box | undefined = from; box; box = box.parent) {
    const days = new Set(daysIn(context, box));
    const [day] = days;
    if (days.size > 0) return days.size === 1 ? day : undefined;
  }
  return undefined;
}

function daysIn(context: Context, { start, end }: Box): string[] {
  const all = daysOf(context);
  const found: string[] = [];
  for (let next = placeOf(all, ({ at }) => at < start); (all[next]?.at ?? end) < end; next++)
    found.push(all[next]?.day ?? '');
  return found;
}

/** A table of one row that names the day, and no figure: properties of the page with their names over them. */
function daysInRows({ tables }: Context): number[] {
  return lonelyRows(tables).flatMap(({ parts }) => {
    const isOfFigures = parts.some(({ column }) => column.concepts.some((concept) => FIGURES.has(concept)));
    const days = parts.filter(({ column }) => column.concepts.includes('day'));
    return isOfFigures ? [] : days.map(({ box }) => box.start);
  });
}

/** `DSR (as of 2026-11-23)`: the date that a heading names in brackets as that of its figures; else the text itself. */
function inBrackets(text: string): string {
  const [, label = '', date] = /[(（]([^()（）\d]{0,16})(\d[^()（）]{5,20})[)）]$/.exec(text) ?? [];
  if (date !== undefined && (label === '' || conceptOf(label) === 'day')) return date;
  return text.split(BEHIND_DAY)[0] ?? text;
}

/** `2026-11-23 (PST). Updates daily at 02:00`, `2026-11-24 更新于 3分钟前` */
const BEHIND_DAY = /(?<=\d) ?(?:[(（;；。·|]|\. )| (?=更新|刷新|updat|refresh)/i;

const knownDays = new WeakMap<object, { at: number; day: string }[]>();

function daysOf(context: Context): { at: number; day: string }[] {
  const known = knownDays.get(context.layout);
  if (known) return known;
  const { pieces, root } = context.layout;
  const facts = sectionOfBox(context, root).parts.flatMap(({ statement }) => statement.facts);
  const stated = facts.filter(({ concept }) => concept === 'day' || concept === 'time');
  // A heading that is a date and no more is the day of what it heads.
  const headed = context.layout.headings.filter(({ box }) => box.end === box.start + 1);
  const places = [...stated.map(({ start }) => start), ...headed.map(({ box }) => box.start)];
  const days = [...places, ...daysInRows(context)].flatMap((at) => {
    const day = parseDay(inBrackets(pieces[at]?.text ?? ''), context.clockAt(at));
    return day ? [{ at, day }] : [];
  });
  days.sort((a, b) => a.at - b.at);
  knownDays.set(context.layout, days);
  return days;
}
