/** The report as one page. */
import { el } from '../drawing/node.ts';
import { datedHoursText, zoneName } from '../text/hours.ts';
import { printedPage } from './printed-page.ts';
import type { ReportSource } from './report-source.ts';
import { storeSection } from './store-section.ts';

export function reportHtml({ now, pack, packHash, texts, stores }: ReportSource): string {
  const { id, version, zone, sources } = pack;
  return printedPage(texts.desk('report.title'), texts, [
    el('p', {}, texts.desk('report.judgedAt', { hour: datedHoursText(now, texts, zone) })),
    el(
      'p',
      { class: 'quiet' },
      texts.desk('report.pack', { id, version, zone: zoneName(zone, texts), hash: packHash }),
    ),
    el('p', { class: 'quiet' }, texts.desk('report.privacy')),
    stores.length === 0 && el('p', {}, texts.desk('report.empty')),
    stores.map((store) => storeSection(store, { pack, now, texts })),
    el('h2', {}, texts.desk('report.sources')),
    el(
      'ul',
      {},
      sources.map((source) => el('li', {}, source)),
    ),
  ]);
}
