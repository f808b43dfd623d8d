/** Where days and rates stand in the chart. */
import type { IndicatorReport } from '../domain/report.ts';
import type { Day } from '../domain/time.ts';

export const CHART = { width: 720, height: 220, left: 48, right: 112, top: 14, bottom: 26 } as const;

export interface ChartScale {
  /** Left edge of a day's column; days after the window are the forecast's. */
  x(index: number): number;
  y(rate: number): number;
  columnWidth: number;
  bottom: number;
  right: number;
}

export type ChartedIndicator = Pick<IndicatorReport, 'daily' | 'forecast' | 'limit' | 'rate'>;

/** Room above the highest figure, and never less than half of the limit above it. */
const HEADROOM = 1.08;
const LEAST_TOP = 1.5;

export function chartScale(indicator: ChartedIndicator): ChartScale {
  const columns = chartDays(indicator).length;
  const columnWidth = (CHART.width - CHART.left - CHART.right) / columns;
  const bottom = CHART.height - CHART.bottom;
  const top = Math.min(1, Math.max(indicator.limit * LEAST_TOP, highest(indicator) * HEADROOM));
  return {
    x: (index) => CHART.left + index * columnWidth,
    y: (rate) => bottom - (rate / top) * (bottom - CHART.top),
    columnWidth,
    bottom,
    right: CHART.width - CHART.right,
  };
}

/** The window's days, then the forecast's that come after them: the first closing is today's own. */
export function chartDays({ daily, forecast }: ChartedIndicator): Day[] {
  const days = daily.map(({ day }) => day);
  return [
    ...days,
    ...closingsOf(forecast)
      .map(({ day }) => day)
      .filter((day) => !days.includes(day)),
  ];
}

export function closingsOf(forecast: ChartedIndicator['forecast'] | undefined) {
  return forecast?.closings ?? [];
}

function highest({ daily, forecast }: ChartedIndicator): number {
  const rates = [
    ...daily.map(({ rate }) => rate ?? 0),
    ...closingsOf(forecast).map(({ worst }) => worst ?? 0),
  ];
  return Math.max(0, ...rates);
}
