/** The report as one page. */
import { el } from '../drawing/node.ts';
import { datedHoursText } from '../text/hours.ts';
import { packLines } from './pack-lines.ts';
import { printedPage } from './printed-page.ts';
import type { ReportSource } from './report-source.ts';
import { storeSection } from './store-section.ts';

export function reportHtml(source: ReportSource): string {
  const { now, pack, texts, stores } = source;
  const { zone, sources } = pack;
  return printedPage(texts.desk('report.title'), texts, [
    el('p', {}, texts.desk('report.judgedAt', { hour: datedHoursText(now, texts, zone) })),
    packLines(source),
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
