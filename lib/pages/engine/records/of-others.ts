/** Entries under a heading that says whose they are: examples, those of other stores. */
import { says } from '../../lexicon.ts';
import type { Context } from '../context.ts';
import { type Box, headingsOver, isInside, type Layout, textOf } from '../layout/layout.ts';
import type { Segment } from './segment.ts';

/** What heads all of the box that it stands in, and nothing behind that. */
const TITLES = /^(?:(?:FIG)?CAPTION|LEGEND|SUMMARY)$/;

/** Leaves of the entries of a list those under no such heading; what heads an entry itself is its name. */
export function withoutOthers({ layout }: Context): (segments: readonly Segment[]) => readonly Segment[] {
  const { boxes, headings, pieces } = layout;
  const isOfOthers = ({ start, end }: Box) => says('ofOthers', textOf(pieces, start, end));
  const titles = boxes.filter((box) => TITLES.test(box.tag.name) && isOfOthers(box));
  if (titles.length === 0 && !headings.some(({ box }) => isOfOthers(box))) return (segments) => segments;
  return (segments) => {
    const entries = segments.flatMap(({ sections: [first] }) => first?.box ?? []);
    const outside = headings.filter(({ box }) => !entries.some((entry) => isInside(box, entry)));
    const isForeign = (entry: Box) =>
      titles.some(({ parent }) => parent && isInside(entry, parent)) ||
      headingsOver(outside, entry.start).some(
        ({ box }) => isOfOthers(box) && isInside(entry, sectionOf(layout, box)),
      );
    return segments.filter(({ sections: [first] }) => !first || !isForeign(first.box));
  };
}

/** The smallest box around a heading in which something to read stands behind it. */
function sectionOf({ pieces, root }: Layout, { end, parent }: Box): Box {
  let section = parent;
  while (section && pieces.slice(end, section.end).every(({ kind, box }) => kind !== 'text' || box.linked))
    section = section.parent;
  return section ?? root;
}
