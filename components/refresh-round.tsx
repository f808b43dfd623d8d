import { pageName } from '../lib/text/names.ts';
import type { RoundPage } from '../lib/text/refresh-round.ts';
import type { Texts } from '../lib/text/texts.ts';

interface RefreshRoundProps {
  pages: readonly RoundPage[];
  texts: Texts;
  /** Folded where there is little room. */
  isFolded?: boolean;
}

/** The pages to open, in order, ticked off as they are read. */
export function RefreshRound({ pages, texts, isFolded }: RefreshRoundProps) {
  const open = pages.filter(({ isDone }) => !isDone);
  if (open.length === 0) return null;
  return (
    <details class="round" open={!isFolded}>
      <summary>{texts.say('round.title', { count: open.length })}</summary>
      <ol>
        {pages.map(({ page, address, isDone }) => (
          <li key={page}>
            <span aria-hidden="true">{isDone ? '✓' : '○'}</span>{' '}
            {address ? (
              <a href={address} target="_blank" rel="noreferrer">
                {pageName(page, texts)}
              </a>
            ) : (
              pageName(page, texts)
            )}
            {isDone && <span class="quiet"> {texts.say('round.done')}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
