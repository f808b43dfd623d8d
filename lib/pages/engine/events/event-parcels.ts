/** Of which parcel an event is: by the number above its track, or by the one in the smallest box around it. */
import { parseTrackingNumber } from '../../values/ids.ts';
import { sectionOfBox } from '../columns/sections.ts';
import type { Context } from '../context.ts';
import { type Box, isInside, textOf } from '../layout/layout.ts';
import type { Section } from '../section.ts';

/** A parcel's number as a label outside the tables names it, or names what is none. */
export interface NamedNumber {
  at: number;
  number: string | undefined;
}

/** The numbers of parcels that labels name outside the tables, in reading order. */
export function numbersNamed(context: Context): NamedNumber[] {
  const { pieces, root } = context.layout;
  const facts = sectionOfBox(context, root).parts.flatMap(({ statement }) => statement.facts);
  return facts
    .filter(({ concept }) => concept === 'trackingNumber')
    .map(({ start }) => ({ at: start, number: parseTrackingNumber(pieces[start]?.text ?? '') }))
    .sort((a, b) => a.at - b.at);
}

/**
 * Several tracks, one under the other, each below the number that heads it: only where every track has a number of
 * its own directly above it, and none stands below the last.
 */
export function numbersAbove(
  named: readonly NamedNumber[],
  sections: readonly Section[],
): (section: Section) => string | undefined {
  const headOf = ({ box }: Section) => named.filter(({ at }) => at < box.start).at(-1);
  const tracks = new Map(sections.map((section) => [trackOf(section), headOf(section)]));
  const heads = new Set(tracks.values());
  const isClear =
    heads.size === tracks.size &&
    !heads.has(undefined) &&
    sections.every((section) => tracks.get(trackOf(section)) === headOf(section)) &&
    heads.has(named.at(-1));
  return (section) => (isClear ? headOf(section)?.number : undefined);
}

/** Whether the page's tables state the numbers of several parcels. */
function showsSeveral({ tables, layout }: Context): boolean {
  const cells = tables.titled.flatMap(({ parts }) =>
    parts.filter(({ column }) => column.concepts.includes('trackingNumber')),
  );
  const texts = cells.map(({ box }) => textOf(layout.pieces, box.start, box.end));
  return new Set(texts.filter((text) => /\d/.test(text))).size > 1;
}

function trackOf({ row, box }: Section): unknown {
  return row?.table ?? box.parent;
}

/** The one parcel that the smallest box around an event names, unless it heads a track further down. */
export function numberAround(
  context: Context,
  named: readonly NamedNumber[],
  event: Box,
  events: readonly Section[],
): string | undefined {
  if (named.length === 0) return undefined;
  for (let box: Box | undefined = event; box; box = box.parent) {
    const { start, end } = box;
    const numbers = new Set(named.filter(({ at }) => at >= start && at < end).map(({ number }) => number));
    const [number] = numbers;
    if (numbers.size === 0) continue;
    const inside = events.filter((other) => isInside(other.box, box as Box));
    const isShared = new Set(inside.map(trackOf)).size > 1 && showsSeveral(context);
    const headed = named.find(({ at }) => at >= start && at < end)?.at ?? 0;
    const isLater = headed >= event.end && inside.some((other) => other.box.start > headed);
    return numbers.size === 1 && !isShared && !isLater ? number : undefined;
  }
  return undefined;
}
