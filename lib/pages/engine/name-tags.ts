import { says } from '../lexicon.ts';
import { remembered } from '../remembered.ts';
import type { Box, Piece } from './layout.ts';

const TAG_CLASS = /(?:^|[\s_-])(?:tags?|badge|chip)(?:[\s_-]|$)/i;
const isTagClass = remembered((classes) => TAG_CLASS.test(classes));

/** A badge beside a name (`Choice`, `A+`) is not the name: its class or its text tells. */
export function isTag(piece: Piece | undefined): boolean {
  if (!piece) return false;
  if (says('tag', piece.text, true)) return true;
  for (let box: Box | undefined = piece.box; box && box.end - box.start === 1; box = box.parent)
    if (isTagClass(box.element.getAttribute('class') ?? '')) return true;
  return false;
}
