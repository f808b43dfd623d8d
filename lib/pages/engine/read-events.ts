import { parseNodeCode } from '../values/ids.ts';
import { parseInstant } from '../values/instants.ts';
import { plainText } from '../values/text.ts';
import { regionsOf } from './columns.ts';
import { type Context, report } from './context.ts';
import type { Entry, Field } from './fields.ts';
import { type Box, isInside, type Layout } from './layout.ts';
import { readOnce, scopeOf } from './read-fields.ts';
import { type Section, sectionOfBox, sectionsOf } from './sections.ts';

/** What one event of a parcel's track states. */
export const EVENT_FIELDS: readonly Field[] = [
  { name: 'at', kind: 'instant', from: ['eventAt', 'time'] },
  { name: 'text', kind: 'text', from: ['eventText'] },
  { name: 'place', kind: 'text', from: ['place'] },
  { name: 'code', kind: 'code', from: ['code'] },
];

const TIME_LIKE = /^(?=.*\d{1,2}:\d{2})(?=.*[-/年月日昨今前]).{8,40}$/;

/**
 * The events of a parcel: rows of a table with a time and a text, or repeated boxes with one time each.
 * Times that a label names otherwise (`下单时间`) are not events.
 */
export function readEvents(context: Context): Entry[] {
  const tables = regionsOf(
    context.layout,
    context.layout.rows.filter((row) => row.outer === undefined),
  );
  for (const region of tables) {
    const concepts = [...region.columns.values()].flatMap((column) => column.concepts);
    if (
      !concepts.some((concept) => concept === 'eventAt' || concept === 'time') ||
      !concepts.includes('eventText')
    )
      continue;
    return sectionsOf(context, region, EVENT_FIELDS).map((section, index) =>
      eventOf(context, section, index),
    );
  }
  return timeline(context).map((box, index) => eventOf(context, sectionOfBox(context, box), index));
}

/** The repeated boxes around the times of the track: siblings, one time in each. */
function timeline(context: Context): Box[] {
  const { layout } = context;
  const times = timesIn(context);
  const scopes = times.map((at) =>
    scopeOf(
      layout.pieces[at]?.box,
      layout.root,
      times.map((time) => ({ at: time })),
    ),
  );
  const families = new Map<Box | undefined, Box[]>();
  for (const scope of scopes)
    if (scope) families.set(scope.parent, [...(families.get(scope.parent) ?? []), scope]);
  const largest = [...families.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return largest.length === 1 ? largest.map((box) => itemOf(layout, box, times[0] ?? 0)) : largest;
}

/** A single event has no twin to tell its box by: the nearest list item is it. */
function itemOf({ pieces }: Layout, scope: Box, at: number): Box {
  for (let box = pieces[at]?.box; box && isInside(box, scope); box = box.parent)
    if (box.element.tagName === 'LI') return box;
  return scope;
}

function timesIn(context: Context): number[] {
  const { layout } = context;
  const { statement } = sectionOfBox(context, layout.root).parts[0] ?? {
    statement: { facts: [], loose: [] },
  };
  const named = statement.facts
    .filter(({ concept }) => concept === 'eventAt' || concept === 'time')
    .map(({ start }) => start);
  const loose = statement.loose.filter((at) => {
    const piece = layout.pieces[at];
    return (
      piece?.kind === 'text' &&
      !piece.box.cell &&
      !inNotice(piece.box) &&
      TIME_LIKE.test(plainText(piece.text))
    );
  });
  return [...named, ...loose].sort((a, b) => a - b);
}

function inNotice(from: Box): boolean {
  for (let box: Box | undefined = from; box; box = box.parent) {
    const { element } = box;
    if (element.getAttribute('role') === 'alert' || /^H[1-6]$/.test(element.tagName)) return true;
  }
  return false;
}

function eventOf(context: Context, section: Section, index: number): Entry {
  const where = `event ${index + 1}`;
  const event = readOnce(context, EVENT_FIELDS, [section], where);
  const { pieces } = context.layout;
  const loose = section.parts
    .filter((part) => part.column.concepts.length === 0)
    .flatMap((part) => part.statement.loose);
  const texts = loose.filter((at) => pieces[at]?.kind === 'text');
  for (const at of texts) {
    const text = pieces[at]?.text ?? '';
    const instant = parseInstant(text, context.clockAt(at));
    if (instant !== undefined) event.at ??= new Date(instant).toISOString();
    else if (TIME_LIKE.test(plainText(text)) && event.at === undefined) report(context, 'at', where, text);
    else if (/^[A-Z]+_[A-Z_0-9]+$/.test(text)) event.code ??= parseNodeCode(text);
    else if (/\p{L}/u.test(text)) event.text ??= text;
  }
  return event;
}
