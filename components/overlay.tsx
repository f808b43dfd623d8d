import type { OverlayVerdict, OverlayWords } from '../lib/domain/overlay-words.ts';
import { LevelShape } from './level-mark.tsx';

export interface OverlayProps {
  verdict: OverlayVerdict;
  words: OverlayWords;
  /** What is wrong with this very page, in words; said before the verdict. */
  notice?: string | undefined;
  isCollapsed: boolean;
  onToggle(): void;
  /** Where this page is not read as it should be: saves its structure, without what it says. */
  onSaveStructure?: (() => void) | undefined;
}

/** One line on a Seller Center page; collapsed it is the level's shape alone. */
export function Overlay({ verdict, words, notice, isCollapsed, onToggle, onSaveStructure }: OverlayProps) {
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
      {!isCollapsed && onSaveStructure && (
        <button type="button" class="overlay-save" title={words.saveStructureNote} onClick={onSaveStructure}>
          {words.saveStructure}
        </button>
      )}
    </div>
  );
}
