import { NEVER_SHOWN } from './visible.ts';

const words = (joined: string): ReadonlySet<string> => new Set(joined.split(' '));

const INLINE = words(
  'A ABBR B BDI BDO CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME U VAR IMG',
);
const CONTROLS = words('INPUT SELECT TEXTAREA');
const NAMERS = words('DT LABEL');
const STRUCK = words('DEL S STRIKE');
const TABLE_PARTS = words('TABLE THEAD TBODY TFOOT TR TD TH');
const LANDMARKS = words('FORM NAV');
export const LANDMARK_ROLES = words('tablist navigation search form');
/** Menu, top bar and dialogs: not what the page says. */
const FRAMES = words('DIALOG ASIDE ACTIVITY-GUARD-OVERLAY');
export const FRAME_ROLES = words('dialog alertdialog menu menubar');

/** What an element is by its name alone. */
export interface Tag {
  isNever: boolean;
  isDrawing: boolean;
  isFrame: boolean;
  isBreak: boolean;
  isInline: boolean;
  isControl: boolean;
  isLink: boolean;
  isImage: boolean;
  isButton: boolean;
  isStruck: boolean;
  isNamer: boolean;
  isNavigation: boolean;
  isLandmark: boolean;
  isOfTable: boolean;
  /** Of a heading, 1 to 6; else 0. */
  level: number;
  /** The layout lists it, or may. */
  isNoted: boolean;
}

const known = new Map<string, Tag>();

export function tagOf(tagName: string): Tag {
  let tag = known.get(tagName);
  if (!tag) {
    tag = made(tagName);
    known.set(tagName, tag);
  }
  return tag;
}

function made(tagName: string): Tag {
  const level = /^H[1-6]$/.test(tagName) ? Number(tagName[1]) : 0;
  const isLandmark = LANDMARKS.has(tagName);
  return {
    isNever: NEVER_SHOWN.has(tagName),
    isDrawing: tagName.toLowerCase() === 'svg',
    isFrame: FRAMES.has(tagName),
    isBreak: tagName === 'BR',
    isInline: INLINE.has(tagName),
    isControl: CONTROLS.has(tagName),
    isLink: tagName === 'A',
    isImage: tagName === 'IMG',
    isButton: tagName === 'BUTTON',
    isStruck: STRUCK.has(tagName),
    isNamer: NAMERS.has(tagName),
    isNavigation: tagName === 'NAV',
    isLandmark,
    isOfTable: TABLE_PARTS.has(tagName),
    level,
    isNoted: level > 0 || isLandmark || tagName === 'A' || tagName === 'IMG',
  };
}
