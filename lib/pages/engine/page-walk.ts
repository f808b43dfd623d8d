import { conceptOf } from '../lexicon.ts';
import { cleanText } from '../values/text.ts';
import { type Box, isLinked, type Layout, type Piece } from './layout.ts';
import { splitLabels } from './split-labels.ts';
import { type TableState, TableTracker } from './tables.ts';
import { isHiddenWith, isPagerClass } from './visible.ts';

const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME U VAR IMG'.split(
    ' ',
  ),
);
const CONTROLS = new Set(['INPUT', 'SELECT', 'TEXTAREA']);
const LANDMARKS = new Set(['FORM', 'NAV', 'tablist', 'navigation', 'search', 'form']);
const PICKER = /pick|range|select|search|date|pagination/i;
const NAMERS = new Set(['DT', 'LABEL']);
const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const STRUCK = new Set(['DEL', 'S', 'STRIKE']);
/** Menu, top bar and dialogs: not what the page says. */
const FRAMES = new Set(['DIALOG', 'ASIDE', 'ACTIVITY-GUARD-OVERLAY']);
const FRAME_ROLES = new Set(['dialog', 'alertdialog', 'menu', 'menubar']);

/** An element that the walk has entered and not yet left. */
interface Open {
  box: Box;
  next: Node | null;
  kind: Piece['kind'];
  around: TableState;
  inside: TableState;
}

/** Walks the displayed part of a document, one node a step, each attribute read once. */
export class PageWalk {
  readonly layout: Layout;
  private readonly tracker = new TableTracker();
  private readonly open: Open[] = [];
  private gap: Piece['gap'] = '\n';
  private count = 0;

  constructor(root: Element) {
    const box: Box = {
      element: root,
      parent: undefined,
      children: [],
      order: 0,
      last: 0,
      start: 0,
      end: 0,
      cell: undefined,
      block: true,
    };
    const state = this.tracker.outermost;
    this.layout = {
      pieces: [],
      rows: this.tracker.rows,
      links: [],
      images: [],
      headings: [],
      landmarks: [],
      pagers: [],
      root: box,
    };
    this.open.push({ box, next: root.firstChild, kind: 'text', around: state, inside: state });
  }

  /** Takes so many nodes; true once the walk is at its end. */
  take(nodes: number): boolean {
    const { open } = this;
    for (let left = nodes; left > 0; left--) {
      const inner = open[open.length - 1];
      if (!inner) return true;
      const node = inner.next;
      if (!node) {
        open.pop();
        this.leave(inner);
        continue;
      }
      inner.next = node.nextSibling;
      if (node.nodeType === 3) this.addText(node.nodeValue ?? '', inner.box, inner.kind);
      else if (node.nodeType === 1) this.enter(node as Element, inner);
    }
    return false;
  }

  private addText(raw: string, box: Box, kind: Piece['kind']): void {
    const text = cleanText(raw);
    if (text === '') {
      if (raw !== '' && this.gap === '' && /\s/.test(raw)) this.gap = ' ';
      return;
    }
    if (this.gap === '' && text !== raw && /^\s/.test(raw)) this.gap = ' ';
    const { pieces } = this.layout;
    for (const part of splitLabels(whole(text, box.element), kind === 'button' || isLinked(box))) {
      const piece: Piece = { text: part.text, box, gap: this.gap, kind };
      if (part.label) piece.label = part.label;
      pieces.push(piece);
      this.gap = part.gapAfter ?? '';
    }
    this.gap = text !== raw && /\s$/.test(raw) ? ' ' : '';
  }

  private enter(element: Element, around: Open): void {
    const { tagName } = element;
    const hasAttributes = element.hasAttributes();
    const classes = hasAttributes ? element.getAttribute('class') : null;
    const role = (hasAttributes && element.getAttribute('role')) || '';
    if (isHiddenWith(element, hasAttributes, classes) || FRAMES.has(tagName) || FRAME_ROLES.has(role)) return;
    if (tagName === 'BR') {
      this.gap = '\n';
      return;
    }
    const { pieces } = this.layout;
    const at = pieces.length;
    const order = ++this.count;
    const parent = around.box;
    const block = !INLINE.has(tagName);
    const box: Box = {
      element,
      parent,
      children: [],
      order,
      last: order,
      start: at,
      end: at,
      cell: parent.cell,
      block,
    };
    parent.children.push(box);
    if (CONTROLS.has(tagName)) {
      const shown = shownIn(element);
      if (shown) this.addText(shown, box, around.kind);
      else pieces.push({ text: '', box, gap: '\n', kind: 'control' });
      box.end = pieces.length;
      return;
    }
    if (block) this.gap = '\n';
    this.note(box, tagName, role, classes, hasAttributes);
    this.open.push({
      box,
      next: element.firstChild,
      kind: STRUCK.has(tagName)
        ? 'struck'
        : tagName === 'BUTTON' || role === 'button'
          ? 'button'
          : around.kind,
      around: around.inside,
      inside: this.tracker.enter(box, around.inside, role),
    });
  }

  private leave({ box, around, inside }: Open): void {
    const at = box.start;
    box.end = this.layout.pieces.length;
    box.last = this.count;
    if (!box.parent) return;
    this.tracker.leave(box, inside, around);
    if (box.block) this.gap = '\n';
    const { tagName } = box.element;
    if (NAMERS.has(tagName) && box.end > at) this.nameAsLabel(at);
    // A heading or a breadcrumb that is nothing but a label names what follows, it has no value.
    else if (tagName === 'NAV' || HEADINGS.has(tagName))
      for (let piece = tagName === 'NAV' ? at : Math.max(at, box.end - 1); piece < box.end; piece++)
        delete this.layout.pieces[piece]?.label;
  }

  /** What a DT or a LABEL holds is a label, known or not. */
  private nameAsLabel(at: number): void {
    const piece = this.layout.pieces[at];
    if (piece && !piece.label && piece.kind === 'text' && !/\d/.test(piece.text))
      piece.label = conceptOf(piece.text, true) ?? 'unknown';
  }

  private note(
    box: Box,
    tagName: string,
    role: string,
    classes: string | null,
    hasAttributes: boolean,
  ): void {
    const { layout } = this;
    if (tagName === 'A') {
      const href = box.element.getAttribute('href');
      if (href && href !== '#') layout.links.push({ box, href });
    } else if (tagName === 'IMG') layout.images.push(box);
    else if (HEADINGS.has(tagName)) layout.headings.push({ box, level: Number(tagName[1]) });
    else if (hasAttributes && isPager(box.element, classes)) layout.pagers.push(box);
    else if (LANDMARKS.has(tagName) || LANDMARKS.has(role)) layout.landmarks.push(box);
  }
}

function isPager(element: Element, classes: string | null): boolean {
  const name = element.getAttribute('aria-label');
  return (classes !== null && isPagerClass(classes)) || (name !== null && isPagerClass(name));
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
function whole(text: string, element: Element): string {
  if (!text.endsWith('…') && !text.endsWith('...')) return text;
  const title = cleanText(element.getAttribute('title') ?? '');
  return title.startsWith(text.replace(/(?:…|\.\.\.)$/, '')) ? title : text;
}
