/** The report of a store whose every text is hostile, opened from disk: it runs nothing and asks for nothing. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { appealHtml } from '../../lib/report/appeal/appeal-html.ts';
import { reportHtml } from '../../lib/report/report-html.ts';
import { reportSource } from '../../lib/report/report-source.ts';
import { deskTextsFor } from '../../lib/text/desk-texts.ts';
import { hostileStores } from '../support/hostile-store.ts';
import { MARKUP_TEXTS } from '../support/hostile-texts.ts';
import { openScene } from './scene.ts';

const scene = openScene();
const TEXTS = MARKUP_TEXTS.map((text) => text.replaceAll('\u0000', '\ufffd'));
/** Long enough for an animation, a refresh or a request to start. */
const PATIENCE_MS = 500;

interface Opened {
  text: string;
  scripts: number;
  isHacked: boolean;
  policy: string | null;
  address: string;
}

/** What stands in the page, and what it asked for besides itself; a browser draws missing letters by a `data:` font. */
async function opened(name: string, html: string): Promise<Opened & { asked: string[] }> {
  const file = join(scene.current.downloads, name);
  writeFileSync(file, html);
  const page = await scene.current.seller.browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  await new Promise((resume) => setTimeout(resume, PATIENCE_MS));
  const seen = await page.evaluate(() => ({
    text: document.body.textContent ?? '',
    scripts: document.scripts.length,
    isHacked: 'hacked' in globalThis,
    policy: document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? null,
    address: location.href,
  }));
  await page.close();
  return {
    ...seen,
    asked: asked.filter((url) => !url.startsWith('data:') && url !== pathToFileURL(file).href),
  };
}

function expectSafe(page: Awaited<ReturnType<typeof opened>>): void {
  expect(page).toMatchObject({ scripts: 0, isHacked: false, asked: [] });
  expect(page.policy).toMatch(/^default-src 'none'/);
  expect(page.address).toMatch(/^file:/);
}

describe(`${MARKUP_TEXTS.length} hostile texts in every field`, () => {
  const source = reportSource(hostileStores(MARKUP_TEXTS), MARKUP_TEXTS.join(' '), deskTextsFor('zh-CN'));
  let report: Awaited<ReturnType<typeof opened>>;
  beforeAll(async () => {
    report = await opened('hostile-report.html', reportHtml(source));
  });

  it('are at least 500', () => expect(new Set(MARKUP_TEXTS).size).toBeGreaterThanOrEqual(500));

  it('run nothing and ask for nothing in the report', () => expectSafe(report));

  it('are all shown by it as they are', () => {
    expect(TEXTS.filter((text) => !report.text.includes(text))).toEqual([]);
  });

  it('run nothing and ask for nothing in the bundle for an appeal', async () => {
    const [store] = source.stores;
    const [ended] = store?.report.postMortems ?? [];
    if (!store || !ended) throw new Error('no post-mortem');
    const appeal = await opened('hostile-appeal.html', appealHtml(store, ended.activityId, source));
    expectSafe(appeal);
    expect(TEXTS.filter((text) => !appeal.text.includes(text))).toEqual([]);
  });
});
