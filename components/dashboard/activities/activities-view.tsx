import type { StoreViewProps } from '../view-props.ts';
import { ActivityCalendar } from './activity-calendar.tsx';
import { ActivitySheet } from './activity-sheet.tsx';

const PHASES = ['running', 'upcoming', 'ended'] as const;

/** The calendar, then each activity, those that run first, with its risk, its figures and its checks. */
export function ActivitiesView(props: StoreViewProps) {
  const { store, texts } = props;
  const { activities } = store.report;
  const isZoneAssumed = store.facts.activities.some(({ zoneAssumed }) => zoneAssumed);
  return (
    <section>
      <h2 class="view-title">{texts.desk('nav.activities')}</h2>
      {activities.length === 0 && <p class="quiet">{texts.desk('activities.empty')}</p>}
      {isZoneAssumed && <p class="quiet">{texts.desk('activities.zone')}</p>}
      <ActivityCalendar {...props} activities={store.card.activities} />
      {PHASES.flatMap((phase) => activities.filter((activity) => activity.phase === phase)).map(
        (activity) => (
          <ActivitySheet key={activity.activityId} {...props} activity={activity} />
        ),
      )}
    </section>
  );
}
