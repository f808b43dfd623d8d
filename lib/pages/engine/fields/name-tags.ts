import { says } from '../../lexicon.ts';
import type { Box, Piece } from '../layout/layout.ts';

/** A badge beside a name (`Choice`, `A+`) is not the name: its class or its text tells. */
export function isTag(piece: Piece | undefined): boolean {
  if (!piece) return false;
  if (says('tag', piece.text, true)) return true;
  for (let box: Box | undefined = piece.box; box && box.end - box.start === 1; box = box.parent)
    if (box.looks.isTag) return true;
  return false;
}
