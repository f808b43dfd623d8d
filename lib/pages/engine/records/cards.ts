import type { Steps } from '../../steps.ts';
import { parseOrderId } from '../../values/ids.ts';
import { sectionOfBox, sectionsIn } from '../columns/sections.ts';
import type { Context } from '../context.ts';
import type { Records } from '../declaration.ts';
import { scopeOf } from '../fields/read-fields.ts';
import { sourcesOf } from '../fields/sources.ts';
import type { Field } from '../fields.ts';
import type { Box } from '../layout/layout.ts';
import { isPrinted, type Outcome } from '../outcome.ts';
import type { Segment } from './segment.ts';

/**
 * Boxes that repeat, each around one key: cards, list items, definition lists, tables of properties. Where entries
 * need no key, the field that most of them print tells them apart.
 */
export function* cardSegments(context: Context, records: Records): Steps<Segment[]> {
  const { root } = context.layout;
  const anchors = yield* anchorsOf(context, records);
  yield;
  const scopes = anchors.map(({ at }) => scopeOf(context.layout.pieces[at]?.box, root, anchors) ?? root);
  yield;
  const isCard = records.needsKey ? () => true : likeMost(context, scopes);
  const segments: Segment[] = [];
  for (const [index, anchor] of anchors.entries()) {
    yield;
    const box = scopes[index] ?? root;
    if (!isCard(box)) continue;
    const segment: Segment = {
      sections: sectionsIn(context, anchors.length === 1 ? pruned(context, box, anchor.at) : box),
    };
    if (anchor.value !== undefined && !(records.needsKey && holdsMoreIds(context, segment)))
      segment.key = String(anchor.value);
    else segment.badKey = anchor.bad ?? '';
    segments.push(segment);
  }
  return segments;
}

/** Whether a box has at least half of the labels that at least half of its like have; a lone label is no card. */
function likeMost({ layout }: Context, scopes: readonly Box[]): (box: Box) => boolean {
  const labels = scopes.map(
    ({ start, end }) => new Set(layout.pieces.slice(start, end).map(({ label }) => label)),
  );
  const all = new Set(labels.flatMap((own) => [...own]));
  const common = [...all].filter(
    (label) => label && labels.filter((own) => own.has(label)).length * 2 >= scopes.length,
  );
  const labelsOf = new Map(scopes.map((scope, index) => [scope, labels[index]]));
  return (box) => {
    const own = labelsOf.get(box);
    return common.filter((label) => own?.has(label)).length * 2 >= common.length;
  };
}

function* anchorsOf(context: Context, records: Records): Steps<Outcome[]> {
  const whole = sectionOfBox(context, context.layout.root);
  yield;
  const places = (field: Field) => sourcesOf(context, field, whole).map((source) => source.filter(isPrinted));
  const most = (sources: Outcome[][]) =>
    sources.reduce((best, one) => (one.length > best.length ? one : best), []);
  const key = records.fields.find(({ name }) => name === records.key);
  let anchors = key ? most(places(key)) : [];
  if (records.needsKey) return anchors;
  for (const field of records.fields) {
    if (typeof field.kind === 'object' || field.kind === 'stars') continue;
    yield;
    const found = most(places(field));
    if (found.length > anchors.length) anchors = found;
  }
  return anchors;
}

/** Numbers like an order's that no label claims: the box holds more orders than the one that was found in it. */
function holdsMoreIds({ layout }: Context, { sections }: Segment): boolean {
  const loose = sections.flatMap(({ parts }) =>
    parts.flatMap(({ statement, column }) => (column.title === '' ? statement.loose : [])),
  );
  return loose.some((at) => parseOrderId(layout.pieces[at]?.text ?? '') !== undefined);
}

/** A single card has no twin to end it: it ends before what every page has, its title, tabs, filters and pager. */
function pruned({ layout }: Context, scope: Box, at: number): Box {
  // A form around the key itself shows the entry, as some libraries do.
  const furniture = [
    ...layout.landmarks,
    ...layout.pagers,
    ...layout.headings.filter(({ level }) => level < 3).map(({ box }) => box),
  ].filter(({ start, end }) => at < start || at >= end);
  let box = layout.pieces[at]?.box ?? scope;
  const holdsFurniture = (outer: Box) =>
    furniture.some(({ start, end }) => start >= outer.start && end <= outer.end && end > start);
  while (box !== scope && box.parent && !holdsFurniture(box.parent)) box = box.parent;
  return box;
}
