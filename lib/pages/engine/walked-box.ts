import type { Box, Cell, Piece } from './layout.ts';

/** A box as the walk makes it, by the ten thousand: what is inside it is linked, and listed when it is asked for. */
export class WalkedBox implements Box {
  readonly element: Element;
  readonly parent: WalkedBox | undefined;
  readonly order: number;
  last: number;
  readonly start: number;
  end: number;
  cell: Cell | undefined;
  readonly block: boolean;
  /** Whether its text stands in a link of its own line. */
  readonly linked: boolean;
  /** What its text is, unless something inside says otherwise. */
  readonly kind: Piece['kind'];
  private firstInside: WalkedBox | undefined;
  private lastInside: WalkedBox | undefined;
  private next: WalkedBox | undefined;
  private listed: Box[] | undefined;

  constructor(
    element: Element,
    parent: WalkedBox | undefined,
    order: number,
    start: number,
    block: boolean,
    linked: boolean,
    kind: Piece['kind'],
  ) {
    this.element = element;
    this.parent = parent;
    this.order = order;
    this.last = order;
    this.start = start;
    this.end = start;
    this.cell = undefined;
    this.block = block;
    this.linked = linked;
    this.kind = kind;
    this.firstInside = undefined;
    this.lastInside = undefined;
    this.next = undefined;
    this.listed = undefined;
    if (!parent) return;
    this.cell = parent.cell;
    if (parent.lastInside) parent.lastInside.next = this;
    else parent.firstInside = this;
    parent.lastInside = this;
  }

  get children(): Box[] {
    if (this.listed) return this.listed;
    const listed: Box[] = [];
    for (let box = this.firstInside; box; box = box.next) listed.push(box);
    this.listed = listed;
    return listed;
  }
}
