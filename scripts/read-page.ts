// Prints the reading of a saved Seller Center page (formats.md §1).
import { readFileSync, statSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import { readPage } from '../lib/pages/read-page.ts';

const USAGE = 'Usage: npm run --silent read-page -- <saved.html> --url <its URL> --at <instant>';

class Unusable extends Error {}

/** Saved pages have a few megabytes, and a browser nests no deeper than 512: far beyond, parsing would never end. */
const MOST_BYTES = 32 * 2 ** 20;
const DEEPEST = 2_000;

/** Elements that hold nothing, or end without being closed. */
const UNCLOSED = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd td th tr thead tbody tfoot colgroup option optgroup html head body'.split(
    ' ',
  ),
);

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
    throw new Unusable(`Not a usable URL: ${oneLine(values.url)}`);
  const at = instantOf(values.at);
  if (at === undefined)
    throw new Unusable(`Not an instant like 2026-03-10T18:30:00.000Z: ${oneLine(values.at)}`);
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

/** ISO 8601 with its zone: without one it would be another instant on every machine; and of a day that exists. */
function instantOf(text: string): number | undefined {
  const [, wall, seconds = ':00', fraction = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(\.\d{1,3})?(?:Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  const printed = `${wall}${seconds}.${fraction.slice(1).padEnd(3, '0')}Z`;
  const inUtc = Date.parse(printed);
  if (Number.isNaN(inUtc) || new Date(inUtc).toISOString() !== printed) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').slice(0, 200);
}

function textOf(file: string): string {
  const text = contentOf(file);
  if (nestingOf(text) > DEEPEST) throw new Unusable(`Cannot read ${file}: nested too deep`);
  return text;
}

function contentOf(file: string): string {
  try {
    if (statSync(file).size <= MOST_BYTES) return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Unusable(`Cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`);
  }
  throw new Unusable(`Cannot read ${file}: larger than any page`);
}

/** Told by the tags alone, so roughly. */
function nestingOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const { 0: tag, 1: name = '', index } of html.matchAll(/<\/?([a-z][a-z0-9-]*)/gi)) {
    const isSelfClosing = html.charAt(html.indexOf('>', index) - 1) === '/';
    if (isSelfClosing || UNCLOSED.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (tag.startsWith('</') ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** A pipe takes only a part at a time; leaving early would cut the reading short. Its reader may have read enough. */
function writeAll(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}
