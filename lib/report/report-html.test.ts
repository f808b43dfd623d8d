// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgedExample } from '../../tests/gallery/examples.ts';
import type { JudgedStores } from '../domain/judged.ts';
import { packHash } from '../domain/pack-hash.ts';
import { deskTextsFor } from '../text/desk-texts.ts';
import { reportHtml } from './report-html.ts';
import { reportOf } from './report-of.ts';
import { reportSource } from './report-source.ts';

const fileOf = (example: string, name: string) => readFileSync(`tests/examples/${example}/${name}`, 'utf8');
const judged = (example: string) =>
  judgedExample(JSON.parse(fileOf(example, 'backup.json')), fileOf(example, 'now'));
const htmlOf = (stores: JudgedStores) => reportHtml(reportSource(stores, '', deskTextsFor('en')));
const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('the report as a page', () => {
  it.each(['zh-CN', 'zh-TW', 'en'] as const)('is whole in %s: figures, orders, pack', (language) => {
    const texts = deskTextsFor(language);
    const page = pageOf(reportHtml(reportSource(judged('two-day-breach'), 'abc123', texts)));
    expect(page.documentElement.lang).toBe(language);
    expect(page.querySelectorAll('svg.chart')).toHaveLength(4);
    const text = page.body.textContent ?? '';
    expect(text).toContain('seed-2024');
    expect(text).toContain('abc123');
    const [store] = judged('two-day-breach').stores;
    for (const { defectIds } of store?.report.indicators ?? []) {
      for (const orderId of defectIds) expect(text).toContain(orderId);
    }
  });

  it.each([
    ['zh-CN', /^PingFang SC/],
    ['zh-TW', /^PingFang TC/],
    // A Chinese font sets the quotes and apostrophes of an English text as wide as its characters.
    ['en', /^(?!.*(PingFang|YaHei)).*Segoe UI/],
  ] as const)('is set in a font of its language: %s', (language, font) => {
    const page = pageOf(reportHtml(reportSource(judged('healthy'), '', deskTextsFor(language))));
    document.documentElement.lang = language;
    document.body.replaceChildren(
      ...[...page.querySelectorAll('style')].map((style) => style.cloneNode(true)),
    );
    expect(getComputedStyle(document.body).fontFamily).toMatch(font);
  });

  it('names the layers of which nothing was recorded', () => {
    const { stores, ...rest } = judged('healthy');
    const bare = stores.map((store) => ({
      ...store,
      report: { ...store.report, preCheck: [], reEntry: [] },
    }));
    const text = pageOf(htmlOf({ ...rest, stores: bare })).body.textContent ?? '';
    expect(text.slice(text.indexOf('Not monitored'))).toMatch(
      /^Not monitored.*Pre-check.*nothing recorded.*Re-entry/,
    );
  });

  it('says when the rules do not hold that day by their own dates, in JSON too', () => {
    const past = { ...judged('healthy'), pack: { ...judged('healthy').pack, effectiveTo: '2020-12-31' } };
    expect(pageOf(htmlOf(past)).body.textContent).toContain(
      'By its own dates (… – 2020-12-31) the rule pack does not apply today.',
    );
    expect(pageOf(htmlOf(past)).querySelector('.verdict.level-good')).toBeNull();
    expect(pageOf(htmlOf(judged('healthy'))).body.textContent).not.toContain('By its own dates');
    const { rulePack } = reportOf(reportSource(past, 'abc123', deskTextsFor('en')));
    expect(rulePack).toMatchObject({ effectiveTo: '2020-12-31', isInEffect: false });
  });

  it('runs no script and may load nothing', () => {
    const page = pageOf(htmlOf(judged('healthy')));
    expect(page.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content')).toMatch(
      /^default-src 'none'/,
    );
    expect(page.querySelectorAll('script, link, img, iframe, object, [src], [href]')).toHaveLength(0);
  });

  it('says of every order that counts against her why it does', () => {
    const text = pageOf(htmlOf(judged('late-rising'))).body.textContent ?? '';
    const [store] = judged('late-rising').stores;
    const late = store?.report.indicators.find(({ id }) => id === 'lateShipment')?.defectIds ?? [];
    expect(late.length).toBeGreaterThan(0);
    expect(text).toContain(`No valid number in time: ${late.length}${late[0]}`);
    expect(text).toMatch(/Counted and fine \(\d+\) · Valid number in time: \d+/);
  });

  it('of no store at all says so', () => {
    const page = pageOf(htmlOf({ ...judged('healthy'), stores: [] }));
    expect(page.body.textContent).toContain('No store has been recorded yet.');
  });
});

describe('the report as JSON', () => {
  it('is the report that assess prints', () => {
    const expected = JSON.parse(fileOf('boundary', 'report.json'));
    const made = JSON.parse(
      JSON.stringify(reportOf(reportSource(judged('boundary'), '0123456789abcdef', deskTextsFor('en')))),
    );
    expect(made).toMatchObject({ format: expected.format, version: 1, now: expected.now });
    expect(made.rulePack).toEqual({ ...expected.rulePack, hash: '0123456789abcdef' });
    expect(made.stores.map(({ storeId }: { storeId: string }) => storeId).sort()).toEqual(
      expected.stores.map(({ storeId }: { storeId: string }) => storeId).sort(),
    );
  });
});

describe('the hash of a rule pack', () => {
  it('is the same whatever the order of its fields, and another one when a limit changes', async () => {
    const { pack } = judged('healthy');
    const turned = Object.fromEntries(Object.entries(pack).reverse()) as typeof pack;
    const changed = { ...pack, limits: { ...pack.limits, cancellation: 1501 } };
    const [hash, same, other] = await Promise.all([pack, turned, changed].map(packHash));
    expect(same).toBe(hash);
    expect(other).not.toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
  });
});
