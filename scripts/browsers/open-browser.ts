import { type BrowserKind, findBrowser, PATH_VARIABLE } from './find-browser.ts';
import { installWithApt } from './install-browser.ts';
import { openChromium } from './open-chromium.ts';
import { openFirefox } from './open-firefox.ts';
import type { OpenOptions, SellerBrowser } from './seller-browser.ts';

const WHAT_TO_INSTALL: Record<BrowserKind, string> = {
  chrome: 'Chromium or Google Chrome',
  firefox: 'Firefox 140 or newer',
};

/** Sees to it that those browsers are here, installing them where it can; otherwise says what to install and ends. */
export function ensureBrowsers(kinds: readonly BrowserKind[]): void {
  const missing = () => kinds.filter((kind) => !findBrowser(kind));
  const installable = missing().filter((kind) => !process.env[PATH_VARIABLE[kind]]);
  if (installable.length > 0) installWithApt(installable);
  for (const kind of missing()) console.error(whatIsMissing(kind));
  if (missing().length > 0) process.exit(1);
}

/** Opens the browser with the extension, mapped to the replica. Throws where the browser is missing. */
export async function openBrowser(kind: BrowserKind, options: OpenOptions): Promise<SellerBrowser> {
  const executable = findBrowser(kind);
  if (!executable) throw new Error(whatIsMissing(kind));
  return kind === 'chrome' ? openChromium(executable, options) : openFirefox(executable, options);
}

function whatIsMissing(kind: BrowserKind): string {
  const named = process.env[PATH_VARIABLE[kind]];
  if (named) return `${PATH_VARIABLE[kind]} names ${named}, which is no program that can be started.`;
  return `Install ${WHAT_TO_INSTALL[kind]}, or name yours in ${PATH_VARIABLE[kind]}.`;
}
