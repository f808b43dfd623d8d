import { pageNamed } from '../../lexicon.ts';
import type { Steps } from '../../steps.ts';
import { findGrids } from './find-grids.ts';
import { joinRows, orderRows } from './grid-rows.ts';
import { isInside, type Layout, type Piece } from './layout.ts';
import { dropLayoutTables } from './layout-tables.ts';
import { joinLocked } from './locked-columns.ts';
import type { Marks } from './marks.ts';
import { PageWalk } from './page-walk.ts';

const NODES_AT_FIRST = 4;
const NODES_A_STEP = 256;

/**
 * Walks the displayed part of a document once. Dialogs that lie over the page and the parts that are the same on
 * every page (menu, top bar) are left out: they are not the page. `marks`: those of the document.
 */
export function* layOut(root: Element, marks: Marks): Steps<Layout> {
  const walk = new PageWalk(root, marks);
  yield;
  // The first nodes take longer: every text is new, and the words of the lexicon are asked for the first time.
  let nodes = NODES_AT_FIRST;
  while (!walk.take(nodes)) {
    yield;
    nodes = Math.min(nodes * 2, NODES_A_STEP);
  }
  const { layout } = walk;
  yield;
  joinRows(layout);
  joinLocked(layout);
  dropLayoutTables(layout);
  unnameTitle(layout);
  yield;
  yield* findGrids(layout);
  joinLocked(layout);
  orderRows(layout);
  layout.pagers = layout.pagers.filter(
    (pager) => !layout.pagers.some((other) => other !== pager && isInside(pager, other)),
  );
  return layout;
}

/** The title of a page right behind the breadcrumb that says the same (`Feedback`) is no label of what follows. */
function unnameTitle({ pieces }: Layout): void {
  for (let at = 1; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    if (!piece.label) continue;
    const before = pieces[at - 1] as Piece;
    if (!before.label && before.text === piece.text && pageNamed(piece.text)) piece.label = undefined;
  }
}
