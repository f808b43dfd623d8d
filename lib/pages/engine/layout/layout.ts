/** The displayed page as pieces of text in reading order, the boxes around them, and the rows of its tables. */
import type { Concept } from '../../lexicon.ts';
import type { Marks } from './marks.ts';
import type { Saying } from './sayings.ts';
import type { Tag } from './tags.ts';
import type { Looks } from './visible.ts';

/** An element that is displayed, with the range of pieces inside it. */
export interface Box {
  element: Element;
  tag: Tag;
  looks: Looks;
  parent: Box | undefined;
  children: readonly Box[];
  /** Boxes are numbered in reading order: those inside this one are `order`+1 … `last`. */
  order: number;
  last: number;
  /** Pieces[start..end) stand inside. */
  start: number;
  end: number;
  cell: Cell | undefined;
  /** Its text stands in a link of its own line. */
  linked: boolean;
}

/** Text of one text node, or a part of it; or a control (`input`), which ends what a label may refer to. */
export interface Piece {
  text: string;
  box: Box;
  /** What stands between this piece and the one before: nothing, a space, a line break. */
  gap: '' | ' ' | '\n';
  kind: 'text' | 'button' | 'control' | 'struck';
  /** Set: the piece is a label; `unknown` when the lexicon does not know it. */
  label: Concept | 'unknown' | undefined;
}

export interface Cell {
  box: Box;
  row: Row;
  column: number;
  span: number;
  isHeader: boolean;
}

export interface Row {
  box: Box;
  cells: Cell[];
  isHeader: boolean;
  /** Labels and their values side by side, as in a table of properties. */
  isPairs: boolean;
  isFoot: boolean;
  /** The row of values that this row of labels stands over. */
  below?: Row | undefined;
  /** The cells of earlier rows that still cover a column. */
  covered: ReadonlyMap<number, Cell>;
  /** The table or grid of the row. */
  table: Element;
  /** The cell around the row, when the table stands inside another one. */
  outer: Cell | undefined;
}

export interface Link {
  box: Box;
  href: string;
}

export interface Layout {
  pieces: Piece[];
  /** Each at the place of its order. */
  boxes: readonly Box[];
  rows: Row[];
  links: Link[];
  images: Box[];
  headings: { box: Box; level: number }[];
  /** Forms, tab bars, navigation: the page's furniture. */
  landmarks: Box[];
  pagers: Box[];
  /** Notices. */
  alerts: Box[];
  /** Boxes whose classes or state may say that something loads. */
  loadingMarks: Box[];
  /** Pictures that are drawn, menus, dialogs: displayed, and not walked. */
  unwalked: Element[];
  /** Of all elements, displayed or not. */
  marks: Marks;
  /** Pieces that are controls. */
  controls: number[];
  /** Pieces that may name a zone, or show that dates begin with the day. */
  timeNotes: number[];
  /** Pieces that are a phrase that says itself what it states. */
  sayings: Record<Saying, number[]>;
  /** Headers right beside others, for whose columns no rows were found. */
  unmetHeaders: Box[];
  root: Box;
}

/** The text of a range of pieces as the eye joins it. */
export function textOf(pieces: readonly Piece[], start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) {
    const piece = pieces[at];
    if (!piece || piece.kind === 'control' || piece.text === '') continue;
    text += text ? piece.gap + piece.text : piece.text;
  }
  return text;
}

/** Whether `inner` is `outer` or stands inside it. */
export function isInside(inner: Box | undefined, outer: Box): boolean {
  return inner !== undefined && inner.order >= outer.order && inner.order <= outer.last;
}

/** The smallest box around all of them. */
export function commonBox([first, ...others]: readonly Box[]): Box | undefined {
  let around = first;
  while (around && others.some((box) => !isInside(box, around as Box))) around = around.parent;
  return around;
}

const NO_MEMBERS: readonly never[] = [];

/** The members of a list in reading order that stand inside a box. */
export function membersIn<Member>(
  members: readonly Member[],
  outer: Box,
  boxOf: (member: Member) => Box,
): readonly Member[] {
  const { order, last } = outer;
  const start = placeOf(members, (member) => boxOf(member).order < order);
  let end = start;
  for (let member = members[end]; member && boxOf(member).order <= last; member = members[end]) end++;
  return start === end ? NO_MEMBERS : members.slice(start, end);
}

/** How many of a list come before: those that do stand at its beginning. */
export function placeOf<Member>(
  members: readonly Member[],
  comesBefore: (member: Member) => boolean,
): number {
  let low = 0;
  for (let high = members.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (comesBefore(members[middle] as Member)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of headings in reading order those in force at a piece: the nearest before it, and above that each of a higher rank. */
export function headingsOver(headings: Layout['headings'], at: number): Layout['headings'] {
  let rank = Number.POSITIVE_INFINITY;
  return headings.toReversed().filter(({ box, level }) => {
    const isInForce = box.start <= at && level < rank;
    if (isInForce) rank = level;
    return isInForce;
  });
}

/** Whether any piece inside the box is the phrase. */
export function isSaidIn({ sayings }: Layout, saying: Saying, { start, end }: Box): boolean {
  const places = sayings[saying];
  const next = places[placeOf(places, (at) => at < start)];
  return next !== undefined && next < end;
}

/** Whether a text stands in a link of its own line. */
export function isLinked(from: Box | undefined): boolean {
  return from?.linked === true;
}
