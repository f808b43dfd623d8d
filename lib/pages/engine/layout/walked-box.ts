import type { Box, Cell, Piece } from './layout.ts';
import type { Tag } from './tags.ts';
import type { Looks } from './visible.ts';

/** A box as the walk makes it, by the ten thousand: what stands directly in it is listed when it is asked for. */
export class WalkedBox implements Box {
  readonly element: Element;
  readonly parent: WalkedBox | undefined;
  readonly order: number;
  last: number;
  readonly start: number;
  end: number;
  cell: Cell | undefined;
  readonly tag: Tag;
  readonly looks: Looks;
  readonly linked: boolean;
  /** What its text is, unless something inside says otherwise. */
  readonly kind: Piece['kind'];
  /** All boxes of the page, each at the place of its order. */
  private readonly all: Box[];
  private listed: readonly Box[] | undefined;

  constructor(
    element: Element,
    parent: WalkedBox | undefined,
    all: Box[],
    start: number,
    tag: Tag,
    looks: Looks,
    linked: boolean,
    kind: Piece['kind'],
  ) {
    this.element = element;
    this.parent = parent;
    this.order = all.length;
    this.last = all.length;
    this.start = start;
    this.end = start;
    this.cell = parent?.cell;
    this.tag = tag;
    this.looks = looks;
    this.linked = linked;
    this.kind = kind;
    this.all = all;
    this.listed = undefined;
    all.push(this);
  }

  get children(): readonly Box[] {
    this.listed ??= childrenOf(this.all, this);
    return this.listed;
  }
}

const NO_BOXES: readonly Box[] = [];

function childrenOf(all: readonly Box[], { order, last }: Box): readonly Box[] {
  if (last === order) return NO_BOXES;
  const listed: Box[] = [];
  for (let child = all[order + 1]; child && child.order <= last; child = all[child.last + 1])
    listed.push(child);
  return listed;
}
