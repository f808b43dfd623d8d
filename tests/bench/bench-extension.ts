/** A bare extension around the bench's page: the same storage and the same worker, nothing of the Seller Center. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from '../support/bundle.ts';
import { BEGIN, FRESH_PAGES } from './fresh-page.ts';

/** Of the product, since the drivers know the Firefox build by it. */
const GECKO_ID = 'activity-guard@activity-guard.example';

export async function makeBenchExtension(folder: string, kind: 'chrome' | 'firefox'): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('bench.js', await bundled('bench/record.bench-page.ts'));
  write('worker.js', await bundled('bench/worker.bench-page.ts'));
  write('background.js', await bundled('bench/background.bench-page.ts'));
  write('bench.html', pageOf('bench.js'));
  write('import.js', await bundled('bench/import.bench-page.ts'));
  write('import-worker.js', await bundled('bench/import-worker.bench-page.ts'));
  write('import.html', pageOf('import.js'));
  write('begin.js', BEGIN);
  for (const page of FRESH_PAGES) {
    write(`${page}.js`, await bundled(`bench/${page}.bench-page.ts`));
    write(`${page}.html`, pageOf('begin.js', `${page}.js`));
  }
  write(
    'manifest.json',
    JSON.stringify({
      manifest_version: 3,
      name: 'Activity Guard bench',
      version: '1',
      permissions: ['storage', 'unlimitedStorage', 'alarms'],
      ...(kind === 'firefox'
        ? {
            background: { scripts: ['background.js'] },
            browser_specific_settings: {
              gecko: { id: GECKO_ID, data_collection_permissions: { required: ['none'] } },
            },
          }
        : { background: { service_worker: 'background.js' } }),
    }),
  );
}

export function pageOf(...scripts: string[]): string {
  const tags = scripts.map((script) => `<script src="${script}"></script>`).join('');
  return `<!doctype html><meta charset="utf-8"><title>bench</title><body>${tags}`;
}
