/** What runs inside a browser beside the product, as one script. */
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../scripts/running/process.ts';

/** `entry`: a file of tests. The browser's own interface stands in for the module that WXT makes of it. */
export async function bundled(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { 'wxt/browser': join(ROOT, 'tests', 'support', 'own-browser.ts') } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(ROOT, 'tests', entry), formats: ['iife'], name: 'part' },
    },
  });
  const [chunk] = (Array.isArray(made) ? made : [made]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  if (chunk?.type !== 'chunk') throw new Error(`The script of ${entry} was not made.`);
  return chunk.code;
}
