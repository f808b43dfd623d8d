import type { ActivityCard } from '../../../lib/domain/scorecard.ts';
import { isAtStake } from '../../../lib/domain/taking-part.ts';
import { instantOfIso } from '../../../lib/domain/time.ts';
import { activityCalendar, calendarRows, calendarScale } from '../../../lib/drawing/activity-calendar.ts';
import { clockText } from '../../../lib/text/clocks.ts';
import { hourText, PLATFORM_ZONE } from '../../../lib/text/hours.ts';
import { stageText } from '../../../lib/text/stage.ts';
import { Drawing } from '../../drawing.tsx';
import { LevelMark } from '../../level-mark.tsx';
import { PlainTable } from '../../plain-table.tsx';
import type { ViewProps } from '../view-props.ts';

interface ActivityCalendarProps extends Pick<ViewProps, 'judged' | 'now' | 'texts'> {
  activities: readonly ActivityCard[];
}

/** Which activities run when, how each stands and what falls due, drawn and as a table; nothing where none is near. */
export function ActivityCalendar({ activities, judged, now, texts }: ActivityCalendarProps) {
  const zone = judged?.pack.zone ?? PLATFORM_ZONE;
  const rows = calendarRows(activities, calendarScale(now, zone));
  if (rows.length === 0) return null;
  const hour = (iso: string | undefined) => (iso ? hourText(instantOfIso(iso), now, texts) : '–');
  return (
    <section>
      <h3>{texts.desk('calendar.title')}</h3>
      <figure>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the calendar scrolls on a narrow screen, also by keyboard */}
        <section class="chart-frame" tabIndex={0} aria-label={texts.desk('calendar.frame')}>
          <Drawing node={activityCalendar(activities, now, zone, texts)} />
        </section>
        <figcaption class="quiet">{texts.desk('calendar.note')}</figcaption>
        <details>
          <summary>{texts.desk('calendar.table')}</summary>
          <PlainTable
            caption={texts.desk('calendar.table')}
            head={[
              texts.desk('column.activity'),
              texts.desk('column.state'),
              texts.desk('column.level'),
              texts.say('field.startsAt'),
              texts.say('field.endsAt'),
              texts.desk('column.due'),
            ]}
            rows={rows.map((activity) => [
              activity.name ?? activity.activityId,
              stageText(activity, texts),
              isAtStake(activity) ? <LevelMark key="risk" level={activity.risk} texts={texts} /> : '–',
              hour(activity.startsAt),
              hour(activity.endsAt),
              (activity.clocks ?? [])
                .map((clock) => clockText(clock, now, hour(clock.dueAt), texts))
                .join(' · ') || '–',
            ])}
          />
        </details>
      </figure>
    </section>
  );
}
