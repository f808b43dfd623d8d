import { Fragment } from 'preact';
import { DEMO_STORE_ID } from '../../../lib/domain/demo-store-id.ts';
import type { ActivityReport, IndicatorReport } from '../../../lib/domain/report.ts';
import type { RulePack } from '../../../lib/domain/rule-pack.ts';
import { isAtStake } from '../../../lib/domain/taking-part.ts';
import { type Instant, type IsoInstant, instantOfIso } from '../../../lib/domain/time.ts';
import { checklistsOf } from '../../../lib/text/checks.ts';
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
import { AfterForm } from './after-form.tsx';
import { ChecklistTable } from './checklist-table.tsx';
import { ExpectedSalesForm } from './expected-sales-form.tsx';
import { listOfStage } from './list-of-stage.ts';

interface ActivitySheetProps extends StoreViewProps {
  activity: ActivityReport;
}

/** One activity: when, how it stands, and what to check at its stage, which stands open. */
export function ActivitySheet(props: ActivitySheetProps) {
  const { activity, store, pack, now, texts, acts } = props;
  const { name, activityId, phase, indicators } = activity;
  const { zone } = pack;
  const known = store.facts.activities.find((each) => each.activityId === activityId);
  // To the records of the made-up store nothing is added.
  const own = store.facts.store.storeId === DEMO_STORE_ID ? undefined : known;
  const open = listOfStage(activity, store.report, known?.postMortemSentAt !== undefined, now);
  const hourOf = (iso: IsoInstant) => bothHoursText(instantOfIso(iso), now, texts, zone);
  const removal = firedText(activity, store.report, now, hourOf, texts);
  return (
    <article class="activity">
      <h3>{name ?? activityId}</h3>
      <p>
        {stageText(activity, texts)} · {periodText(activity, now, texts)}
      </p>
      {isAtStake(activity) && <Risk activity={activity} texts={texts} />}
      {removal && <p>{removal}</p>}
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
        <Fragment key={list}>
          <ChecklistTable
            list={list}
            checklist={checklist}
            isOpen={list === open}
            {...{ now, zone, texts, acts }}
          />
          {own && list === 'postMortems' && <AfterForm activity={own} {...{ now, texts, acts }} />}
        </Fragment>
      ))}
      {own && phase !== 'ended' && <ExpectedSalesForm activity={own} {...{ texts, acts }} />}
    </article>
  );
}

function Risk({ activity: { risk, undecided }, texts }: Pick<ActivitySheetProps, 'activity' | 'texts'>) {
  return (
    <p>
      <LevelMark level={risk} texts={texts} />
      {undecided.length > 0 &&
        ` ${texts.desk('activities.undecided', { names: indicatorNames(undecided, texts) })}`}
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

function periodText({ startsAt, endsAt }: ActivityReport, now: Instant, texts: DeskTexts): string {
  return [startsAt, endsAt].map((iso) => (iso ? hourText(instantOfIso(iso), now, texts) : '…')).join(' – ');
}
