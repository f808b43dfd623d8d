import type { Verdict } from '../lib/text/verdict/judged.ts';
import { LevelShape } from './level-mark.tsx';

/**
 * Where the store stands, in one sentence or two; the act in bold. Read aloud once when it changes: how old the figures
 * are changes every minute, and is read with the rest or not at all.
 */
export function VerdictLine({ verdict }: { verdict: Verdict }) {
  const { level, caution, fact, act } = verdict;
  return (
    <div class={`verdict level-${level}`} role="status">
      <LevelShape level={level} />
      <p>
        {caution && (
          <span class="verdict-caution" aria-live="off">
            {caution}{' '}
          </span>
        )}
        <span>{fact} </span>
        {act && <strong>{act}</strong>}
      </p>
    </div>
  );
}
