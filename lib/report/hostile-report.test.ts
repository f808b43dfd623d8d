// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { hostileStores } from '../../tests/support/hostile-store.ts';
import { MARKUP_TEXTS } from '../../tests/support/hostile-texts.ts';
import { deskTextsFor } from '../text/desk-texts.ts';
import { appealHtml } from './appeal/appeal-html.ts';
import { reportHtml } from './report-html.ts';
import { type ReportSource, reportSource } from './report-source.ts';

/** The elements the report is drawn with. */
const OURS =
  'html head meta title style body main h1 h2 h3 h4 p section strong span figure svg defs pattern path rect text circle table caption thead tbody tr th td ul li';
/** Some of each kind; the end-to-end tests open the report of all of them in both browsers. */
const SOME = MARKUP_TEXTS.filter((_, index) => index % 17 === 0);
/** As a browser reads it: what is no character is shown as the replacement character. */
const TEXTS = SOME.map((text) => text.replaceAll('\u0000', '\ufffd'));

const elementsIn = (page: Document) =>
  new Set([...page.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()));
const attributesIn = (page: Document) =>
  new Set([...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()));

/** A machine that does much else at once takes its time. */
const PATIENCE_MS = 60_000;

let source: ReportSource;
let pages: { report: Document; appeals: Document[] };

beforeAll(() => {
  source = reportSource(hostileStores(SOME), SOME.join(' '), deskTextsFor('en'));
  const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  const [store] = source.stores;
  if (!store) throw new Error('no store');
  const appeals = store.report.postMortems.map(({ activityId }) =>
    pageOf(appealHtml(store, activityId, source)),
  );
  pages = { report: pageOf(reportHtml(source)), appeals };
}, PATIENCE_MS);

describe('the report of a store with hostile texts in every field', () => {
  it('holds no element and no attribute but its own', () => {
    const ours = new Set(OURS.split(' '));
    for (const page of [pages.report, ...pages.appeals]) {
      expect([...elementsIn(page)].filter((tag) => !ours.has(tag))).toEqual([]);
      expect([...attributesIn(page)].filter((name) => /^on|^src|href|^style$|action/i.test(name))).toEqual(
        [],
      );
    }
  });

  it('shows each of them as text', () => {
    const shown = pages.report.body.textContent ?? '';
    expect(TEXTS.filter((text) => !shown.includes(text))).toEqual([]);
    const [one] = pages.appeals;
    const inAppeal = one?.body.textContent ?? '';
    expect(TEXTS.filter((text) => !inAppeal.includes(text))).toEqual([]);
  });

  it('keeps its policy the first thing after the encoding', () => {
    for (const page of [pages.report, ...pages.appeals]) {
      const policies = page.querySelectorAll('meta[http-equiv]');
      expect(policies).toHaveLength(1);
      expect(policies[0]?.previousElementSibling?.getAttribute('charset')).toBe('utf-8');
      expect(policies[0]?.getAttribute('content')).toMatch(/^default-src 'none'/);
    }
  });
});
