import { useMemo, useState } from 'preact/hooks';
import type { Explanation } from '../../lib/domain/explanation.ts';
import { formulaText } from '../../lib/text/explained-figure.ts';
import { CauseGroups } from './cause-groups.tsx';
import { ChangeLedgerTable } from './change-ledger-table.tsx';
import { ReasonGroups } from './reason-groups.tsx';
import type { IndicatorViewProps } from './view-props.ts';

/** How much, since when, and apart from it because of which: for the store or for one activity. */
export function Explained(props: IndicatorViewProps) {
  const { indicator, store, judged, studies, texts } = props;
  const [activityId, setActivity] = useState('');
  const activities = store.report.activities;
  const scope = activities.some((activity) => activity.activityId === activityId) ? activityId : '';
  const explanation = useMemo(
    (): Explanation | undefined =>
      judged && studies.explain(indicator.id, store, judged, scope === '' ? undefined : scope),
    [indicator.id, store, judged, scope, studies.explain],
  );
  if (!explanation) return null;
  return (
    <section>
      <h3>{texts.desk('explain.title')}</h3>
      {activities.length > 0 && (
        <label class="row">
          {texts.desk('explain.scope')}
          <select value={scope} onChange={({ currentTarget }) => setActivity(currentTarget.value)}>
            <option value="">{texts.desk('explain.store')}</option>
            {activities.map((activity) => (
              <option key={activity.activityId} value={activity.activityId}>
                {activity.name ?? activity.activityId}
              </option>
            ))}
          </select>
        </label>
      )}
      <p>{formulaText(explanation.formula, texts)}</p>
      <ChangeLedgerTable {...props} ledger={explanation.ledger} limit={explanation.formula.limit} />
      <ReasonGroups {...props} explanation={explanation} />
      <CauseGroups {...props} causes={explanation.causes} />
    </section>
  );
}
