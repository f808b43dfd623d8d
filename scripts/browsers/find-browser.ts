import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chrome' | 'firefox';

const NAMES: Record<BrowserKind, readonly string[]> = {
  chrome: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
};

const ELSEWHERE: Record<BrowserKind, readonly string[]> = {
  chrome: [
    '/usr/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** The variable that names a browser of one's own choice. */
export const PATH_VARIABLE: Record<BrowserKind, string> = { chrome: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** The program to start: the one the environment names, else the first that is installed. */
export function findBrowser(kind: BrowserKind): string | undefined {
  const named = process.env[PATH_VARIABLE[kind]];
  if (named) return isProgram(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = NAMES[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, ...ELSEWHERE[kind]].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
