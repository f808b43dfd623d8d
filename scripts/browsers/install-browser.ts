import { spawnSync } from 'node:child_process';
import type { BrowserKind } from './find-browser.ts';

const PACKAGES: Record<BrowserKind, string> = { chrome: 'chromium', firefox: 'firefox-esr' };

/** Installs browsers, and a font for Chinese, with apt where this process may. Whether apt said it worked. */
export function installWithApt(kinds: readonly BrowserKind[]): boolean {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !apt(['--version'], 'ignore')) return false;
  const packages = [...kinds.map((kind) => PACKAGES[kind]), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  console.error(`Installing ${packages.join(', ')} with apt …`);
  return apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

function apt(args: readonly string[], output: 'ignore' | 'inherit' = 'inherit'): boolean {
  const { status } = spawnSync('apt-get', args, {
    // What apt says is no part of a task's output.
    stdio: ['ignore', output === 'ignore' ? 'ignore' : 2, output],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

function hasChineseFont(): boolean {
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}
