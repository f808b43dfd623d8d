import type { Level } from '../lib/domain/vocabulary.ts';
import { levelName } from '../lib/text/names.ts';
import type { Texts } from '../lib/text/texts.ts';

interface LevelMarkProps {
  level: Level;
  texts: Texts;
  /** The closed days over in a row, where they are known. */
  streak?: number | undefined;
  /** Said instead of the level's own word. */
  word?: string | undefined;
}

/** A level as shape, colour and word: never colour alone. */
export function LevelMark({ level, texts, streak, word }: LevelMarkProps) {
  return (
    <span class={`level level-${level}`}>
      <LevelShape level={level} />
      <span class="level-word">{word ?? levelName(level, texts, streak)}</span>
    </span>
  );
}

/** The shape alone, 16 px: decoration unless it is given a name. */
export function LevelShape({ level, name }: { level: Level; name?: string | undefined }) {
  const frame = { class: `level-shape level-${level}`, viewBox: '0 0 16 16', width: 16, height: 16 };
  if (!name) {
    return (
      <svg {...frame} aria-hidden="true">
        <Shape level={level} />
      </svg>
    );
  }
  return (
    <svg {...frame} role="img" aria-label={name}>
      <Shape level={level} />
    </svg>
  );
}

function Shape({ level }: { level: Level }) {
  if (level === 'good') return <circle cx="8" cy="8" r="5.5" fill="currentColor" />;
  if (level === 'near') {
    return (
      <g>
        <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="1.6" />
        <path d="M8 2.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" />
      </g>
    );
  }
  if (level === 'over') return <path d="M8 2 14.5 13.5H1.5z" fill="currentColor" />;
  if (level === 'finalDay') return <path d="M8 1 15 8 8 15 1 8z" fill="currentColor" />;
  if (level === 'removal') return <rect x="2.5" y="2.5" width="11" height="11" fill="currentColor" />;
  return (
    <g fill="none" stroke="currentColor" stroke-width="1.4">
      <circle cx="8" cy="8" r="6.3" stroke-dasharray="2.6 1.7" />
      <path d="M6.2 6.4a1.8 1.8 0 1 1 2.6 1.6q-.8.4-.8 1.2" />
      <circle cx="8" cy="11.4" r=".5" fill="currentColor" />
    </g>
  );
}
