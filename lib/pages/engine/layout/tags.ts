/** What an element is by its name alone: the names of each kind. */
const NAMES = {
  isNever: 'SCRIPT STYLE TEMPLATE NOSCRIPT SVG svg COLGROUP HEAD IFRAME OPTION',
  isDrawing: 'SVG svg',
  /** Menu, top bar and dialogs: not what the page says. */
  isFrame: 'DIALOG ASIDE ACTIVITY-GUARD-OVERLAY',
  isBreak: 'BR',
  isInline:
    'A ABBR B BDI BDO CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME U VAR IMG',
  isControl: 'INPUT SELECT TEXTAREA',
  isLink: 'A',
  isImage: 'IMG',
  isButton: 'BUTTON',
  isStruck: 'DEL S STRIKE',
  isNamer: 'DT LABEL',
  isNavigation: 'NAV',
  isLandmark: 'FORM NAV',
  isOfTable: 'TABLE THEAD TBODY TFOOT TR TD TH',
  /** The layout lists it. */
  isNoted: 'A IMG FORM NAV H1 H2 H3 H4 H5 H6',
};

export type Tag = Record<keyof typeof NAMES, boolean> & {
  /** As `tagName` says it. */
  name: string;
  /** It has nothing of its own but the text in it, which it may set apart as a line. */
  isPlain: boolean;
  /** A component of the page's own that is called so. */
  isPager: boolean;
  /** Of a heading, 1 to 6; else 0. */
  level: number;
};

export const LANDMARK_ROLES: ReadonlySet<string> = new Set(['tablist', 'navigation', 'search', 'form']);
export const FRAME_ROLES: ReadonlySet<string> = new Set(['dialog', 'alertdialog', 'menu', 'menubar']);

const PAGER = /PAGINAT|PAGER/;

const known = new Map<string, Tag>();

export function tagOf(tagName: string): Tag {
  let tag = known.get(tagName);
  if (!tag) {
    const kinds = Object.entries(NAMES).map(
      ([kind, names]) => [kind, ` ${names} `.includes(` ${tagName} `)] as const,
    );
    const isPager = tagName.includes('-') && PAGER.test(tagName);
    const isPlain = !isPager && kinds.every(([kind, isOfKind]) => !isOfKind || kind === 'isInline');
    const level = /^H[1-6]$/.test(tagName) ? Number(tagName[1]) : 0;
    tag = { ...Object.fromEntries(kinds), name: tagName, level, isPager, isPlain } as Tag;
    known.set(tagName, tag);
  }
  return tag;
}
