/**
 * What the overlay says, in words: made where the catalogues are, since a content script is loaded into every page
 * and carries neither them nor the rules of wording.
 */
import type { OrderMarkKind } from './order-mark.ts';
import type { Language } from './settings.ts';
import type { Level, PageKind, PageState } from './vocabulary.ts';

export interface OverlayWords {
  language: Language;
  /** By store id. */
  stores: Record<string, OverlayVerdict>;
  /** For a page whose store was not judged yet. */
  unjudged: OverlayVerdict;
  levels: Record<Level, string>;
  expand: string;
  collapse: string;
  /** A button, and what it does. */
  saveStructure: string;
  saveStructureNote: string;
  /** Buttons: nothing more on pages of this kind; no desktop notices for a while; and again. */
  hide: string;
  snooze: string;
  wake: string;
  /** Notices of a page; `{page}` and `{count}` are filled in by the overlay. */
  notices: Record<NoticedState | 'noStore' | 'refused' | 'reload' | 'unsaved', string>;
  pages: Record<PageKind, string>;
  /** Beside an order's row; `{hour}` of a deadline is filled in by the overlay. */
  marks: Record<OrderMarkKind, string>;
  /** Beijing's clock: `{day}` and `{time}` are filled in by the overlay. */
  hour: string;
}

export interface OverlayVerdict {
  level: Level;
  /** A few words. */
  line: string;
  /** The whole verdict. */
  full: string;
  /** Pages that yield less than they always did. */
  drifting?: PageKind[];
}

/** States of a page that the overlay tells of. */
export type NoticedState = Extract<PageState, 'signed-out' | 'challenge' | 'not-understood'>;
