import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserKind } from '../browsers/find-browser.ts';
import { ROOT } from '../running/process.ts';

/** Builds the extension for that browser, quietly; what the build has to say is shown only if it fails. Resolves to its folder. */
export function buildExtension(kind: BrowserKind): string {
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', kind], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) {
    console.error(stdout, stderr);
    throw new Error(`The extension could not be built for ${kind}.`);
  }
  return join(ROOT, '.output', `${kind}-mv3`);
}
