import type { Context } from './context.ts';
import type { Field, Records } from './fields.ts';
import type { Box } from './layout.ts';
import type { Outcome } from './outcomes.ts';
import { isPrinted, scopeOf } from './read-fields.ts';
import { sectionOfBox, sectionsIn } from './sections.ts';
import type { Segment } from './segment.ts';
import { sourcesOf } from './sources.ts';

/**
 * Boxes that repeat, each around one key: cards, list items, definition lists, tables of properties. Where entries
 * need no key, the field that most of them print tells them apart.
 */
export function cardSegments(context: Context, records: Records): Segment[] {
  const { root } = context.layout;
  const anchors = anchorsOf(context, records);
  const scopes = anchors.map(({ at }) => scopeOf(context.layout.pieces[at]?.box, root, anchors) ?? root);
  const family = records.needsKey ? undefined : largestFamily(scopes);
  return anchors.flatMap((anchor, index) => {
    const box = scopes[index] ?? root;
    if (family && box.parent !== family) return [];
    const segment: Segment = {
      sections: sectionsIn(context, anchors.length === 1 ? pruned(context, box, anchor.at) : box),
    };
    if (anchor.value !== undefined) segment.key = String(anchor.value);
    else segment.badKey = anchor.bad ?? '';
    return [segment];
  });
}

/** The box around most of the cards; a label elsewhere on the page is not one of them. */
function largestFamily(scopes: readonly Box[]): Box | undefined {
  const sizes = new Map<Box | undefined, number>();
  for (const { parent } of scopes) sizes.set(parent, (sizes.get(parent) ?? 0) + 1);
  return [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), [undefined, 0] as [
    Box | undefined,
    number,
  ])[0];
}

function anchorsOf(context: Context, records: Records): Outcome[] {
  const whole = sectionOfBox(context, context.layout.root);
  const places = (field: Field) => sourcesOf(context, field, whole).map((source) => source.filter(isPrinted));
  const most = (sources: Outcome[][]) =>
    sources.reduce((best, one) => (one.length > best.length ? one : best), []);
  const key = records.fields.find(({ name }) => name === records.key);
  let anchors = key ? most(places(key)) : [];
  if (records.needsKey) return anchors;
  for (const field of records.fields) {
    if (typeof field.kind === 'object' || field.kind === 'stars') continue;
    const found = most(places(field));
    if (found.length > anchors.length) anchors = found;
  }
  return anchors;
}

/** A single card has no twin to end it: it ends before what every page has, its title, tabs, filters and pager. */
function pruned({ layout }: Context, scope: Box, at: number): Box {
  const furniture = [
    ...layout.landmarks,
    ...layout.pagers,
    ...layout.headings.filter(({ level }) => level < 3).map(({ box }) => box),
  ];
  let box = layout.pieces[at]?.box ?? scope;
  const holdsFurniture = (outer: Box) =>
    furniture.some(({ start, end }) => start >= outer.start && end <= outer.end && end > start);
  while (box !== scope && box.parent && !holdsFurniture(box.parent)) box = box.parent;
  return box;
}
