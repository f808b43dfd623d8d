import { namesCarrier, wordOf } from '../../lexicon.ts';
import type { Steps } from '../../steps.ts';
import { isSwitch } from '../../values/switches.ts';
import { sectionsIn } from '../columns/sections.ts';
import type { Context } from '../context.ts';
import type { Records } from '../declaration.ts';
import { type Box, membersIn } from '../layout/layout.ts';
import type { Segment } from './segment.ts';

/** Boxes that repeat around one switch, check box or word for its state each, without a header or a label that says what they are. */
export function* switchSegments(context: Context, { fields }: Records): Steps<Segment[]> {
  if (!fields.some(({ kind }) => kind === 'switch')) return [];
  const { boxes } = context.layout;
  const switches: Box[] = [];
  for (const [index, box] of boxes.entries()) {
    if (index % BOXES_A_STEP === 0) yield;
    const isInOther = box.order <= (switches.at(-1)?.last ?? -1);
    if (!isInOther && isSwitch(box.element)) switches.push(box);
  }
  if (switches.length === 0) switches.push(...statesIn(context));
  const segments: Segment[] = [];
  for (const box of switches) {
    yield;
    const scope = scopeOf(box, switches);
    if (namesOne(context, scope)) segments.push({ sections: sectionsIn(context, scope) });
  }
  return segments;
}
const BOXES_A_STEP = 500;

/** Badges that say `Contracted` or `Not contracted`, each in a box of its own; shorter words may be anything's. */
function statesIn({ layout, tables }: Context): Box[] {
  const said = layout.pieces.filter(
    ({ text, kind, box }) =>
      kind === 'text' &&
      text.length > 2 &&
      box.end === box.start + 1 &&
      wordOf('contracted', text) !== undefined &&
      !(box.cell && tables.titledRows.has(box.cell.row)),
  );
  return said.map(({ box }) => box);
}

/** The largest box around a switch that holds no other; switches stand in reading order, none inside another. */
function scopeOf(box: Box, switches: readonly Box[]): Box {
  const holdsOther = (outer: Box) => membersIn(switches, outer, (member) => member).length > 1;
  let scope = box;
  while (scope.parent?.parent && !holdsOther(scope.parent)) scope = scope.parent;
  return scope;
}

/** A switch of the page itself, or one that selects all, stands beside no carrier. */
function namesOne({ layout }: Context, { start, end }: Box): boolean {
  return layout.pieces.slice(start, end).some(({ text, label }) => !label && namesCarrier(text));
}
