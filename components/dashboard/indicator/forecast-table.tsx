import { zoneName } from '../../../lib/text/hours.ts';
import { rateText } from '../../../lib/text/rates.ts';
import { PlainTable } from '../../plain-table.tsx';
import type { IndicatorViewProps } from '../view-props.ts';

/** What the next closings can be at best and at worst. */
export function ForecastTable({ indicator, pack, texts }: IndicatorViewProps) {
  const closings = indicator.forecast?.closings ?? [];
  if (closings.length === 0) return null;
  const rate = (value: number | null) =>
    value === null ? texts.say('figure.none') : rateText(value, indicator.limit);
  const title = texts.desk('forecast.title', { days: pack.horizonDays });
  return (
    <section>
      <h3>{title}</h3>
      <p class="quiet">{texts.desk('forecast.note')}</p>
      <PlainTable
        caption={title}
        head={[
          texts.desk('column.day', { zone: zoneName(pack.zone, texts) }),
          texts.desk('column.best'),
          texts.desk('column.worst'),
        ]}
        rows={closings.map(({ day, best, worst }) => [day, rate(best), rate(worst)])}
        numbersFrom={1}
      />
    </section>
  );
}
