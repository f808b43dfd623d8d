import { describe, expect, it } from 'vitest';
import type { IndicatorReport } from '../domain/report.ts';
import { addDays } from '../domain/time.ts';
import { deskTextsFor } from '../text/desk-texts.ts';
import { chartDays, chartScale } from './chart-scale.ts';
import { indicatorChart } from './indicator-chart.ts';
import type { ElementNode, Node } from './node.ts';

const FIRST = '2026-02-09';
function indicator(rates: (number | null)[]): IndicatorReport {
  const daily = rates.map((rate, index) => ({
    day: addDays(FIRST, index),
    eligible: rate === null ? 0 : 100,
    defects: (rate ?? 0) * 100,
    rate,
  }));
  const today = addDays(FIRST, rates.length - 1);
  const closings = [0, 1, 2, 3, 4, 5, 6].map((ahead) => ({
    day: addDays(today, ahead),
    best: 0.1,
    worst: 0.3,
  }));
  return {
    ...{ id: 'lateShipment', level: 'near', eligible: 100, defects: 18, rate: 0.18, limit: 0.2, streak: 0 },
    ...{ removalAt: null, budget: null, readings: [], defectIds: [] },
    daily,
    forecast: { closings, crossesAt: null },
  } as IndicatorReport;
}

function classesIn(node: Node): string[] {
  if (typeof node === 'string') return [];
  return [String(node.attributes.class ?? ''), ...node.children.flatMap(classesIn)];
}
function elementsOf(node: Node, name: string): ElementNode[] {
  if (typeof node === 'string') return [];
  const isIt = String(node.attributes.class ?? '')
    .split(' ')
    .includes(name);
  return [...(isIt ? [node] : []), ...node.children.flatMap((child) => elementsOf(child, name))];
}
const count = (drawn: Node, name: string) => classesIn(drawn).filter((each) => each === name).length;

describe('the chart', () => {
  it('has a column for each of 30 days and for the six closings after today', () => {
    expect(chartDays(indicator(Array(30).fill(0.1)))).toHaveLength(36);
  });

  it('shades exactly the days over the limit; a day at the limit is not over', () => {
    const drawn = indicatorChart(indicator([0.2, 0.2001, 0.3, 0.1]), deskTextsFor('en'));
    expect(count(drawn, 'chart-over')).toBe(2);
  });

  it('hatches days without a figure and draws no line through them', () => {
    const drawn = indicatorChart(indicator([0.1, null, 0.1]), deskTextsFor('en'));
    expect(count(drawn, 'chart-held')).toBe(1);
  });

  it('leaves at least half of the limit above it', () => {
    const scale = chartScale(indicator([0.01]));
    expect(scale.y(0.3)).toBeGreaterThanOrEqual(0);
    expect(scale.y(0.2)).toBeGreaterThan(scale.y(0.3));
  });

  it.each([
    ['a level line', [0.15, 0.15, 0.15, 0.15, 0.15]],
    ['a line that has risen just now', [0.16, 0.16, 0.16, 0.16, 0.175]],
    ['a line at the limit', [0.2, 0.2, 0.2, 0.2, 0.2]],
    ['a line that falls through the limit', [0.25, 0.23, 0.21, 0.19, 0.18]],
    ['a line at the foot', [0, 0, 0, 0, 0]],
    ['days without a figure', [null, null, null, null, 0.1]],
  ])('names the figure of now where %s does not run through it', (_, last) => {
    const report = { ...indicator([0.1, ...last]), rate: last.at(-1) ?? null };
    const scale = chartScale(report);
    const baseline = Number(
      elementsOf(indicatorChart(report, deskTextsFor('en')), 'chart-strong')[0]?.attributes.y,
    );
    const lines = [...last.flatMap((rate) => (rate === null ? [] : [scale.y(rate)])), scale.y(0.2)];
    // A letter stands about 9 above its baseline and hangs 3 under it.
    expect(lines.filter((y) => y > baseline - 9 && y < baseline + 3)).toEqual([]);
    expect(baseline).toBeGreaterThan(9);
    expect(baseline).toBeLessThan(scale.bottom);
  });
});
