import type { IndicatorReport } from '../../../lib/domain/report.ts';
import type { WhatIfOutcome } from '../../../lib/domain/trial.ts';
import { indicatorName, levelName } from '../../../lib/text/names.ts';
import { limitText, rateText } from '../../../lib/text/rates.ts';
import { PlainTable } from '../../plain-table.tsx';
import type { StoreViewProps } from '../view-props.ts';

interface WhatIfTablesProps extends StoreViewProps {
  outcome: WhatIfOutcome;
}

/** What would follow, beside what is: of the indicators, and of the activities. */
export function WhatIfTables(props: WhatIfTablesProps) {
  return (
    <>
      <IndicatorTable {...props} />
      {props.outcome.activities.length > 0 && <ActivityTable {...props} />}
    </>
  );
}

function IndicatorTable({ outcome, pack, texts }: WhatIfTablesProps) {
  const days = pack.horizonDays;
  const figure = (rate: number | null | undefined, limit: number) =>
    rate === null || rate === undefined ? texts.say('figure.none') : rateText(rate, limit);
  return (
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
      rows={outcome.indicators.map((then) => {
        const before = outcome.asIs.find(({ id }) => id === then.id);
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
  );
}

function ActivityTable({ outcome, texts }: WhatIfTablesProps) {
  return (
    <PlainTable
      caption={texts.desk('whatIf.activities')}
      isCaptionShown
      head={[
        texts.desk('replay.activity'),
        texts.desk('whatIf.phase'),
        texts.desk('whatIf.asIs'),
        texts.desk('whatIf.then'),
      ]}
      rows={outcome.activities.map(({ activityId, name, phase, asIs, risk }) => [
        name ?? activityId,
        texts.desk(`phase.${phase}`),
        levelName(asIs, texts),
        levelName(risk, texts),
      ])}
    />
  );
}

/** The highest that a closing of the next days can come to. */
function worstOf({ forecast }: IndicatorReport): number | null {
  const rates = forecast.closings.flatMap(({ worst }) => worst ?? []);
  return rates.length > 0 ? Math.max(...rates) : null;
}
