import { ruleReadingName } from '../../../lib/text/names.ts';
import { rateText } from '../../../lib/text/rates.ts';
import { PlainTable } from '../../plain-table.tsx';
import type { IndicatorViewProps } from '../view-props.ts';

/** The same records counted in every way the rule can be meant. */
export function ReadingsTable({ indicator, texts }: IndicatorViewProps) {
  if (indicator.readings.length === 0) return null;
  return (
    <section>
      <h3>{texts.desk('readings.title')}</h3>
      <p class="quiet">{texts.desk('readings.note')}</p>
      <PlainTable
        caption={texts.desk('readings.title')}
        head={[texts.desk('column.reading'), texts.desk('column.result'), texts.desk('column.rate')]}
        rows={indicator.readings.map(({ id, rate, over, warns }) => [
          ruleReadingName(id, texts),
          [texts.desk(over ? 'reading.over' : 'reading.under'), warns && texts.desk('reading.warns')]
            .filter(Boolean)
            .join(' · '),
          rate === null ? texts.say('figure.none') : rateText(rate, indicator.limit),
        ])}
        numbersFrom={2}
      />
    </section>
  );
}
