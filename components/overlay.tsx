import type { OverlayVerdict, OverlayWords } from '../lib/domain/overlay-words.ts';
import { LevelShape } from './level-mark.tsx';

export interface OverlayProps {
  verdict: OverlayVerdict;
  words: OverlayWords;
  /** What is wrong with this very page, in words; said before the verdict. */
  notice?: string | undefined;
  isCollapsed: boolean;
  isSnoozed: boolean;
  onToggle(): void;
  /** No desktop notices for a while, or again. */
  onSnooze(): void;
  /** Nothing more on pages of this kind. */
  onHide(): void;
  /** Where this page is not read as it should be: saves its structure, without what it says. */
  onSaveStructure?: (() => void) | undefined;
}

/** One line on a Seller Center page; collapsed it is the level's shape alone. */
export function Overlay(props: OverlayProps) {
  const { verdict, words, notice, isCollapsed, onToggle } = props;
  const level = notice && verdict.level === 'good' ? 'unknown' : verdict.level;
  const full = notice ? `${notice} ${verdict.full}` : verdict.full;
  return (
    <div class={isCollapsed ? 'overlay overlay-collapsed' : 'overlay'} lang={words.language}>
      <button
        type="button"
        aria-expanded={!isCollapsed}
        aria-label={isCollapsed ? `${words.levels[level]} · ${words.expand}` : words.collapse}
        title={full}
        onClick={onToggle}
      >
        <LevelShape level={level} />
      </button>
      {!isCollapsed && (
        <span class="overlay-line" role="status" title={full}>
          <span aria-hidden="true">{notice ?? verdict.line}</span>
          <span class="hidden-text">{full}</span>
        </span>
      )}
      {!isCollapsed && <OverlayActs {...props} />}
    </div>
  );
}

function OverlayActs({ words, isSnoozed, onSnooze, onHide, onSaveStructure }: OverlayProps) {
  const bell = isSnoozed ? words.wake : words.snooze;
  return (
    <>
      {onSaveStructure && (
        <button type="button" class="overlay-save" title={words.saveStructureNote} onClick={onSaveStructure}>
          {words.saveStructure}
        </button>
      )}
      <button type="button" class="overlay-act" aria-label={bell} title={bell} onClick={onSnooze}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M3.5 12V7a4.5 4.5 0 0 1 9 0v5l1 1h-11zM6.5 14.5h3" />
          {isSnoozed && <path d="M2 2l12 12" />}
        </svg>
      </button>
      <button type="button" class="overlay-act" aria-label={words.hide} title={words.hide} onClick={onHide}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M4 4l8 8m0-8-8 8" />
        </svg>
      </button>
    </>
  );
}
