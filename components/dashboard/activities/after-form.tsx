import { useId } from 'preact/hooks';
import type { Activity } from '../../../lib/domain/facts.ts';
import { isoOf } from '../../../lib/domain/time.ts';
import type { ViewProps } from '../view-props.ts';

/** What only she knows after an activity: what was done about it, and how far the post-mortem is. */
export function AfterForm({
  activity,
  now,
  texts,
  acts,
}: Pick<ViewProps, 'now' | 'texts' | 'acts'> & { activity: Activity }) {
  const { storeId, activityId, correctiveAction = '' } = activity;
  const action = useId();
  const tick = (kind: 'postMortemSentAt' | 'postMortemApprovedAt') => (
    <label class="row">
      <input
        type="checkbox"
        checked={activity[kind] !== undefined}
        onChange={({ currentTarget: { checked } }) =>
          acts.onType({ kind, storeId, activityId, value: checked ? isoOf(now) : undefined })
        }
      />
      {texts.desk(`typed.${kind}`)}
    </label>
  );
  return (
    <div class="typed">
      <label htmlFor={action}>{texts.desk('guide.correctiveAction')}</label>
      <textarea
        id={action}
        rows={3}
        value={correctiveAction}
        onChange={({ currentTarget: { value } }) =>
          acts.onType({ kind: 'correctiveAction', storeId, activityId, value: value.trim() || undefined })
        }
      />
      {tick('postMortemSentAt')}
      {tick('postMortemApprovedAt')}
    </div>
  );
}
