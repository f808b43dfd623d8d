// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgedExample } from '../../tests/gallery/examples.ts';
import { packHash } from '../pack-hash.ts';
import { deskTextsFor } from '../text/desk-texts.ts';
import { reportHtml } from './report-html.ts';
import { reportOf } from './report-of.ts';

const fileOf = (example: string, name: string) => readFileSync(`tests/examples/${example}/${name}`, 'utf8');
const judged = (example: string) =>
  judgedExample(JSON.parse(fileOf(example, 'backup.json')), fileOf(example, 'now'));
const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** Every text field of a backup replaced by markup that would run a script. */
function poisoned(value: unknown, payload: string): unknown {
  if (Array.isArray(value)) return value.map((part) => poisoned(part, payload));
  if (typeof value !== 'object' || value === null) return value;
  const TEXT_FIELDS = [
    'name',
    'title',
    'text',
    'place',
    'cancelReason',
    'carrier',
    'orderId',
    'trackingNumber',
  ];
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      TEXT_FIELDS.includes(key) && typeof part === 'string' ? payload + part : poisoned(part, payload),
    ]),
  );
}

describe('the report as a page', () => {
  it.each(['zh-CN', 'zh-TW', 'en'] as const)('is whole in %s: figures, orders, pack', (language) => {
    const texts = deskTextsFor(language);
    const page = pageOf(reportHtml(judged('two-day-breach'), 'abc123', texts));
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

  it('names the layers of which nothing was recorded', () => {
    const { stores, ...rest } = judged('healthy');
    const bare = stores.map((store) => ({
      ...store,
      report: { ...store.report, preCheck: [], reEntry: [] },
    }));
    const text = pageOf(reportHtml({ ...rest, stores: bare }, '', deskTextsFor('en'))).body.textContent ?? '';
    expect(text.slice(text.indexOf('Not monitored'))).toMatch(/^Not monitoredPre-check · .*Re-entry/);
  });

  it('runs no script and may load nothing', () => {
    const page = pageOf(reportHtml(judged('healthy'), '', deskTextsFor('en')));
    expect(page.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content')).toMatch(
      /^default-src 'none'/,
    );
    expect(page.querySelectorAll('script, link, img, iframe, object, [src], [href]')).toHaveLength(0);
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'--></style></title><svg onload=alert(1)>",
    '<a href="javascript:alert(1)">',
    '&lt;b&gt;',
  ])('shows hostile text as text: %s', (payload) => {
    const backup = poisoned(JSON.parse(fileOf('late-rising', 'backup.json')), payload);
    const hostile = judgedExample(backup as never, fileOf('late-rising', 'now'));
    const page = pageOf(reportHtml(hostile, payload, deskTextsFor('zh-CN')));
    expect(page.querySelectorAll('script, img, a, b, [onload], [onerror]')).toHaveLength(0);
    expect(page.body.textContent).toContain(payload);
  });

  it('of no store at all says so', () => {
    const page = pageOf(reportHtml({ ...judged('healthy'), stores: [] }, '', deskTextsFor('en')));
    expect(page.body.textContent).toContain('No store has been recorded yet.');
  });
});

describe('the report as JSON', () => {
  it('is the report that assess prints', () => {
    const expected = JSON.parse(fileOf('boundary', 'report.json'));
    const made = JSON.parse(JSON.stringify(reportOf(judged('boundary'), '0123456789abcdef')));
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
