import { useCallback, useState } from 'preact/hooks';
import type { IndicatorReport } from '../../../lib/domain/report.ts';
import type { WhatIf } from '../../../lib/domain/trial.ts';
import { indicatorName, levelName } from '../../../lib/text/names.ts';
import { limitText, rateText } from '../../../lib/text/rates.ts';
import { PlainTable } from '../../plain-table.tsx';
import { Answer } from '../answer.tsx';
import { useAnswer } from '../use-answer.ts';
import type { StoreViewProps } from '../view-props.ts';

const NOTHING = { ship: 0, cancel: 0, officialPercent: 0 };

/** Sliders for what she could do now, and the figures that would follow. Nothing is done. */
export function WhatIfView(props: StoreViewProps) {
  const { store, pack, studies, texts } = props;
  const [change, setChange] = useState<WhatIf>(NOTHING);
  const { storeId } = store.card;
  const ask = useCallback(() => studies.whatIf(storeId, change), [studies, storeId, change]);
  const outcome = useAnswer(storeId, ask);
  const { activities } = store.report;
  const ahead = activities.filter(({ phase }) => phase !== 'ended');
  const days = pack.horizonDays;
  const isAnswered = outcome.state === 'answered';
  const open = isAnswered ? outcome.answer.open : store.board.count;
  const slider = (field: keyof typeof NOTHING, most: number, value: string) => (
    <label class="row">
      {texts.desk(`whatIf.${field}`)}
      <input
        type="range"
        min={0}
        max={most}
        value={change[field]}
        aria-valuetext={value}
        onInput={({ currentTarget }) =>
          setChange((known) => kept({ ...known, [field]: Number(currentTarget.value) }, open, field))
        }
      />
      <output>{value}</output>
    </label>
  );
  return (
    <section>
      <h2 class="view-title">{texts.desk('nav.what-if')}</h2>
      <p>{texts.desk('whatIf.note')}</p>
      {ahead.length > 0 && (
        <label class="row">
          {texts.desk('explain.scope')}
          <select
            value={change.activityId ?? ''}
            onChange={({ currentTarget: { value } }) =>
              setChange({ ...NOTHING, ...(value !== '' && { activityId: value }) })
            }
          >
            <option value="">{texts.desk('explain.store')}</option>
            {ahead.map(({ activityId, name }) => (
              <option key={activityId} value={activityId}>
                {name ?? activityId}
              </option>
            ))}
          </select>
        </label>
      )}
      {open === 0 && <p class="quiet">{texts.desk('whatIf.noneOpen')}</p>}
      {open > 0 && (
        <fieldset class="what-if">
          <legend>{texts.desk('whatIf.legend', { count: open })}</legend>
          {slider('ship', open, texts.desk('whatIf.orders', { count: change.ship }))}
          {slider('cancel', open, texts.desk('whatIf.orders', { count: change.cancel }))}
          {slider('officialPercent', 100, `${change.officialPercent}\u00a0%`)}
          <p>{texts.desk('whatIf.left', { count: open - change.ship - change.cancel })}</p>
        </fieldset>
      )}
      <Answer of={outcome} texts={texts}>
        {({ asIs, indicators, activities: outcomes }) => (
          <>
            <PlainTable
              caption={texts.desk('whatIf.table')}
              isCaptionShown
              head={[
                texts.desk('column.indicator'),
                texts.desk('whatIf.level'),
                texts.desk('whatIf.asIs'),
                texts.desk('whatIf.then'),
                texts.desk('whatIf.worstAsIs', { days }),
                texts.desk('whatIf.worst', { days }),
                texts.desk('whatIf.limit'),
              ]}
              rows={indicators.map((then) => {
                const before = asIs.find(({ id }) => id === then.id);
                return [
                  indicatorName(then.id, texts),
                  levelName(then.level, texts, then.streak),
                  figure(before?.rate, then.limit),
                  figure(then.rate, then.limit),
                  figure(before && worstOf(before), then.limit),
                  figure(worstOf(then), then.limit),
                  limitText(then.limit),
                ];
              })}
              numbersFrom={2}
            />
            {outcomes.length > 0 && (
              <PlainTable
                caption={texts.desk('whatIf.activities')}
                isCaptionShown
                head={[
                  texts.desk('replay.activity'),
                  texts.desk('whatIf.phase'),
                  texts.desk('whatIf.asIs'),
                  texts.desk('whatIf.then'),
                ]}
                rows={outcomes.map(({ activityId, name, phase, asIs: risk, risk: then }) => [
                  name ?? activityId,
                  texts.desk(`phase.${phase}`),
                  levelName(risk, texts),
                  levelName(then, texts),
                ])}
              />
            )}
          </>
        )}
      </Answer>
      <p class="quiet">{texts.desk('forecast.note')}</p>
    </section>
  );

  function figure(rate: number | null | undefined, limit: number): string {
    return rate === null || rate === undefined ? texts.say('figure.none') : rateText(rate, limit);
  }
}

/** The highest that a closing of the next days can come to. */
function worstOf({ forecast }: IndicatorReport): number | null {
  const rates = forecast.closings.flatMap(({ worst }) => worst ?? []);
  return rates.length > 0 ? Math.max(...rates) : null;
}

/** An order is shipped or cancelled, not both: the slider that is moved takes from the other. */
function kept(change: WhatIf, open: number, moved: keyof typeof NOTHING): WhatIf {
  if (moved === 'cancel') return { ...change, ship: Math.min(change.ship, open - change.cancel) };
  return { ...change, cancel: Math.min(change.cancel, open - change.ship) };
}
