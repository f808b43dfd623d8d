/** A page that needs nothing else: no script, no network, printable on A4. */
import { type Child, el } from '../drawing/node.ts';
import type { Texts } from '../text/texts.ts';
import { markupOf } from './markup.ts';
import { REPORT_STYLE } from './report-style.ts';

/** Even a text that slipped through as markup could load and run nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function printedPage(title: string, { language }: Texts, body: Child): string {
  const document = el(
    'html',
    { lang: language },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('title', {}, title),
      el('style', {}, REPORT_STYLE),
    ),
    el('body', {}, el('main', {}, el('h1', {}, title), body)),
  );
  return `<!doctype html>\n${markupOf(document)}\n`;
}
