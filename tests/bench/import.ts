/** Row 13 of the goals: what importing an order export costs beside the bare writing of its rows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind } from '../../scripts/browsers/find-browser.ts';
import { openBrowser } from '../../scripts/browsers/open-browser.ts';
import { makeBenchExtension } from './bench-extension.ts';
import type { ImportBench } from './import.bench-page.ts';
import { inPage } from './in-page.ts';
import { heldUp } from './long-tasks.ts';
import { median, ratio } from './median.ts';
import type { Row } from './row.ts';

const ROUNDS = 3;
const MOST_TIMES = 3;
const LONGEST_TASK = 50;

declare global {
  var importBench: ImportBench;
}

/** `rows`: of the export. */
export async function measureImport(kind: BrowserKind, rows: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'activity-guard-bench-'));
  await makeBenchExtension(folder, kind);
  const opened = await openBrowser(kind, { extension: folder, port: 9, headless: true, downloads: folder });
  try {
    const page = await opened.openExtensionPage('/import.html');
    page.setDefaultTimeout(0);
    const took: number[] = [];
    const raw: number[] = [];
    let longest = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      await inPage(page, (count) => globalThis.importBench.begin(count), rows);
      const held = await heldUp(kind, page, async () => {
        took.push(await inPage(page, (count) => globalThis.importBench.imported(count), rows));
      });
      longest = Math.max(longest, held.longest);
      raw.push(await inPage(page, () => globalThis.importBench.rawWrites(), undefined));
    }
    const value = ratio(took, raw);
    const where = `${rows.toLocaleString('en')} rows, ${kind}`;
    return [
      {
        row: '13',
        name: `order export read and recorded × raw bulk writes (${where})`,
        goal: `≤ ${MOST_TIMES}`,
        value: `${value.toFixed(2)} (${(median(took) / 1000).toFixed(1)} / ${(median(raw) / 1000).toFixed(1)} s)`,
        isMet: value <= MOST_TIMES,
      },
      {
        row: '13',
        name: `longest task meanwhile, ms (${where})`,
        goal: `≤ ${LONGEST_TASK}`,
        value: longest.toFixed(0),
        isMet: longest <= LONGEST_TASK,
      },
    ];
  } finally {
    await opened.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
