import { HOUR, instantOfIso } from '../../domain/time.ts';
import { defectsLeft } from '../orders-left.ts';
import type { Judged, Saying } from './judged.ts';
import { crossingAct } from './near.ts';

/** A crossing that is nearer than this is named even while all is well. */
const SOON = 24 * HOUR;

export function goodSaying(judged: Judged): Saying {
  const { card, now, texts } = judged;
  const count = card.indicators.length;
  const late = card.indicators.find(({ id }) => id === 'lateShipment');
  const left = late ? defectsLeft(late.id, late.budget) : null;
  const crossesAt = late?.forecast?.crossesAt;
  const act =
    late && crossesAt && instantOfIso(crossesAt) - now <= SOON ? crossingAct(late, judged) : undefined;
  if (left === null) return { fact: texts.say('verdict.goodPlain', { count }), act };
  if (left === 0) return { fact: texts.say('verdict.goodNothing', { count }), act };
  return { fact: texts.say('verdict.good', { count, left }), act };
}
