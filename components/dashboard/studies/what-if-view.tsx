import { useCallback, useState } from 'preact/hooks';
import type { WhatIf } from '../../../lib/domain/trial.ts';
import { Answer } from '../answer.tsx';
import { ScopeChoice } from '../scope-choice.tsx';
import { useAnswer } from '../use-answer.ts';
import type { StoreViewProps } from '../view-props.ts';
import { WhatIfSliders } from './what-if-sliders.tsx';
import { WhatIfTables } from './what-if-tables.tsx';

const NOTHING: WhatIf = { ship: 0, cancel: 0, officialPercent: 0 };

/** Sliders for what she could do now, and the figures that would follow. Nothing is done. */
export function WhatIfView(props: StoreViewProps) {
  const { store, studies, texts } = props;
  const [change, setChange] = useState(NOTHING);
  const { storeId } = store.card;
  const ask = useCallback(() => studies.whatIf(storeId, change), [studies, storeId, change]);
  const outcome = useAnswer(storeId, ask);
  const open = outcome.state === 'answered' ? outcome.answer.open : store.board.count;
  return (
    <section>
      <h2 class="view-title">{texts.desk('nav.what-if')}</h2>
      <p>{texts.desk('whatIf.note')}</p>
      <ScopeChoice
        activities={store.report.activities.filter(({ phase }) => phase !== 'ended')}
        activityId={change.activityId}
        onChoose={(activityId) => setChange({ ...NOTHING, ...(activityId && { activityId }) })}
        texts={texts}
      />
      <WhatIfSliders change={change} open={open} onChange={setChange} texts={texts} />
      <Answer of={outcome} texts={texts}>
        {(answer) => <WhatIfTables {...props} outcome={answer} />}
      </Answer>
      <p class="quiet">{texts.desk('forecast.note')}</p>
    </section>
  );
}
