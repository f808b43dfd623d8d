import type { ActivityReport, Checklist, IndicatorReport } from '../../../lib/domain/report.ts';
import type { RulePack } from '../../../lib/domain/rule-pack.ts';
import { isAtStake, isOut, isRunning } from '../../../lib/domain/taking-part.ts';
import { type Instant, instantOfIso } from '../../../lib/domain/time.ts';
import { type ChecklistId, checklistsOf } from '../../../lib/text/checks.ts';
import type { DeskTexts } from '../../../lib/text/desk-texts.ts';
import { budgetLines } from '../../../lib/text/explained.ts';
import { firedText } from '../../../lib/text/fired.ts';
import { bothHoursText, hourText } from '../../../lib/text/hours.ts';
import { indicatorName, indicatorNames } from '../../../lib/text/names.ts';
import { joined } from '../../../lib/text/sentences.ts';
import { stageText } from '../../../lib/text/stage.ts';
import { LevelMark } from '../../level-mark.tsx';
import { Meter } from '../../meter.tsx';
import { Unfolding } from '../unfolding.tsx';
import type { StoreViewProps } from '../view-props.ts';
import { ChecklistTable } from './checklist-table.tsx';
import { TypedFacts } from './typed-facts.tsx';

interface ActivitySheetProps extends StoreViewProps {
  activity: ActivityReport;
}

/** One activity: when, how it stands, and what to check at its stage, which stands open. */
export function ActivitySheet(props: ActivitySheetProps) {
  const { activity, store, pack, now, texts, acts } = props;
  const { name, activityId, phase, firedAt, indicators } = activity;
  const { zone } = pack;
  return (
    <article class="activity">
      <h3>{name ?? activityId}</h3>
      <p>
        {stageText(activity, texts)} · {periodText(activity, now, texts)}
      </p>
      {isAtStake(activity) && <Risk activity={activity} texts={texts} />}
      {firedAt && (
        <p>
          {firedText(
            instantOfIso(firedAt),
            now,
            bothHoursText(instantOfIso(firedAt), now, texts, zone),
            texts,
          )}
        </p>
      )}
      {phase === 'upcoming' && <Margin indicators={store.report.indicators} {...{ pack, texts }} />}
      <Unfolding summary={texts.desk('activities.own')}>
        {() => (
          <div class="meters">
            {indicators.map((indicator) => (
              <Meter key={indicator.id} figure={indicator} texts={texts} />
            ))}
          </div>
        )}
      </Unfolding>
      {checklistsOf(store.report, activityId).map(({ list, checklist }) => (
        <ChecklistTable
          key={list}
          list={list}
          checklist={checklist}
          isOpen={list === listOfStage(activity) && !(phase === 'ended' && isOver(checklist, now))}
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

interface MarginProps {
  indicators: readonly IndicatorReport[];
  pack: RulePack;
  texts: DeskTexts;
}

/** An activity begins with no orders of its own: what the store has left is what it starts with. */
function Margin({ indicators, pack, texts }: MarginProps) {
  return (
    <details open>
      <summary>{texts.desk('activities.margin')}</summary>
      <ul>
        {indicators.map((indicator) => (
          <li key={indicator.id}>
            {`${indicatorName(indicator.id, texts)} · ${joined(budgetLines(indicator, pack, texts), texts)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** All that was due has been due: what is left is to be looked up, by who wants to. */
function isOver({ clocks = [] }: Checklist, now: Instant): boolean {
  return clocks.length > 0 && clocks.every(({ dueAt }) => instantOfIso(dueAt) <= now);
}

/** Where the rule has fired the post-mortem comes first, whatever the calendar says. */
function listOfStage(activity: ActivityReport): ChecklistId {
  if (activity.firedAt || activity.phase === 'ended' || isOut(activity)) return 'postMortems';
  return isRunning(activity) ? 'liveMonitor' : 'preCheck';
}

function periodText({ startsAt, endsAt }: ActivityReport, now: Instant, texts: DeskTexts): string {
  return [startsAt, endsAt].map((iso) => (iso ? hourText(instantOfIso(iso), now, texts) : '…')).join(' – ');
}
