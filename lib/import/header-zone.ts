/** The zone a column's header states for its times. */
import { type Zone, zoneOf } from '../domain/time.ts';
import { UNKNOWN, zoneIn } from '../pages/values/clocks.ts';
import { ImportRefused } from './import-refused.ts';
import { bracketed } from './words.ts';

const SPEAKS_OF_A_ZONE = /时间|時間|时区|時區|time|zone|врем|пояс|utc|gmt|[+-]\d/i;
const MOSCOW = /^(?:по )?(?:мск|москв[еы]|московское время|время московское|время мск)$/i;

/** Undefined when the header states none. Throws `ImportRefused` for one that is not known. */
export function zoneInHeader(header: string): Zone | undefined {
  for (const note of bracketed(header)) {
    const zone = MOSCOW.test(note) ? zoneOf('Europe/Moscow') : zoneIn(note)?.zone;
    if (zone && zone !== UNKNOWN) return zone;
    if (zone || SPEAKS_OF_A_ZONE.test(note)) throw new ImportRefused('unknown-zone', header);
  }
  return undefined;
}
