import { zoneName } from '../../../lib/text/hours.ts';
import { countText, rateText } from '../../../lib/text/rates.ts';
import { PlainTable } from '../../plain-table.tsx';
import type { IndicatorViewProps } from '../view-props.ts';

/** The numbers behind the chart, for those who do not see it and those who want them. */
export function ChartTable({ indicator, judged, texts }: IndicatorViewProps) {
  const zone = zoneName(judged?.pack.zone ?? '', texts);
  return (
    <details>
      <summary>{texts.desk('chart.table')}</summary>
      <PlainTable
        caption={texts.desk('chart.table')}
        head={[
          texts.desk('column.day', { zone }),
          texts.desk('column.defects'),
          texts.desk('column.eligible'),
          texts.desk('column.rate'),
        ]}
        rows={indicator.daily.map(({ day, defects, eligible, rate }) => [
          day,
          countText(defects),
          eligible,
          rate === null ? texts.say('figure.none') : rateText(rate, indicator.limit),
        ])}
        numbersFrom={1}
      />
    </details>
  );
}
