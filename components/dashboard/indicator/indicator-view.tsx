import { indicatorChart } from '../../../lib/drawing/indicator-chart.ts';
import { indicatorName } from '../../../lib/text/names.ts';
import { Drawing } from '../../drawing.tsx';
import { Meter } from '../../meter.tsx';
import type { IndicatorViewProps } from '../view-props.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ChartTable } from './chart-table.tsx';
import { CountedAgainst } from './counted-against.tsx';
import { Explained } from './explained.tsx';
import { Explanation } from './explanation.tsx';
import { ForecastTable } from './forecast-table.tsx';
import { ReadingsTable } from './readings-table.tsx';
import { RescueList } from './rescue-list.tsx';

/** One indicator from figure to orders: how it stands, how it came, where it goes, because of which. */
export function IndicatorView(props: IndicatorViewProps) {
  const { indicator, store, pack, texts } = props;
  const coverage = store.report.coverage[indicator.id];
  return (
    <article>
      <h2 class="view-title">{indicatorName(indicator.id, texts)}</h2>
      <Meter figure={{ ...indicator, ...(coverage && { coverage }) }} texts={texts} />
      <figure>
        <ChartFrame key={indicator.id} label={texts.desk('chart.frame', { days: pack.windowDays })}>
          <Drawing node={indicatorChart(indicator, texts)} />
        </ChartFrame>
        <figcaption class="quiet">{texts.desk('chart.note', { days: pack.horizonDays })}</figcaption>
        <ChartTable {...props} />
      </figure>
      <RescueList {...props} />
      <Explanation {...props} />
      <ForecastTable {...props} />
      <ReadingsTable {...props} />
      <CountedAgainst {...props} />
      <Explained {...props} />
    </article>
  );
}
