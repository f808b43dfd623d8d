import { instantOfIso } from '../../../lib/domain/time.ts';
import type { Replay } from '../../../lib/domain/trial.ts';
import type { DeskTexts } from '../../../lib/text/desk-texts.ts';
import { bothHoursText, hourText } from '../../../lib/text/hours.ts';
import { indicatorName, levelName } from '../../../lib/text/names.ts';
import { PlainTable } from '../../plain-table.tsx';
import type { StoreViewProps } from '../view-props.ts';

interface ReplayTablesProps extends StoreViewProps {
  replay: Replay;
}

/** What would have been warned of: for each activity, and each warning by itself. */
export function ReplayTables(props: ReplayTablesProps) {
  const { warnings, instants, activities } = props.replay;
  return (
    <div role="status">
      <p>{props.texts.desk('replay.done', { instants, count: warnings.length })}</p>
      {activities.length > 0 && <ActivityTable {...props} />}
      {warnings.length > 0 && <WarningTable {...props} />}
    </div>
  );
}

function WarningTable(props: ReplayTablesProps) {
  const { replay, store, texts } = props;
  const nameOf = (id: string | undefined) => {
    const known = store.report.activities.find(({ activityId }) => activityId === id);
    return id === undefined ? texts.desk('explain.store') : (known?.name ?? id);
  };
  return (
    <PlainTable
      caption={texts.desk('replay.table')}
      isCaptionShown
      head={[
        texts.desk('replay.from'),
        texts.desk('explain.scope'),
        texts.desk('column.indicator'),
        texts.desk('replay.worst'),
        texts.desk('replay.until'),
        texts.desk('replay.fired'),
        texts.desk('replay.ahead'),
      ]}
      rows={replay.warnings.map(({ from, activityId, indicator, worst, until, firedAt, hoursAhead }) => [
        <Hour key="from" {...props} at={from} />,
        nameOf(activityId),
        indicatorName(indicator, texts),
        levelName(worst, texts),
        until ? <Hour key="until" {...props} at={until} /> : texts.desk('replay.standing'),
        <Hour key="fired" {...props} at={firedAt} />,
        aheadText(hoursAhead, texts),
      ])}
    />
  );
}

/** What it came to for each activity: warned since when, and how long before the rule fired for it. */
function ActivityTable(props: ReplayTablesProps) {
  const { texts, replay } = props;
  return (
    <PlainTable
      caption={texts.desk('replay.activities')}
      isCaptionShown
      head={[
        texts.desk('replay.activity'),
        texts.desk('replay.count'),
        texts.desk('replay.from'),
        texts.desk('replay.worst'),
        texts.desk('replay.fired'),
        texts.desk('replay.ahead'),
      ]}
      rows={replay.activities.map(({ activityId, name, warnings, firedAt, hoursAhead }) => {
        const last = warnings.at(-1);
        return [
          name ?? activityId,
          warnings.length,
          <Hour key="from" {...props} at={last?.from} />,
          last ? levelName(last.worst, texts) : '–',
          <Hour key="fired" {...props} at={firedAt} />,
          aheadText(hoursAhead, texts),
        ];
      })}
    />
  );
}

/** In Beijing; the platform's beside it for who asks: many hours stand here. */
function Hour({ at, now, texts, pack }: StoreViewProps & { at: string | undefined }) {
  if (at === undefined) return <>–</>;
  const instant = instantOfIso(at);
  return <span title={bothHoursText(instant, now, texts, pack.zone)}>{hourText(instant, now, texts)}</span>;
}

function aheadText(hours: number | undefined, texts: DeskTexts): string {
  return hours === undefined ? '–' : texts.desk('replay.hours', { hours: Math.floor(hours) });
}
