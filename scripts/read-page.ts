// Prints the reading of a saved Seller Center page (formats.md §1).
import { readFileSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import { readPage } from '../lib/pages/read-page.ts';

const USAGE = 'Usage: npm run --silent read-page -- <saved.html> --url <its URL> --at <instant>';

class Unusable extends Error {}

try {
  const { file, url, at } = argumentsOf(process.argv.slice(2));
  const { window } = new JSDOM(textOf(file), { url });
  const reading = readPage(window.document, { url, readAt: at });
  writeAll(`${JSON.stringify(reading, null, 2)}\n`);
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function argumentsOf(args: string[]): { file: string; url: string; at: number } {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (!file || more.length > 0 || !values.url || !values.at) throw new Unusable(USAGE);
  if (!URL.canParse(values.url) || !/^https?:$/.test(new URL(values.url).protocol))
    throw new Unusable(`Not a usable URL: ${values.url}`);
  const at = /^\d{4}-\d\d-\d\dT/.test(values.at) ? Date.parse(values.at) : Number.NaN;
  if (Number.isNaN(at)) throw new Unusable(`Not an instant like 2026-03-10T18:30:00.000Z: ${values.at}`);
  return { file: resolve(process.env.INIT_CWD ?? process.cwd(), file), url: values.url, at };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { url: { type: 'string' }, at: { type: 'string' } },
    });
  } catch {
    throw new Unusable(USAGE);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Unusable(`Cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`);
  }
}

/** A pipe takes only a part at a time; leaving early would cut the reading short. */
function writeAll(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}
