import { Statistic } from 'antd';
import type { Activity } from '../../model/store.ts';
import type { DayFigures } from '../../server/monitor.ts';
import { useAnswer } from '../ask.ts';
import { AitHeading } from '../parts/ait-heading.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { usePlace } from '../place.ts';
import { printPercent } from '../print.ts';
import { useScene } from '../scene.tsx';

const LIMITS = {
  cancellation: '15%',
  lateShipment: '20%',
  logisticsAnomaly: '12%',
  negativeReview: '3.5%',
} as const;
const INDICATORS = ['cancellation', 'lateShipment', 'logisticsAnomaly', 'negativeReview'] as const;

/** The platform's own figures of today, for the first activity. */
export function LiveTrackingPage() {
  const { words, styled } = useScene();
  const channelId = usePlace().query.get('channelId') ?? '';
  const figures = useAnswer<DayFigures[]>(`figures?channelId=${channelId}`);
  const activities = useAnswer<Activity[]>(`activities?channelId=${channelId}`);
  const today = figures?.[0];
  const activity = activities?.[0];
  return (
    <>
      <AitHeading names={[words.groups.marketing, words.menu.liveTracking]} />
      {today && activity ? (
        <>
          <p>{`${words.activityId}：${activity.activityId}`}</p>
          <p className={styled('figure', 'day')}>{`${words.countedOn}：${today.day}`}</p>
          <div className={styled('figure', 'cards')}>
            {INDICATORS.map((id) => (
              <div key={id} className={styled('figure', 'card')}>
                <Statistic
                  title={words.indicators[id]}
                  value={printPercent(today[id])}
                  suffix={<span className="stat-note">{`${words.limit} ${LIMITS[id]}`}</span>}
                />
              </div>
            ))}
          </div>
        </>
      ) : (
        <RowsSkeleton />
      )}
    </>
  );
}
