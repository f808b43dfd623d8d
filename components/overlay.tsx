import type { StoreCard } from '../lib/domain/scorecard.ts';
import type { Instant } from '../lib/domain/time.ts';
import { levelName } from '../lib/text/names.ts';
import { overlayLine } from '../lib/text/overlay-line.ts';
import type { Texts } from '../lib/text/texts.ts';
import { verdictLine, verdictOf } from '../lib/text/verdict/verdict.ts';
import { LevelShape } from './level-mark.tsx';

export interface OverlayProps {
  /** The store of this page; absent: nothing was judged yet. */
  card: StoreCard | undefined;
  now: Instant;
  texts: Texts;
  zone?: string | undefined;
  /** What is wrong with this very page, in words; said before the verdict. */
  notice?: string | undefined;
  isCollapsed: boolean;
  onToggle(): void;
}

/** One line on a Seller Center page; collapsed it is the level's shape alone. */
export function Overlay({ card, now, texts, zone, notice, isCollapsed, onToggle }: OverlayProps) {
  const verdict = card && verdictOf(card, now, texts, zone);
  const level = notice && verdict?.level === 'good' ? 'unknown' : (verdict?.level ?? 'unknown');
  const line = notice ?? (card ? overlayLine(card, texts) : texts.say('overlay.reading'));
  const full = [notice, card && verdictLine(card, now, texts, zone)].filter(Boolean).join(' ') || line;
  return (
    <div class={isCollapsed ? 'overlay overlay-collapsed' : 'overlay'} lang={texts.language}>
      <button
        type="button"
        aria-expanded={!isCollapsed}
        aria-label={
          isCollapsed
            ? `${levelName(level, texts)} · ${texts.say('button.expand')}`
            : texts.say('button.collapse')
        }
        title={full}
        onClick={onToggle}
      >
        <LevelShape level={level} />
      </button>
      {!isCollapsed && (
        <span class="overlay-line" role="status" title={full}>
          <span aria-hidden="true">{line}</span>
          <span class="hidden-text">{full}</span>
        </span>
      )}
    </div>
  );
}
