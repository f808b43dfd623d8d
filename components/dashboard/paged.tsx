import { useState } from 'preact/hooks';
import type { DeskTexts } from '../../lib/text/desk-texts.ts';

export const PAGE = 50;

export interface Paged<Item> {
  shown: readonly Item[];
  /** How many more the next page brings; 0 where all are shown. */
  next: number;
  onMore(): void;
}

/** The first of a list that may hold a hundred thousand: so many that a page stays smooth, and more when asked. */
export function usePaged<Item>(items: readonly Item[]): Paged<Item> {
  const [room, setRoom] = useState(PAGE);
  return {
    shown: items.slice(0, room),
    next: Math.min(PAGE, Math.max(0, items.length - room)),
    onMore: () => setRoom(room + PAGE),
  };
}

interface MoreButtonProps {
  /** How many more it brings; nothing is shown where that is 0. */
  next: number;
  onMore(): void;
  texts: DeskTexts;
}

export function MoreButton({ next, onMore, texts }: MoreButtonProps) {
  if (next === 0) return null;
  return (
    <button type="button" onClick={onMore}>
      {texts.desk('board.more', { count: next })}
    </button>
  );
}
