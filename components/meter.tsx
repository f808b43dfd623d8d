import type { Forecast } from '../lib/domain/report.ts';
import { type Figure, figureLine, figureValue } from '../lib/text/figures.ts';
import { indicatorName } from '../lib/text/names.ts';
import { limitText, percentValue, rateText } from '../lib/text/rates.ts';
import type { Texts } from '../lib/text/texts.ts';
import { hasNothingToCount } from '../lib/text/verdict/unknown.ts';
import { LevelMark } from './level-mark.tsx';

/** The bar ends at one and a half times the limit. */
const FULL_SCALE = 1.5;

interface MeterProps {
  figure: Figure & { forecast?: Forecast };
  texts: Texts;
}

/** One indicator against its limit: now, what may come, what was not seen. */
export function Meter({ figure, texts }: MeterProps) {
  const { id, level, rate, limit, streak } = figure;
  return (
    // biome-ignore lint/a11y/useSemanticElements: <meter> cannot draw a fan, a tick or a gap
    <div
      class={`meter level-${level}`}
      role="meter"
      aria-label={indicatorName(id, texts)}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percentValue(rate)}
      aria-valuetext={figureValue(figure, texts)}
    >
      <span class="meter-head">
        <span class="meter-name">{indicatorName(id, texts)}</span>
        <LevelMark level={level} texts={texts} streak={streak} word={shortWord(figure, texts)} />
      </span>
      <span class="meter-rate">{rate === null ? '–' : rateText(rate, limit)}</span>
      <Track figure={figure} />
      <span class="meter-line">{figureLine(figure, texts)}</span>
      <span class="meter-limit">{texts.say('figure.limit', { limit: limitText(limit) })}</span>
    </div>
  );
}

/** What there is room for beside the name; the value says it in full. */
function shortWord(figure: Figure, texts: Texts): string | undefined {
  if (figure.level !== 'unknown') return undefined;
  return texts.say(hasNothingToCount(figure) ? 'figure.none' : 'figure.unknown');
}

function Track({ figure }: { figure: MeterProps['figure'] }) {
  const { rate, limit, interval, forecast } = figure;
  const at = (share: number) => `${Math.min(100, Math.max(0, (share / (limit * FULL_SCALE)) * 100))}%`;
  const span = (from: number, to: number) => ({ left: at(from), right: `calc(100% - ${at(to)})` });
  const fan = rate === null ? undefined : fanOf(forecast);
  return (
    <span class={rate === null ? 'meter-track meter-track-empty' : 'meter-track'}>
      {fan && rate !== null && <span class="meter-fan" style={span(rate, Math.max(rate, fan.worst))} />}
      {rate !== null && <span class="meter-now" style={span(0, rate)} />}
      {interval && <span class="meter-unseen" style={span(interval.lowest, interval.highest)} />}
      {fan && differs(fan.best, rate ?? 0, limit) && (
        <span class="meter-best" style={{ left: at(fan.best) }} />
      )}
      <span class="meter-tick" style={{ left: at(limit) }} />
    </span>
  );
}

/** Far enough apart to be seen as two edges. */
function differs(one: number, other: number, limit: number): boolean {
  return Math.abs(one - other) > limit / 50;
}

/** The worst closing of the horizon, and what that same closing can be at best. */
function fanOf(forecast: Forecast | undefined): { best: number; worst: number } | undefined {
  const closings = (forecast?.closings ?? []).flatMap(({ best, worst }) =>
    best === null || worst === null ? [] : [{ best, worst }],
  );
  return closings.sort((one, other) => other.worst - one.worst)[0];
}
