import { conceptOf } from '../../lexicon.ts';
import { cleanText, plainText } from '../../values/text.ts';
import type { Box, Layout, Piece } from './layout.ts';
import { isNamedPager, type Marks } from './marks.ts';
import { ASIDE, type Part } from './split-labels.ts';
import { type TableState, TableTracker } from './tables.ts';
import { FRAME_ROLES, LANDMARK_ROLES, type Tag, tagOf } from './tags.ts';
import { partsOf, type TextNote, textNote } from './text-notes.ts';
import { hidesItself, type Looks, looksOf, PLAIN } from './visible.ts';
import { WalkedBox } from './walked-box.ts';

const PICKER = /pick|range|select|search|date|pagination/i;

/** A box that is of a table, with the state around it. */
interface TablePart {
  box: WalkedBox;
  around: TableState;
  outer: TablePart | undefined;
}

/** Walks the displayed part of a document, one node a step, each attribute read once. */
export class PageWalk {
  readonly layout: Layout;
  private readonly tracker = new TableTracker();
  /** The innermost box that the walk has entered and not yet left, and what comes next in it. */
  private box: WalkedBox | undefined;
  private next: Node | null;
  private table: TableState = this.tracker.outermost;
  /** The innermost box around that is of a table. */
  private part: TablePart | undefined;
  private gap: Piece['gap'] = '\n';
  private readonly all: Box[] = [];
  private readonly pieces: Piece[] = [];
  /** The elements with marks that are not yet behind. */
  private readonly marks: Marks;
  private roleAt = 0;
  private otherAt = 0;

  constructor(root: Element, marks: Marks) {
    const box = new WalkedBox(root, undefined, this.all, 0, tagOf(root.tagName), PLAIN, false, 'text');
    this.layout = {
      pieces: this.pieces,
      boxes: this.all,
      rows: this.tracker.rows,
      links: [],
      images: [],
      headings: [],
      landmarks: [],
      pagers: [],
      alerts: [],
      unmetHeaders: [],
      loadingMarks: [],
      unwalked: [],
      controls: [],
      timeNotes: [],
      sayings: { closedBecause: [], shipCountdown: [] },
      marks,
      root: box,
    };
    this.marks = marks;
    this.box = box;
    this.next = root.firstChild;
  }

  /** Takes so many nodes; true once the walk is at its end. */
  take(nodes: number): boolean {
    let box = this.box;
    let next = this.next;
    for (let left = nodes; box && left > 0; left--) {
      if (!next) {
        this.leave(box);
        next = box.element.nextSibling;
        box = box.parent;
        continue;
      }
      // Only elements have one: most nodes are, and need not be asked what they are.
      const { tagName } = next as Element;
      const inner = tagName === undefined ? undefined : this.enter(next as Element, tagName, box);
      if (inner) box = inner;
      else if (tagName === undefined && next.nodeType === 3) this.addText((next as Text).data, box);
      next = inner ? next.firstChild : next.nextSibling;
    }
    this.box = box;
    this.next = next;
    return !box;
  }

  private addText(raw: string, box: WalkedBox): void {
    const note = textNote(raw, box.linked || box.kind === 'button');
    if (note.text === '') {
      if (note.startsWithSpace && this.gap === '') this.gap = ' ';
      return;
    }
    if (note.startsWithSpace && this.gap === '') this.gap = ' ';
    const { pieces } = this;
    const { kind } = box;
    for (const part of note.isCut ? partsOfWhole(note, box) : note.parts) {
      const piece: Piece = { text: part.text, box, gap: this.gap, kind, label: part.label };
      if (part.tellsTime) this.layout.timeNotes.push(pieces.length);
      if (part.says && kind === 'text')
        for (const saying of part.says) this.layout.sayings[saying].push(pieces.length);
      pieces.push(piece);
      this.gap = part.gapAfter ?? '';
    }
    this.gap = note.endsWithSpace ? ' ' : '';
  }

  /** The box of an element that is displayed and may hold something. */
  private enter(element: Element, tagName: string, parent: WalkedBox): WalkedBox | undefined {
    const { roles, others } = this.marks;
    const role = roles[this.roleAt]?.element === element ? (roles[this.roleAt++]?.role ?? '') : '';
    const isMarked = others[this.otherAt] === element;
    if (isMarked) this.otherAt++;
    const classes = element.className;
    const looks = typeof classes === 'string' && classes !== '' ? looksOf(classes) : PLAIN;
    // What looks alike is mostly of one name.
    if (looks.tag?.name !== tagName) looks.tag = tagOf(tagName);
    const { tag } = looks;
    if (tag.isPlain && role === '' && !isMarked && !looks.isSpecial)
      return this.enterPlain(element, parent, tag, looks);
    if (tag.isNever || looks.hides || (isMarked && hidesItself(element))) {
      if (tag.isDrawing) this.layout.unwalked.push(element);
      this.skip(element);
      return undefined;
    }
    if (tag.isFrame || FRAME_ROLES.has(role)) {
      this.layout.unwalked.push(element);
      this.skip(element);
      return undefined;
    }
    if (tag.isBreak) {
      this.gap = '\n';
      return undefined;
    }
    const linked = tag.isLink || (tag.isInline && parent.linked);
    const isButton = tag.isButton || role === 'button';
    const kind =
      tag.isStruck || looks.isStruck
        ? 'struck'
        : isButton && !opensBelow(element, tag, parent)
          ? 'button'
          : parent.kind;
    const own = tag.isControl ? parent.kind : kind;
    const box = new WalkedBox(element, parent, this.all, this.pieces.length, tag, looks, linked, own);
    if (looks.mayLoad || role === 'status' || (isMarked && element.getAttribute('aria-busy') === 'true'))
      this.layout.loadingMarks.push(box);
    if (tag.isControl) {
      this.addControl(box);
      this.skip(element);
      return undefined;
    }
    if (!tag.isInline) this.gap = '\n';
    const isPager = looks.isPager || tag.isPager;
    if (tag.isNoted || role !== '' || isMarked || isPager) this.note(box, tag, role, isPager, isMarked);
    if (tag.isOfTable || role !== '') this.enterTable(box, role);
    return box;
  }

  /** Most elements only hold others and text. */
  private enterPlain(element: Element, parent: WalkedBox, tag: Tag, looks: Looks): WalkedBox {
    const { isInline } = tag;
    if (!isInline) this.gap = '\n';
    const linked = isInline && parent.linked;
    return new WalkedBox(element, parent, this.all, this.pieces.length, tag, looks, linked, parent.kind);
  }

  private enterTable(box: WalkedBox, role: string): void {
    const around = this.table;
    this.table = this.tracker.enter(box, around, role);
    if (this.table !== around) this.part = { box, around, outer: this.part };
  }

  /** Nothing inside the element is walked. */
  private skip(element: Element): void {
    const { roles, others } = this.marks;
    while (contains(element, roles[this.roleAt]?.element)) this.roleAt++;
    while (contains(element, others[this.otherAt])) this.otherAt++;
  }

  private addControl(box: WalkedBox): void {
    const { pieces } = this;
    const shown = shownIn(box.element);
    if (shown) this.addText(shown, box);
    else {
      this.layout.controls.push(pieces.length);
      pieces.push({ text: '', box, gap: '\n', kind: 'control', label: undefined });
    }
    box.end = pieces.length;
  }

  private leave(box: WalkedBox): void {
    const at = box.start;
    box.end = this.pieces.length;
    box.last = this.all.length - 1;
    if (!box.parent) return;
    if (this.part?.box === box) this.leaveTable(this.part);
    const { tag } = box;
    if (!tag.isInline) this.gap = '\n';
    if (box.end === at) return;
    if (tag.isNamer) this.nameAsLabel(at);
    // A heading or a breadcrumb that is nothing but a label names what follows, it has no value.
    else if (tag.isNavigation || tag.level > 0) this.unname(at, tag.isNavigation);
  }

  private leaveTable({ box, around, outer }: TablePart): void {
    this.tracker.leave(box, this.table, around);
    this.table = around;
    this.part = outer;
  }

  /** The end of a heading; all of it where it says its name in two languages. */
  private unname(at: number, isWhole: boolean): void {
    const pieces = this.pieces.slice(at);
    const named = isWhole || pieces.every(({ label }) => label) ? pieces : pieces.slice(-1);
    for (const piece of named) piece.label = undefined;
  }

  /** What a DT or a LABEL holds is a label, known or not. */
  private nameAsLabel(at: number): void {
    const piece = this.pieces[at];
    if (!piece || piece.label || piece.kind !== 'text') return;
    // `Paid (GMT+8)`
    const name = piece.text.replace(ASIDE, '');
    if (!/\d/.test(plainText(name))) piece.label = conceptOf(name, true) ?? 'unknown';
  }

  private note(box: WalkedBox, tag: Tag, role: string, isPager: boolean, isMarked: boolean): void {
    const { layout } = this;
    const { element } = box;
    if (role === 'alert') layout.alerts.push(box);
    if (tag.isLink) {
      const href = element.getAttribute('href');
      if (href && href !== '#') layout.links.push({ box, href });
    } else if (tag.isImage) layout.images.push(box);
    else if (tag.level > 0) layout.headings.push({ box, level: tag.level });
    else if (isPager || (isMarked && isNamedPager(element))) layout.pagers.push(box);
    else if (tag.isLandmark || LANDMARK_ROLES.has(role)) layout.landmarks.push(box);
  }
}

/** The head of what it opens, as of an accordion: it is pressed, and says what is below it. */
function opensBelow(element: Element, tag: Tag, parent: Box): boolean {
  if (!element.hasAttribute('aria-expanded') || element.hasAttribute('aria-haspopup')) return false;
  return tag.isButton ? parent.tag.level > 0 : !tag.isInline;
}

function contains(element: Element, other: Element | undefined): boolean {
  return other !== undefined && element.contains(other);
}

/** A text box that only shows its text, as some forms print facts; not one that filters or picks. */
function shownIn(element: Element): string {
  if (element.tagName !== 'INPUT' || !element.hasAttribute('readonly') || element.getAttribute('role'))
    return '';
  for (let at: Element | null = element; at && at.tagName !== 'FORM'; at = at.parentElement)
    if (PICKER.test(at.getAttribute('class') ?? '')) return '';
  return (element as HTMLInputElement).value;
}

/** A text that the page cut short with an ellipsis stands whole in its `title`. */
function partsOfWhole({ text, parts }: TextNote, { element, linked, kind }: WalkedBox): readonly Part[] {
  const title = cleanText(element.getAttribute('title') ?? '');
  const isWhole = title.startsWith(text.replace(/(?:…|\.\.\.)$/, ''));
  return isWhole ? partsOf(title, linked || kind === 'button') : parts;
}
