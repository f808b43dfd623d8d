import { PIECES_A_STEP, type Steps } from '../../steps.ts';
import type { Box, Cell, Layout, Piece } from '../layout/layout.ts';
import { SWALLOWING } from '../layout/split-labels.ts';
import { type Fact, factAt, type Statement } from './facts.ts';

const NO_FACTS: readonly Fact[] = [];
const NOTHING: Statement = { facts: NO_FACTS, loose: [] };

/** What a cell says, apart from cells inside it that are read on their own. */
export function stateOfCell(
  layout: Layout,
  cell: Cell,
  isOther: (inner: Cell | undefined, cell: Cell) => boolean,
): Statement {
  const { start, end } = cell.box;
  if (start === end) return NOTHING;
  if (end === start + 1) {
    const only = layout.pieces[start] as Piece;
    if (!only.label && only.kind !== 'control' && only.box.cell === cell)
      return { facts: NO_FACTS, loose: [start] };
  }
  return stateOf(layout, cell.box, skipIn(cell, isOther));
}

function skipIn(cell: Cell, isOther: (inner: Cell | undefined, cell: Cell) => boolean): Skip {
  return ({ box }) => isOther(box.cell, cell);
}

/** Reads labels and values inside one box, but for the pieces to skip: those are read on their own. */
export function stateOf(layout: Layout, box: Box, skip?: Skip): Statement {
  const stating = new Stating(layout, box, skip);
  for (let at = box.start; at < box.end; at++) stating.name(at);
  for (let at = box.start; at < box.end; at++) stating.leave(at);
  return { facts: stating.facts, loose: stating.loose };
}

/** The same of a box as large as the page. */
export function* stateInSteps(layout: Layout, box: Box, skip: Skip): Steps<Statement> {
  const stating = new Stating(layout, box, skip);
  for (let at = box.start; at < box.end; at++) {
    if (at % PIECES_A_STEP === 0) yield;
    stating.name(at);
  }
  for (let at = box.start; at < box.end; at++) {
    if (at % PIECES_A_STEP === 0) yield;
    stating.leave(at);
  }
  return { facts: stating.facts, loose: stating.loose };
}

type Skip = (piece: Piece) => boolean;

class Stating {
  readonly facts: Fact[] = [];
  readonly loose: number[] = [];
  private claimed: Set<number> | undefined;
  private readonly layout: Layout;
  private readonly box: Box;
  private readonly skip: Skip | undefined;

  constructor(layout: Layout, box: Box, skip: Skip | undefined) {
    this.layout = layout;
    this.box = box;
    this.skip = skip;
  }

  /** Takes the value of a label; all pieces in order. */
  name(at: number): void {
    const piece = this.layout.pieces[at];
    if (!piece?.label || this.claimed?.has(at) || this.skip?.(piece)) return;
    this.claimed ??= new Set();
    this.claimed.add(at);
    const fact = factAt(this.layout, at, this.box);
    if (!fact) return;
    this.facts.push(fact);
    const until = SWALLOWING.has(fact.concept) || fact.concept === 'reviewText' ? fact.end : fact.firstEnd;
    const isInCell = this.layout.pieces[fact.start]?.box.cell === piece.box.cell;
    for (let taken = isInCell ? Math.min(fact.start, at + 1) : fact.start; taken < until; taken++)
      this.claimed.add(taken);
  }

  /** Lists a piece that no label has taken, once all labels are asked. */
  leave(at: number): void {
    const piece = this.layout.pieces[at];
    if (piece && piece.kind !== 'control' && !this.claimed?.has(at) && !this.skip?.(piece))
      this.loose.push(at);
  }
}
