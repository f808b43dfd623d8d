import { namesCarrier } from '../lexicon.ts';
import { isSwitch } from '../values/switches.ts';
import type { Context } from './context.ts';
import type { Records } from './fields.ts';
import { type Box, isInside } from './layout.ts';
import { sectionsIn } from './sections.ts';
import type { Segment } from './segment.ts';

/** Boxes that repeat around one switch or check box each, without a header or a label that says what they are. */
export function switchSegments(context: Context, { fields }: Records): Segment[] {
  if (!fields.some(({ kind }) => kind === 'switch')) return [];
  const switches = switchesIn(context.layout.root);
  return switches
    .map((box) => scopeOf(box, switches))
    .filter((scope) => namesOne(context, scope))
    .map((scope) => ({ sections: sectionsIn(context, scope) }));
}

function switchesIn(box: Box): Box[] {
  return isSwitch(box.element) ? [box] : box.children.flatMap(switchesIn);
}

/** The largest box around a switch that holds no other. */
function scopeOf(box: Box, switches: readonly Box[]): Box {
  const holdsOther = (outer: Box) => switches.some((other) => other !== box && isInside(other, outer));
  let scope = box;
  while (scope.parent?.parent && !holdsOther(scope.parent)) scope = scope.parent;
  return scope;
}

/** A switch of the page itself, or one that selects all, stands beside no carrier. */
function namesOne({ layout }: Context, { start, end }: Box): boolean {
  return layout.pieces.slice(start, end).some(({ text, label }) => !label && namesCarrier(text));
}
