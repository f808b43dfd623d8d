import { instantOfIso } from '../../../lib/domain/time.ts';
import { budgetLines, formulaLines } from '../../../lib/text/explained.ts';
import { bothHoursText } from '../../../lib/text/hours.ts';
import { levelName } from '../../../lib/text/names.ts';
import type { IndicatorViewProps } from '../view-props.ts';

/** The formula with its numbers, how far the limit is, and since when it is over. */
export function Explanation({ indicator, store, pack, now, texts }: IndicatorViewProps) {
  const { crossesAt } = indicator.forecast ?? { crossesAt: null };
  const coverage = store.report.coverage[indicator.id];
  return (
    <section>
      <h3>{texts.desk('formula.title')}</h3>
      {formulaLines({ ...indicator, ...(coverage && { coverage }) }, pack, texts).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {indicator.lastKnownLevel && (
        <p>
          {texts.desk('explain.lastLevel', {
            level: levelName(indicator.lastKnownLevel, texts, indicator.streak),
          })}
        </p>
      )}
      <h3>{texts.desk('budget.title')}</h3>
      {budgetLines(indicator, pack, texts).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {crossesAt && (
        <p>
          {texts.desk('crosses.at', {
            hour: bothHoursText(instantOfIso(crossesAt), now, texts, pack.zone),
          })}
        </p>
      )}
    </section>
  );
}
