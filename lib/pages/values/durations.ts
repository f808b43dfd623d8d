import { HOUR, MINUTE, SECOND } from '../../domain/time.ts';
import { durationUnits, simplify } from '../lexicon.ts';
import { plainText } from './text.ts';

const CLOCK = /^(?:(\d{1,3}) ?(?:天|日|days?|d),? ?)?(\d{1,3}):([0-5]\d):([0-5]\d)$/i;
const UNITS = [24 * HOUR, HOUR, MINUTE, SECOND];

/** What is left, in milliseconds: `2天6小时16分`, `2d 6h 16m`, `52:16:09`. Undefined: about, less than, overdue. */
export function parseDuration(text: string): number | undefined {
  const plain = simplify(plainText(text)).replace(/^(?:还剩|[仅只]剩|剩余|剩) ?| ?(?:left|remaining)$/gi, '');
  const clock = CLOCK.exec(plain);
  if (clock) {
    const [, days = '0', hours = '', minutes = '', seconds = ''] = clock;
    return sum([days, hours, minutes, seconds]);
  }
  const units = durationUnits().exec(plain);
  return units && plain ? sum(units.slice(1, 5)) : undefined;
}

function sum(parts: readonly (string | undefined)[]): number | undefined {
  if (parts.every((part) => part === undefined)) return undefined;
  return parts.reduce((total, part, unit) => total + Number(part ?? 0) * (UNITS[unit] ?? 0), 0);
}
