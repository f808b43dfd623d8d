import { says } from '../../lexicon.ts';
import type { Steps } from '../../steps.ts';
import type { Context } from '../context.ts';
import { scopeOf } from '../fields/read-fields.ts';
import { type Box, isInside, type Piece, textOf } from '../layout/layout.ts';
import { eventLine, isDay, tellsMoment } from '../layout/moment-texts.ts';
import { momentsIn } from './moments.ts';
import { areSteps } from './step-bars.ts';

/** A label that the lexicon does not know, by its last word. */
const TIME_LABEL = /(?:时间|時間|日期|截止|期限| time| date| on| at| by)[:：]?$/i;
const EVENT_LABELS: ReadonlySet<string> = new Set(['eventAt', 'time', 'eventText', 'place', 'code']);
const ITEM = /timeline|step|trace|track/i;

/** The repeated boxes around the times of the track: siblings with one time in each, or what stands between two times. */
export function* timeline(context: Context, isOfTrack: boolean): Steps<Box[]> {
  const { layout } = context;
  const times = momentsIn(context).map((at) => ({ at }));
  const families = new Map<Box, Box[]>();
  for (const { at } of times) {
    yield;
    const scope = scopeOf(layout.pieces[at]?.box, layout.root, times);
    // The only time of a page has all of the page around it.
    const parent = scope?.parent ?? scope;
    if (scope && parent) families.set(parent, [...(families.get(parent) ?? []), scope]);
  }
  yield;
  const tracks = [...families].map(([parent, scopes]) => {
    if (isOfProperties(context, scopes.length > 1 ? parent : (scopes[0] ?? parent), times)) return [];
    const isSaid = scopes.some((scope) => saysMore(context, scope));
    const lone = scopes.length === 1 && !isSaid ? itemOf(context, scopes[0], times) : [];
    const own = isSaid && scopes.length === 1 ? scopes.map((scope) => belowHeading(context, scope)) : scopes;
    const apart = lone.length > 0 ? lone : belowNumber(context, scopes, times);
    const boxes = isSaid ? own : apart.length > 0 ? apart : stretches(parent, scopes);
    return boxes.filter((scope) => saysMore(context, scope));
  });
  const named = tracks.filter(
    (track) => track.length > 0 && isNamed(context, track) && !isStepBar(context, track),
  );
  const others = tracks.filter(
    (track) => track.length > 0 && !isUnderHeading(context, track, 'log') && !isProgress(context, track),
  );
  const longest = others.sort((a, b) => b.length - a.length).slice(0, isOfTrack ? 1 : 0);
  const next = others.filter((track) => !named.includes(track) && named.some((one) => goesOn(one, track)));
  const chosen = named.length > 0 ? [...named, ...next] : longest;
  return chosen.flatMap((track) =>
    track.length === 1 && named.length === 0 ? itemOf(context, track[0], times) : track,
  );
}

/** `Tracking number` `Last checked`: among properties of the page a time under a label is one, though nobody knows it. */
function isOfProperties({ layout }: Context, { start, end }: Box, times: readonly { at: number }[]): boolean {
  const { pieces } = layout;
  const isProperty = ({ label = 'unknown' }: Piece) => label !== 'unknown' && !EVENT_LABELS.has(label);
  const own = times.filter(({ at }) => at >= start && at < end);
  return (
    own.every(({ at }) => pieces[at - 1]?.label === 'unknown') && pieces.slice(start, end).some(isProperty)
  );
}

/** A list beside a track that looks like it is its next part, under a heading of its own. */
function goesOn(named: readonly Box[], track: readonly Box[]): boolean {
  const list = named[0]?.parent;
  return [track[0], track[0]?.parent].some((other) => list && other && isTwin(list, other));
}

function isTwin(one: Box, other: Box): boolean {
  const isAlike = one.tag.name === other.tag.name && one.element.className === other.element.className;
  return isAlike && one.parent === other.parent && isList(one);
}

function isList({ tag }: Box): boolean {
  return tag.name === 'UL' || tag.name === 'OL';
}

/** A track stands under a heading that says so, or right behind a line that does or that names the parcel. */
function isNamed(context: Context, track: readonly Box[]): boolean {
  const [first] = track;
  if (isUnderHeading(context, track, 'track')) return true;
  if (!first || isUnderHeading(context, track, 'log')) return false;
  return context.layout.pieces
    .slice(Math.max(0, first.start - NEAR), first.start)
    .some(
      ({ text, label }) =>
        label === 'trackingNumber' ||
        (label === undefined && text.length < LONGEST_TITLE && says('track', text)),
    );
}
const NEAR = 4;
const LONGEST_TITLE = 24;

/** Whether the nearest heading above says that this is a parcel's track, or on the contrary a log of the order. */
function isUnderHeading({ layout }: Context, [first]: readonly Box[], phrase: 'track' | 'log'): boolean {
  const titles = layout.headings
    .filter(({ box }) => first && box.start < first.start)
    .map(({ box }) => textOf(layout.pieces, box.start, box.end));
  const above = titles.findLast((text) => !isDay(text));
  return above !== undefined && says(phrase, above);
}

/** The steps that the order itself has taken, from its creation on: not what happened to a parcel. */
function isProgress({ layout }: Context, track: readonly Box[]): boolean {
  return track.some(({ start, end }) =>
    layout.pieces.slice(start, end).some(({ text }) => says('orderStep', text, true)),
  );
}

/** Nothing but steps of the order, though they stand right below the number of its parcel. */
function isStepBar({ layout }: Context, track: readonly Box[]): boolean {
  const around = track[0]?.parent;
  return around !== undefined && areSteps(layout.pieces, around.children);
}

/** The heading of a track of one event is not what happened. */
function belowHeading({ layout }: Context, scope: Box): Box {
  const heading = layout.headings.find(
    ({ box }) => box.start === scope.start && box.end < scope.end && isInside(box, scope),
  );
  const text = heading && textOf(layout.pieces, heading.box.start, heading.box.end);
  return text && says('track', text) ? { ...scope, start: heading.box.end, children: [] } : scope;
}

/** A track of one event below the number of its parcel: what its box holds from the event on. */
function belowNumber({ layout }: Context, scopes: readonly Box[], times: readonly { at: number }[]): Box[] {
  const [scope] = scopes;
  const at = times.find((time) => scope && time.at >= scope.start && time.at < scope.end)?.at;
  if (scopes.length > 1 || !scope || at === undefined) return [];
  const isHeaded = (from: number) =>
    layout.pieces.slice(from, at).some(({ label }) => label === 'trackingNumber');
  const within = (box: Box) => box.children.find(({ start, end }) => start <= at && at < end);
  let inner = isHeaded(scope.start) ? within(scope) : undefined;
  while (inner && isHeaded(inner.start)) inner = within(inner);
  return inner ? [{ ...scope, start: inner.start, children: [] }] : [];
}

/** `DT` `DD` `DT` `DD`: an event is a time and what follows it up to the next, or what stands before it. */
function stretches(parent: Box, scopes: readonly Box[]): Box[] {
  const isTimeFirst = scopes[0]?.start === parent.start;
  return scopes.map((scope, index) => {
    const start = isTimeFirst ? scope.start : (scopes[index - 1]?.end ?? parent.start);
    const end = isTimeFirst ? (scopes[index + 1]?.start ?? parent.end) : scope.end;
    return { ...scope, parent, children: [], start, end };
  });
}

/** A single event has no twin to tell its box by: the nearest list item is it, else what is called one by class. */
function itemOf(context: Context, scope: Box | undefined, times: readonly { at: number }[]): Box[] {
  const own = times.find(({ at }) => scope && at >= scope.start && at < scope.end);
  const items: Box[] = [];
  for (
    let box = own && context.layout.pieces[own.at]?.box;
    box && scope && isInside(box, scope);
    box = box.parent
  )
    if (isItem(box) && saysMore(context, box)) items.push(box);
  const [item = items[0]] = items.filter(({ element }) => isListItem(element));
  return item ? [item] : [];
}

function isItem({ element }: Box): boolean {
  return isListItem(element) || element.tagName === 'DL' || ITEM.test(element.getAttribute('class') ?? '');
}

function isListItem(element: Element): boolean {
  return element.tagName === 'LI' || element.getAttribute('role') === 'listitem';
}

/** An event says what happened; a time whose only words are `… time` is another fact of the page. */
function saysMore({ layout }: Context, { start, end }: Box): boolean {
  const words = layout.pieces
    .slice(start, end)
    .filter(
      ({ text, kind }) =>
        kind === 'text' && /\p{L}{2}/u.test(text) && (!tellsMoment(text) || eventLine(text)),
    );
  return (
    words.length > 0 &&
    !words.some(({ text, label }) =>
      label !== undefined && label !== 'unknown' ? !EVENT_LABELS.has(label) : TIME_LABEL.test(text),
    )
  );
}
