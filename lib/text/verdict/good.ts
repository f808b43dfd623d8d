import { HOUR, instantOfIso } from '../../domain/time.ts';
import { defectsLeft } from '../orders-left.ts';
import type { Judged, Saying } from './judged.ts';
import { crossingAct } from './near.ts';

/** A crossing that is nearer than this is named whatever the level. */
const SOON = 24 * HOUR;

export function goodSaying(judged: Judged): Saying {
  const { card, texts } = judged;
  const count = card.indicators.length;
  const late = card.indicators.find(({ id }) => id === 'lateShipment');
  const left = late ? defectsLeft(late.id, late.budget) : null;
  const act = soonAct(judged);
  if (left === null) return { fact: texts.say('verdict.goodPlain', { count }), act };
  if (left === 0) return { fact: texts.say('verdict.goodNothing', { count }), act };
  return { fact: texts.say('verdict.good', { count, left }), act };
}

/** What to ship before late shipment crosses its limit, where that is soon. */
export function soonAct(judged: Judged): string | undefined {
  const late = judged.card.indicators.find(({ id }) => id === 'lateShipment');
  const crossesAt = late?.forecast?.crossesAt;
  if (!late || !crossesAt || instantOfIso(crossesAt) - judged.now > SOON) return undefined;
  return crossingAct(late, judged);
}
