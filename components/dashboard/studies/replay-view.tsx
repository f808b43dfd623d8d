import { useEffect, useRef, useState } from 'preact/hooks';
import { instantOfIso } from '../../../lib/domain/time.ts';
import type { Replay } from '../../../lib/domain/trial.ts';
import type { DeskTexts } from '../../../lib/text/desk-texts.ts';
import { bothHoursText, hourText } from '../../../lib/text/hours.ts';
import { indicatorName, levelName } from '../../../lib/text/names.ts';
import { PlainTable } from '../../plain-table.tsx';
import { ProgressLine } from '../progress-line.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import type { StoreViewProps } from '../view-props.ts';

/** The last 30 days judged again as they would have been warned of. */
export function ReplayView(props: StoreViewProps) {
  const { store, studies, texts } = props;
  const [share, setShare] = useState<number>();
  const [replay, setReplay] = useState<Replay>();
  const isRunning = share !== undefined;
  useKeptFocus(isRunning);
  const running = useRef(new AbortController());
  useEffect(() => () => running.current.abort(), []);
  const start = async () => {
    running.current = new AbortController();
    setReplay(undefined);
    setShare(0);
    const found = await studies.replay(store.card.storeId, setShare, running.current.signal);
    if (found) setReplay(found);
    setShare(undefined);
  };
  return (
    <section>
      <h2 class="view-title">{texts.desk('nav.replay')}</h2>
      <p>{texts.desk('replay.note')}</p>
      <p class="quiet">{texts.desk('replay.knowing')}</p>
      <p>
        <button type="button" class="primary" disabled={isRunning} onClick={() => void start()}>
          {texts.desk('replay.start')}
        </button>
      </p>
      {isRunning && (
        <ProgressLine
          what={texts.desk('replay.running')}
          share={share}
          stop={texts.desk('data.cancel')}
          onStop={() => running.current.abort()}
        />
      )}
      {replay && <ReplayTable {...props} replay={replay} />}
    </section>
  );
}

function ReplayTable(props: StoreViewProps & { replay: Replay }) {
  const { replay, store, texts } = props;
  const { warnings, instants, activities } = replay;
  const nameOf = (id: string | undefined) => {
    const known = store.report.activities.find(({ activityId }) => activityId === id);
    return id === undefined ? texts.desk('explain.store') : (known?.name ?? id);
  };
  return (
    <div role="status">
      <p>{texts.desk('replay.done', { instants, count: warnings.length })}</p>
      {activities.length > 0 && <ActivityTable {...props} />}
      {warnings.length > 0 && (
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
          rows={warnings.map(({ from, activityId, indicator, worst, until, firedAt, hoursAhead }) => [
            <Hour key="from" {...props} at={from} />,
            nameOf(activityId),
            indicatorName(indicator, texts),
            levelName(worst, texts),
            until ? <Hour key="until" {...props} at={until} /> : texts.desk('replay.standing'),
            <Hour key="fired" {...props} at={firedAt} />,
            aheadText(hoursAhead, texts),
          ])}
        />
      )}
    </div>
  );
}

/** What it came to for each activity: warned since when, and how long before the rule fired for it. */
function ActivityTable(props: StoreViewProps & { replay: Replay }) {
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
