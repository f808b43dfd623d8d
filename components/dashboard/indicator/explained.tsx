import { useCallback, useState } from 'preact/hooks';
import { formulaText } from '../../../lib/text/explained-figure.ts';
import { Answer } from '../answer.tsx';
import { ScopeChoice } from '../scope-choice.tsx';
import { useAnswer } from '../use-answer.ts';
import type { IndicatorViewProps } from '../view-props.ts';
import { CauseGroups } from './cause-groups.tsx';
import { ChangeLedgerTable } from './change-ledger-table.tsx';
import { ReasonGroups } from './reason-groups.tsx';

/** How much, since when, and apart from it because of which: for the store or for one activity. */
export function Explained(props: IndicatorViewProps) {
  const { indicator, store, pack, studies, texts } = props;
  const [activityId, setActivity] = useState<string>();
  const activities = store.report.activities;
  const scope = activities.some((activity) => activity.activityId === activityId) ? activityId : undefined;
  const { storeId } = store.card;
  const explained = useAnswer(
    [storeId, indicator.id, scope ?? ''].join(' '),
    useCallback(() => studies.explain(storeId, indicator.id, scope), [studies, storeId, indicator.id, scope]),
  );
  return (
    <section>
      <h3>{texts.desk('explain.title')}</h3>
      <ScopeChoice activities={activities} activityId={scope} onChoose={setActivity} texts={texts} />
      <Answer of={explained} texts={texts}>
        {(explanation) => (
          <>
            <p>{formulaText(explanation.formula, pack, texts)}</p>
            <ChangeLedgerTable {...props} ledger={explanation.ledger} limit={explanation.formula.limit} />
            <ReasonGroups {...props} explanation={explanation} />
            <CauseGroups {...props} causes={explanation.causes} />
          </>
        )}
      </Answer>
    </section>
  );
}
