import { useEffect, useRef, useState } from 'preact/hooks';
import type { Replay } from '../../../lib/domain/trial.ts';
import { ProgressLine } from '../progress-line.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import type { StoreViewProps } from '../view-props.ts';
import { ReplayTables } from './replay-tables.tsx';

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
      {replay && <ReplayTables {...props} replay={replay} />}
    </section>
  );
}
