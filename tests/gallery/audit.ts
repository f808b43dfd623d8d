/**
 * axe and layout over every view of the gallery; exits 1 when anything is found:
 * `node tests/gallery/audit.ts [popup|dashboard] [plain|forced|large|long]`, all of them where nothing is said.
 */
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { layoutFaults } from './faults.ts';
import { MODES, type ViewMode } from './modes.ts';
import { visitGallery } from './visit.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let views = 0;
const found = new Map<string, string[]>();
const [faceAsked, modeAsked] = process.argv.slice(2);
const face = faceAsked === 'popup' || faceAsked === 'dashboard' ? faceAsked : undefined;
const modes = MODES.filter((mode) => modeAsked === undefined || mode === modeAsked);
for (const mode of modes) await audit(mode);

async function audit(mode: ViewMode): Promise<void> {
  // Languages and themes differ in words and colours; what else a mode changes is the same in each of them.
  const part = mode === 'plain' ? {} : { languages: ['en', 'zh-CN'], schemes: ['light'] };
  await visitGallery(
    async (page, { name, width }) => {
      if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: axePath });
      if (views === 0) await proveItCanFail(page, width);
      const violations = [...(await violationsOn(page)), ...(await layoutFaults(page, width))];
      views += 1;
      for (const violation of violations) {
        found.set(violation, [...(found.get(violation) ?? []), `${name}-${mode}`]);
      }
    },
    { face, mode, ...part },
  );
}

async function violationsOn(page: Page): Promise<string[]> {
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const results: AxeResults = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
  }, TAGS);
}

/** An audit that finds nothing must be one that would have found something. */
async function proveItCanFail(page: Page, width: number): Promise<void> {
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div id="planted"><img><button style="all:unset;display:block;width:9px;height:9px">x</button>
        <p style="overflow:hidden;width:20px;white-space:nowrap">longer than its box</p></div>`,
    );
  });
  const violations = [...(await violationsOn(page)), ...(await layoutFaults(page, width))];
  for (const kind of ['image-alt', 'small target', 'cut off']) {
    if (!violations.some((violation) => violation.startsWith(kind))) {
      throw new Error(`the audit saw no planted fault: ${kind}`);
    }
  }
  await page.evaluate(() => document.querySelector('#planted')?.remove());
}

for (const [violation, names] of found) console.log(`${names.length} × ${violation}\n    ${names[0]}`);
console.log(`${views} views, ${found.size} kinds of violation`);
process.exitCode = found.size > 0 ? 1 : 0;
