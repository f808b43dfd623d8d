/** axe over every view of the gallery; exits 1 when anything is found: `node tests/gallery/audit.ts`. */
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { visitGallery } from './visit.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let views = 0;
const found = new Map<string, string[]>();
await visitGallery(
  async (page, { name, width }) => {
    await page.addScriptTag({ path: axePath });
    if (views === 0) await proveItCanFail(page);
    const violations = await violationsOn(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) violations.push(`reflow: ${wide} px wide in ${width}`);
    views += 1;
    for (const violation of violations) found.set(violation, [...(found.get(violation) ?? []), name]);
  },
  { face: process.argv[2] },
);
async function violationsOn(page: Page): Promise<string[]> {
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const results: AxeResults = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
  }, TAGS);
}

/** An audit that finds nothing must be one that would have found something. */
async function proveItCanFail(page: Page): Promise<void> {
  await page.evaluate(() => document.body.append(document.createElement('img')));
  const violations = await violationsOn(page);
  if (!violations.some((violation) => violation.startsWith('image-alt'))) {
    throw new Error('the audit saw no planted fault');
  }
  await page.evaluate(() => document.querySelector('body > img')?.remove());
}

for (const [violation, names] of found) console.log(`${names.length} × ${violation}\n    ${names[0]}`);
console.log(`${views} views, ${found.size} kinds of violation`);
process.exitCode = found.size > 0 ? 1 : 0;
