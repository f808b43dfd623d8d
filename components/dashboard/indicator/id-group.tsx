import type { DeskTexts } from '../../../lib/text/desk-texts.ts';
import type { DashboardActs } from '../dashboard-acts.ts';
import { Unfolding } from '../unfolding.tsx';

interface IdGroupProps {
  name: string;
  ids: readonly string[];
  texts: DeskTexts;
  acts: DashboardActs;
}

const MOST = 200;

/** A named number that opens to the orders (or reviews) it is made of. */
export function IdGroup({ name, ids, texts, acts }: IdGroupProps) {
  const summary = texts.desk('explain.group', { name, count: ids.length });
  if (ids.length === 0) return <p class="id-group">{summary}</p>;
  return (
    <Unfolding class="id-group" summary={summary}>
      {() => (
        <>
          <button type="button" onClick={() => acts.onCopy([...ids])}>
            {texts.desk('copy.all')}
          </button>
          <p class="ids">{ids.slice(0, MOST).join(' ')}</p>
          {ids.length > MOST && (
            <p class="quiet">{texts.desk('explain.more', { count: ids.length - MOST })}</p>
          )}
        </>
      )}
    </Unfolding>
  );
}
