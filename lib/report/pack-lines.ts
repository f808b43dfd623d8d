import { datesMissed } from '../domain/pack-dates.ts';
import { type Child, el } from '../drawing/node.ts';
import { zoneName } from '../text/hours.ts';
import { packDatesText } from '../text/notices.ts';
import type { ReportContext } from './report-source.ts';

/** By which rules it was judged, and whether they hold by their own dates. */
export function packLines({ now, pack, packHash, texts }: ReportContext): Child[] {
  const { id, version, zone } = pack;
  const missed = datesMissed(pack, now);
  return [
    el(
      'p',
      { class: 'quiet' },
      texts.desk('report.pack', { id, version, zone: zoneName(zone, texts), hash: packHash }),
    ),
    missed && el('p', {}, packDatesText(missed, texts)),
  ];
}
