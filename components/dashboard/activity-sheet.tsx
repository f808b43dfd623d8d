import type { JudgedStore } from '../../lib/domain/judged.ts';
import type { ActivityReport } from '../../lib/domain/report.ts';
import { type Instant, instantOfIso } from '../../lib/domain/time.ts';
import { type ChecklistId, checklistsOf } from '../../lib/text/checks.ts';
import type { DeskTexts } from '../../lib/text/desk-texts.ts';
import { bothHoursText, hourText } from '../../lib/text/hours.ts';
import { indicatorNames } from '../../lib/text/names.ts';
import { LevelMark } from '../level-mark.tsx';
import { Meter } from '../meter.tsx';
import { ChecklistTable } from './checklist-table.tsx';
import { TypedFacts } from './typed-facts.tsx';
import type { ViewProps } from './view-body.tsx';

interface ActivitySheetProps extends ViewProps {
  store: JudgedStore;
  activity: ActivityReport;
}

/** One activity: when, how it stands, and what to check at its stage, which stands open. */
export function ActivitySheet(props: ActivitySheetProps) {
  const { activity, store, now, texts, judged, acts } = props;
  const { name, activityId, phase, firedAt, indicators } = activity;
  const zone = judged?.pack.zone;
  return (
    <article class="activity">
      <h3>{name ?? activityId}</h3>
      <p>
        {texts.desk(`phase.${phase}`)} · {periodText(activity, now, texts)}
      </p>
      {phase !== 'ended' && <Risk activity={activity} texts={texts} />}
      {firedAt && (
        <p>
          {texts.desk('activities.fired', { hour: bothHoursText(instantOfIso(firedAt), now, texts, zone) })}
        </p>
      )}
      <details>
        <summary>{texts.desk('activities.own')}</summary>
        <div class="meters">
          {indicators.map((indicator) => (
            <Meter key={indicator.id} figure={indicator} texts={texts} />
          ))}
        </div>
      </details>
      {checklistsOf(store.report, activityId).map(({ list, checklist }) => (
        <ChecklistTable
          key={list}
          list={list}
          checklist={checklist}
          isOpen={list === listOfStage(activity)}
          {...{ now, zone, texts, acts }}
        />
      ))}
      <TypedFacts {...props} />
    </article>
  );
}

function Risk({ activity: { risk, undecided }, texts }: Pick<ActivitySheetProps, 'activity' | 'texts'>) {
  return (
    <p>
      <LevelMark level={risk} texts={texts} />
      {undecided.length > 0 &&
        ` ${texts.say('activities.undecided', { names: indicatorNames(undecided, texts) })}`}
    </p>
  );
}

/** Where the rule has fired the post-mortem comes first, whatever the calendar says. */
function listOfStage({ phase, firedAt }: ActivityReport): ChecklistId {
  if (firedAt || phase === 'ended') return 'postMortems';
  return phase === 'running' ? 'liveMonitor' : 'preCheck';
}

function periodText({ startsAt, endsAt }: ActivityReport, now: Instant, texts: DeskTexts): string {
  return [startsAt, endsAt].map((iso) => (iso ? hourText(instantOfIso(iso), now, texts) : '…')).join(' – ');
}
