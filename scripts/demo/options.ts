import { parseArgs } from 'node:util';
import type { BrowserKind } from '../browsers/find-browser.ts';

export interface DemoOptions {
  kind: BrowserKind;
  headless: boolean;
  seed: number;
}

const USAGE = 'npm start -- [--browser chrome|firefox] [--headless] [--seed <number>]';
const SEED = 2;

/** Reads the command line; a bad one ends the process with one line and exit code 2. */
export function readOptions(args: string[]): DemoOptions {
  try {
    const { values } = parseArgs({
      args,
      options: {
        browser: { type: 'string', default: 'chrome' },
        headless: { type: 'boolean', default: !hasDisplay() },
        seed: { type: 'string', default: String(SEED) },
      },
    });
    return { kind: kindOf(values.browser), headless: values.headless, seed: seedOf(values.seed) };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)} (usage: ${USAGE})`);
    process.exit(2);
  }
}

function kindOf(name: string): BrowserKind {
  if (name === 'firefox') return 'firefox';
  if (name === 'chrome' || name === 'chromium') return 'chrome';
  throw new Error(`No such browser: ${name}`);
}

function seedOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`A seed is a whole number: ${text}`);
  return Number(text);
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
