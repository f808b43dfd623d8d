import { PIECES_A_STEP, pausesAt, type Steps } from '../../steps.ts';
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
  const stating = new Stating(layout, box);
  for (let at = box.start; at < box.end; at++) stating.take(at, skip);
  for (const at of stating.labels) stating.name(at);
  return stating.statement();
}

/** The same of a box as large as the page. */
export function* stateInSteps(layout: Layout, box: Box, skip: Skip): Steps<Statement> {
  const stating = new Stating(layout, box);
  for (let at = box.start; at < box.end; at++) {
    if (at % PIECES_A_STEP === 0) yield;
    stating.take(at, skip);
  }
  for (const [index, at] of stating.labels.entries()) {
    if (pausesAt(index)) yield;
    stating.name(at);
  }
  return stating.statement();
}

type Skip = (piece: Piece) => boolean;

class Stating {
  readonly labels: number[] = [];
  private facts: Fact[] | undefined;
  /** The pieces that are read here and are no controls. */
  private readonly said: number[] = [];
  private claimed: Set<number> | undefined;
  private readonly layout: Layout;
  private readonly box: Box;

  constructor(layout: Layout, box: Box) {
    this.layout = layout;
    this.box = box;
  }

  /** Lists a piece; all in order. */
  take(at: number, skip: Skip | undefined): void {
    const piece = this.layout.pieces[at];
    if (!piece || skip?.(piece)) return;
    if (piece.label) this.labels.push(at);
    if (piece.kind !== 'control') this.said.push(at);
  }

  /** Takes the value of a label; all labels in order. */
  name(at: number): void {
    const { layout } = this;
    if (this.claimed?.has(at)) return;
    this.claimed ??= new Set();
    this.claimed.add(at);
    const fact = factAt(layout, at, this.box);
    if (!fact) return;
    this.facts ??= [];
    this.facts.push(fact);
    const until = SWALLOWING.has(fact.concept) || fact.concept === 'reviewText' ? fact.end : fact.firstEnd;
    const isInCell = layout.pieces[fact.start]?.box.cell === layout.pieces[at]?.box.cell;
    for (let taken = isInCell ? Math.min(fact.start, at + 1) : fact.start; taken < until; taken++)
      this.claimed.add(taken);
  }

  /** What the labels name, and the pieces that none has taken. */
  statement(): Statement {
    const { facts = NO_FACTS, claimed } = this;
    return { facts, loose: claimed ? this.said.filter((at) => !claimed.has(at)) : this.said };
  }
}
