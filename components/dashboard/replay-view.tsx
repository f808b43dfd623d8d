import { useEffect, useRef, useState } from 'preact/hooks';
import { instantOfIso } from '../../lib/domain/time.ts';
import type { Replay } from '../../lib/domain/trial.ts';
import { bothHoursText } from '../../lib/text/hours.ts';
import { indicatorName, levelName } from '../../lib/text/names.ts';
import { PlainTable } from '../plain-table.tsx';
import { ProgressLine } from './progress-line.tsx';
import type { StoreViewProps } from './view-props.ts';

/** The last 30 days judged again as they would have been warned of. */
export function ReplayView(props: StoreViewProps) {
  const { store, studies, texts } = props;
  const [share, setShare] = useState<number>();
  const [replay, setReplay] = useState<Replay>();
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
      {share === undefined ? (
        <p>
          <button type="button" class="primary" onClick={() => void start()}>
            {texts.desk('replay.start')}
          </button>
        </p>
      ) : (
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

function ReplayTable({ replay, judged, now, texts }: StoreViewProps & { replay: Replay }) {
  const hour = (iso: string) => bothHoursText(instantOfIso(iso), now, texts, judged?.pack.zone);
  const { warnings, instants } = replay;
  return (
    <div role="status">
      <p>{texts.desk('replay.done', { instants, count: warnings.length })}</p>
      {warnings.length > 0 && (
        <PlainTable
          caption={texts.desk('replay.table')}
          head={[
            texts.desk('replay.from'),
            texts.desk('column.indicator'),
            texts.desk('replay.worst'),
            texts.desk('replay.until'),
            texts.desk('replay.fired'),
            texts.desk('replay.ahead'),
          ]}
          rows={warnings.map(({ from, indicator, worst, until, firedAt, hoursAhead }) => [
            hour(from),
            indicatorName(indicator, texts),
            levelName(worst, texts),
            until ? hour(until) : texts.desk('replay.standing'),
            firedAt ? hour(firedAt) : '–',
            hoursAhead === undefined ? '–' : texts.desk('replay.hours', { hours: Math.floor(hoursAhead) }),
          ])}
        />
      )}
    </div>
  );
}
