import type { Steps } from '../steps.ts';
import { cleanText } from '../values/text.ts';
import { findGrids } from './find-grids.ts';
import { type Box, isInside, isLinked, type Layout, type Piece } from './layout.ts';
import { dropLayoutTables } from './layout-tables.ts';
import { splitLabels } from './split-labels.ts';
import { type TableState, TableTracker } from './tables.ts';
import { isHidden } from './visible.ts';

const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME U VAR'.split(
    ' ',
  ),
);
const CONTROLS = new Set(['INPUT', 'SELECT', 'TEXTAREA']);
const LANDMARKS = new Set(['FORM', 'NAV', 'tablist', 'navigation', 'search', 'form']);
const PAGER = /pagination|(?:^|[\s_-])pager(?:[\s_-]|$)|分页|分頁/i;
const PICKER = /pick|range|select|search|date|pagination/i;
const NAMERS = new Set(['DT', 'LABEL']);
const ELEMENTS_A_STEP = 128;
const HEADING = /^H[1-6]$/;
const STRUCK = new Set(['DEL', 'S', 'STRIKE']);

/**
 * Walks the displayed part of a document once. Dialogs that lie over the page and the parts that are the same on
 * every page (menu, top bar) are left out: they are not the page.
 */
export function* layOut(root: Element): Steps<Layout> {
  const tracker = new TableTracker();
  const layout: Layout = {
    pieces: [],
    rows: tracker.rows,
    links: [],
    images: [],
    headings: [],
    landmarks: [],
    pagers: [],
    root: {
      element: root,
      parent: undefined,
      children: [],
      order: 0,
      last: 0,
      start: 0,
      end: 0,
      cell: undefined,
      block: true,
    },
  };
  let gap: Piece['gap'] = '\n';
  let count = 0;

  function* visit(box: Box, kind: Piece['kind'], state: TableState): Steps<void> {
    for (let node = box.element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) addText(node.nodeValue ?? '', box, kind);
      else if (node.nodeType === 1) yield* enter(node as Element, box, kind, state);
    }
    box.end = layout.pieces.length;
    box.last = count;
  }

  const addText = (raw: string, box: Box, kind: Piece['kind']): void => {
    const text = cleanText(raw);
    if (text === '') {
      if (raw !== '' && gap === '' && /\s/.test(raw)) gap = ' ';
      return;
    }
    if (gap === '' && /^\s/.test(raw)) gap = ' ';
    for (const part of splitLabels(whole(text, box.element), kind === 'button' || isLinked(box))) {
      layout.pieces.push({ ...part, box, gap, kind });
      gap = part.gapAfter ?? '';
    }
    gap = /\s$/.test(raw) ? ' ' : '';
  };

  function* enter(element: Element, parent: Box, kind: Piece['kind'], state: TableState): Steps<void> {
    if (count % ELEMENTS_A_STEP === 0) yield;
    if (isHidden(element) || isFrame(element)) return;
    const { tagName } = element;
    if (tagName === 'BR') {
      gap = '\n';
      return;
    }
    const block = !INLINE.has(tagName) && tagName !== 'IMG';
    const at = layout.pieces.length;
    const order = ++count;
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
      if (shown) {
        addText(shown, box, kind);
        box.end = layout.pieces.length;
        return;
      }
      layout.pieces.push({ text: '', box, gap: '\n', kind: 'control' });
      box.end = at + 1;
      return;
    }
    if (block) gap = '\n';
    const inner = tracker.enter(box, state);
    yield* visit(box, kindInside(element, kind), inner);
    tracker.leave(box, inner, state);
    if (block) gap = '\n';
    if (NAMERS.has(tagName) && box.end > at) nameAsLabel(at);
    // A heading or a breadcrumb that is nothing but a label names what follows, it has no value.
    else if (HEADING.test(tagName) || tagName === 'NAV')
      for (let piece = at; piece < box.end; piece++) unname(piece, box);
    note(box);
  }

  const unname = (at: number, heading: Box): void => {
    const piece = layout.pieces[at];
    if (piece && (heading.element.tagName === 'NAV' || heading.end === at + 1)) delete piece.label;
  };

  /** What a DT or a LABEL holds is a label, known or not. */
  const nameAsLabel = (at: number): void => {
    const piece = layout.pieces[at];
    if (piece && !piece.label && piece.kind === 'text' && !/\d/.test(piece.text)) piece.label = 'unknown';
  };

  const note = (box: Box): void => {
    const { tagName } = box.element;
    if (tagName === 'A') {
      const href = box.element.getAttribute('href');
      if (href && href !== '#') layout.links.push({ box, href });
    } else if (tagName === 'IMG') layout.images.push(box);
    else if (HEADING.test(tagName)) layout.headings.push({ box, level: Number(tagName[1]) });
    else if (isPager(box.element)) layout.pagers.push(box);
    else if (isLandmark(box.element)) layout.landmarks.push(box);
  };

  yield* visit(layout.root, 'text', tracker.outermost);
  yield;
  const inOrder = (a: Box, b: Box) => a.order - b.order;
  layout.links.sort((a, b) => inOrder(a.box, b.box));
  layout.images.sort(inOrder);
  dropLayoutTables(layout);
  findGrids(layout);
  layout.pagers = layout.pagers.filter(
    (pager) => !layout.pagers.some((other) => other !== pager && isInside(pager, other)),
  );
  return layout;
}

/** Menu, top bar and dialogs: not what the page says. */
function isFrame(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role === 'dialog' || role === 'alertdialog' || role === 'menu' || role === 'menubar') return true;
  return (
    element.tagName === 'DIALOG' ||
    element.tagName === 'ASIDE' ||
    element.tagName === 'ACTIVITY-GUARD-OVERLAY'
  );
}

function isPager(element: Element): boolean {
  return (
    PAGER.test(element.getAttribute('class') ?? '') || PAGER.test(element.getAttribute('aria-label') ?? '')
  );
}

function isLandmark(element: Element): boolean {
  return LANDMARKS.has(element.tagName) || LANDMARKS.has(element.getAttribute('role') ?? '');
}

/** A text box that only shows its text, as some forms print facts; not one that filters or picks. */
function shownIn(element: Element): string {
  if (element.tagName !== 'INPUT' || !element.hasAttribute('readonly') || element.getAttribute('role'))
    return '';
  for (let at: Element | null = element; at && at.tagName !== 'FORM'; at = at.parentElement)
    if (PICKER.test(at.getAttribute('class') ?? '')) return '';
  return (element as HTMLInputElement).value;
}

function kindInside(element: Element, around: Piece['kind']): Piece['kind'] {
  if (STRUCK.has(element.tagName)) return 'struck';
  return element.tagName === 'BUTTON' || element.getAttribute('role') === 'button' ? 'button' : around;
}

/** A text that the page cut short with an ellipsis stands whole in its `title`. */
function whole(text: string, element: Element): string {
  if (!/(?:…|\.\.\.)$/.test(text)) return text;
  const title = cleanText(element.getAttribute('title') ?? '');
  return title.startsWith(text.replace(/(?:…|\.\.\.)$/, '')) ? title : text;
}
