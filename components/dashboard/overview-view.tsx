import type { ActivityCard, StoreCard } from '../../lib/domain/scorecard.ts';
import { isRunning } from '../../lib/domain/taking-part.ts';
import { LEVELS } from '../../lib/domain/vocabulary.ts';
import { indicatorName, indicatorNames } from '../../lib/text/names.ts';
import { isDoubtful } from '../../lib/text/verdict/shown.ts';
import { ActivityRisks } from '../activity-risks.tsx';
import { DeadlineList } from '../deadline-list.tsx';
import { FreshnessLine } from '../freshness-line.tsx';
import { LevelMark } from '../level-mark.tsx';
import { LimitsLine } from '../limits-line.tsx';
import { Meter } from '../meter.tsx';
import { RefreshRound } from '../refresh-round.tsx';
import { indicatorHash } from '../routes.ts';
import { SnoozeLine } from '../snooze-line.tsx';
import type { ViewProps } from './view-props.ts';

const SHOWN_DEADLINES = 8;
const SHOWN_ACTIVITIES = 6;

/** The four figures, what to ship first, and which activities are in danger. */
export function OverviewView(props: ViewProps & { card: StoreCard }) {
  const { card, scorecard, settings, now, texts, acts } = props;
  const isCalmInDoubt = isDoubtful(scorecard, card, now);
  return (
    <>
      <div class={isCalmInDoubt ? 'meters meters-doubtful' : 'meters'}>
        {card.indicators.map((indicator) => (
          <div key={indicator.id} class="meter-card">
            <Meter figure={indicator} texts={texts} />
            <a href={indicatorHash(indicator.id)}>
              {texts.desk('more.indicator')}
              <span class="hidden-text"> {indicatorName(indicator.id, texts)}</span>
            </a>
          </div>
        ))}
      </div>
      <div class="beside">
        <DeadlineList
          orders={card.deadlines.slice(0, SHOWN_DEADLINES)}
          total={card.openOrderCount}
          now={now}
          texts={texts}
          zone={scorecard?.rulePack.zone}
          copied={undefined}
          onCopy={(orderId) => acts.onCopy([orderId])}
        />
        <div>
          <ActivityRisks activities={card.activities} isDoubtful={isCalmInDoubt} texts={texts} />
          <ActivityNames {...props} />
          <RefreshRound steps={card.refreshRound} activities={card.activities} texts={texts} />
          <FreshnessLine card={card} now={now} texts={texts} />
          <LimitsLine packId={scorecard?.rulePack.id} texts={texts} />
          <SnoozeLine
            snoozedUntil={settings.snoozedUntil}
            now={now}
            texts={texts}
            onSnooze={(snoozedUntil) => acts.onChange({ snoozedUntil })}
          />
        </div>
      </div>
    </>
  );
}

/** The running activities at worst, by name; each one's checks are a click away. */
function ActivityNames({ card, texts }: ViewProps & { card: StoreCard }) {
  const running = card.activities
    .filter(isRunning)
    .sort((one, other) => LEVELS.indexOf(other.risk) - LEVELS.indexOf(one.risk))
    .slice(0, SHOWN_ACTIVITIES);
  if (running.length === 0) return null;
  const riskOf = ({ risk, undecided }: ActivityCard) => (
    <>
      <LevelMark level={risk} texts={texts} />
      {undecided.length > 0 &&
        ` ${texts.desk('activities.undecided', { names: indicatorNames(undecided, texts) })}`}
    </>
  );
  return (
    <ul class="activity-names">
      {running.map((activity) => (
        <li key={activity.activityId}>
          <a href="#activities">{activity.name ?? activity.activityId}</a> {riskOf(activity)}
        </li>
      ))}
    </ul>
  );
}
