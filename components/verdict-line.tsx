import type { Verdict } from '../lib/text/verdict/judged.ts';
import { LevelShape } from './level-mark.tsx';

/** Where the store stands, in one sentence or two; the act in bold. Read aloud once when it changes. */
export function VerdictLine({ verdict }: { verdict: Verdict }) {
  const { level, caution, fact, act } = verdict;
  return (
    <div class={`verdict level-${level}`} role="status">
      <LevelShape level={level} />
      <p>
        {caution && <span class="verdict-caution">{caution} </span>}
        <span>{fact} </span>
        {act && <strong>{act}</strong>}
      </p>
    </div>
  );
}
