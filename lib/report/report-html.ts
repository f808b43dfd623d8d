/** The report as one page that needs nothing else: no script, no network, printable on A4. */
import type { JudgedStores } from '../domain/judged.ts';
import { el } from '../drawing/node.ts';
import type { DeskTexts } from '../text/desk-texts.ts';
import { datedHoursText, zoneName } from '../text/hours.ts';
import { markupOf } from './markup.ts';
import { REPORT_STYLE } from './report-style.ts';
import { storeSection } from './store-section.ts';

/** Even a text that slipped through as markup could load and run nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function reportHtml(judged: JudgedStores, packHash: string, texts: DeskTexts): string {
  const { judgedAt: now, pack, stores } = judged;
  const { id, version, zone, sources } = pack;
  const title = texts.desk('report.title');
  const document = el(
    'html',
    { lang: texts.language },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('title', {}, title),
      el('style', {}, REPORT_STYLE),
    ),
    el(
      'body',
      {},
      el('h1', {}, title),
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
    ),
  );
  return `<!doctype html>\n${markupOf(document)}\n`;
}
