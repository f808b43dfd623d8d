import type { DeskTexts } from '../../lib/text/desk-texts.ts';

interface ScopeChoiceProps {
  activities: readonly { activityId: string; name?: string | undefined }[];
  /** Absent: the whole store. */
  activityId: string | undefined;
  onChoose(activityId: string | undefined): void;
  texts: DeskTexts;
}

/** The whole store, or one of the activities; nothing to choose where there is none. */
export function ScopeChoice({ activities, activityId, onChoose, texts }: ScopeChoiceProps) {
  if (activities.length === 0) return null;
  return (
    <label class="row">
      {texts.desk('explain.scope')}
      <select
        value={activityId ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose(value === '' ? undefined : value)}
      >
        <option value="">{texts.desk('explain.store')}</option>
        {activities.map((activity) => (
          <option key={activity.activityId} value={activity.activityId}>
            {activity.name ?? activity.activityId}
          </option>
        ))}
      </select>
    </label>
  );
}
