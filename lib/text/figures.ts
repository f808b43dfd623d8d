/** One indicator's figure in words: what was counted, what is left, what is not known. */
import type { IndicatorCard } from '../domain/scorecard.ts';
import { indicatorName, levelName } from './names.ts';
import { defectsLeft } from './orders-left.ts';
import { countText, limitText, rateText } from './rates.ts';
import type { Texts } from './texts.ts';
import { hasNothingToCount } from './verdict/unknown.ts';

/** What a figure's few words are made from; a card and a report's indicator both have it. */
export type Figure = Pick<
  IndicatorCard,
  'id' | 'level' | 'eligible' | 'defects' | 'rate' | 'limit' | 'budget' | 'interval' | 'coverage' | 'streak'
>;

/** `18 / 120 单`: defects of those that count. */
export function countedText({ id, defects, eligible }: Figure, texts: Texts): string {
  const things = id === 'negativeReview' ? 'reviews' : 'orders';
  return texts.say(`counted.${things}`, { defects: countText(defects), eligible });
}

/** `还可再晚 6 单`, where none is left `再晚 1 单就超`, or when over how many good ones bring it back; undefined without a figure to say it of. */
export function leftText({ id, budget }: Figure, texts: Texts): string | undefined {
  if (budget?.cleanNeeded) return texts.say(`back.${id}`, { count: budget.cleanNeeded });
  const count = defectsLeft(id, budget);
  if (count === null) return undefined;
  return count === 0 ? texts.say(`cross.${id}`, { count: 1 }) : texts.say(`left.${id}`, { count });
}

/** The line under a meter. */
export function figureLine(figure: Figure, texts: Texts): string {
  if (figure.rate === null) return whyNone(figure, texts);
  const counted = countedText(figure, texts);
  if (figure.level === 'unknown') {
    return parts([texts.say('counted.seenOnly', { counted }), betweenText(figure, texts)]);
  }
  return parts([counted, leftText(figure, texts)]);
}

/** What a screen reader hears as the meter's value: level first, then the figure and what is left. */
export function figureValue(figure: Figure, texts: Texts): string {
  const { rate, limit, level, streak } = figure;
  if (rate === null) return texts.say('figure.valueNone', { why: whyNone(figure, texts) });
  const said = {
    level: levelName(level, texts, streak),
    rate: rateText(rate, limit),
    limit: limitText(limit),
    counted: countedText(figure, texts),
  };
  const left = leftText(figure, texts);
  if (level === 'unknown') return texts.say('figure.valuePartly', said);
  if (left === undefined) return texts.say('figure.valueBare', said);
  return texts.say('figure.value', { ...said, left });
}

/** Name, rate and limit in one phrase, for titles. */
export function figureTitle(figure: Figure, texts: Texts): string {
  return `${indicatorName(figure.id, texts)} · ${figureValue(figure, texts)}`;
}

function whyNone(figure: Figure, texts: Texts): string {
  if (!hasNothingToCount(figure)) return texts.say('figure.notSeen');
  return texts.say('figure.nothingToCount', { things: texts.say(`figure.things.${thingsOf(figure)}`) });
}

function thingsOf({ id }: Figure): 'orders' | 'parcels' | 'reviews' {
  if (id === 'negativeReview') return 'reviews';
  return id === 'logisticsAnomaly' ? 'parcels' : 'orders';
}

function betweenText({ interval, limit }: Figure, texts: Texts): string | undefined {
  if (!interval) return undefined;
  return texts.say('counted.between', {
    lowest: rateText(interval.lowest, limit),
    highest: rateText(interval.highest, limit),
  });
}

function parts(texts: (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined).join(' · ');
}
