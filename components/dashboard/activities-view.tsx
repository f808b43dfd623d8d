import type { JudgedStore } from '../../lib/domain/judged.ts';
import type { ActivityReport } from '../../lib/domain/report.ts';
import { type Instant, instantOfIso } from '../../lib/domain/time.ts';
import { checklistsOf } from '../../lib/text/checks.ts';
import type { DeskTexts } from '../../lib/text/desk-texts.ts';
import { bothHoursText, hourText } from '../../lib/text/hours.ts';
import { indicatorNames } from '../../lib/text/names.ts';
import { LevelMark } from '../level-mark.tsx';
import { Meter } from '../meter.tsx';
import { ChecklistTable } from './checklist-table.tsx';
import { TypedFacts } from './typed-facts.tsx';
import type { ViewProps } from './view-body.tsx';

const PHASES = ['running', 'upcoming', 'ended'] as const;

/** Activities, those that run first, each with its risk, its figures and its checks. */
export function ActivitiesView(props: ViewProps & { store: JudgedStore }) {
  const { store, texts } = props;
  const { activities } = store.report;
  const isZoneAssumed = store.facts.activities.some(({ zoneAssumed }) => zoneAssumed);
  return (
    <section>
      <h2 class="view-title">{texts.desk('nav.activities')}</h2>
      {activities.length === 0 && <p class="quiet">{texts.desk('activities.empty')}</p>}
      {isZoneAssumed && <p class="quiet">{texts.desk('activities.zone')}</p>}
      {PHASES.flatMap((phase) => activities.filter((activity) => activity.phase === phase)).map(
        (activity) => (
          <ActivitySheet key={activity.activityId} {...props} activity={activity} />
        ),
      )}
    </section>
  );
}

function ActivitySheet(props: ViewProps & { store: JudgedStore; activity: ActivityReport }) {
  const { activity, now, texts, judged, acts } = props;
  const { name, activityId, phase, risk, undecided, firedAt, indicators } = activity;
  return (
    <article class="activity">
      <h3>{name ?? activityId}</h3>
      <p>
        {texts.desk(`phase.${phase}`)} · {periodText(activity, now, texts)}
      </p>
      {phase !== 'ended' && (
        <p>
          <LevelMark level={risk} texts={texts} />
          {undecided.length > 0 &&
            ` ${texts.say('activities.undecided', { names: indicatorNames(undecided, texts) })}`}
        </p>
      )}
      {firedAt && (
        <p>
          {texts.desk('activities.fired', {
            hour: bothHoursText(instantOfIso(firedAt), now, texts, judged?.pack.zone),
          })}
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
      <TypedFacts {...props} />
      {checklistsOf(props.store.report, activityId).map(({ list, checklist }) => (
        <ChecklistTable
          key={list}
          list={list}
          checklist={checklist}
          now={now}
          zone={judged?.pack.zone}
          texts={texts}
          acts={acts}
        />
      ))}
    </article>
  );
}

function periodText({ startsAt, endsAt }: ActivityReport, now: Instant, texts: DeskTexts): string {
  return [startsAt, endsAt].map((iso) => (iso ? hourText(instantOfIso(iso), now, texts) : '…')).join(' – ');
}
