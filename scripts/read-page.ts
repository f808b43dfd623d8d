/**
 * `npm run --silent read-page -- <saved.html> --url <its URL> --at <instant>`: prints the reading of a saved Seller Center
 * page (formats.md §1). An unusable file or argument: exit 2, one line on stderr, nothing on stdout.
 */
import { statSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { readPage } from '../lib/pages/read-page.ts';
import {
  BadInput,
  contentOf,
  fileAndOptions,
  instantIn,
  pathOf,
  runCommand,
} from './running/command-line.ts';

const USAGE = 'Usage: npm run --silent read-page -- <saved.html> --url <its URL> --at <instant>';
const OPTIONS = { url: { type: 'string' }, at: { type: 'string' } } as const;

/** Saved pages have a few megabytes, and a browser nests no deeper than 512: far beyond, parsing would never end. */
const MOST_BYTES = 32 * 2 ** 20;
const DEEPEST = 2_000;

/** Elements that hold nothing, or end without being closed. */
const UNCLOSED = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd td th tr thead tbody tfoot colgroup option optgroup html head body'.split(
    ' ',
  ),
);

await runCommand((args) => {
  const { file, values } = fileAndOptions(args, OPTIONS, USAGE);
  const { url, at } = values;
  if (!url || !at) throw new BadInput(USAGE);
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new BadInput(`Not a usable URL: ${url}`);
  const readAt = instantIn(at);
  const { window } = new JSDOM(pageIn(file), { url });
  return `${JSON.stringify(readPage(window.document, { url, readAt }), null, 2)}\n`;
});

function pageIn(file: string): string {
  const size = statSync(pathOf(file), { throwIfNoEntry: false })?.size ?? 0;
  if (size > MOST_BYTES) throw new BadInput(`Cannot read ${file}: larger than any page`);
  const text = textOf(contentOf(file));
  if (text === undefined || text.trim() === '') throw new BadInput(`Cannot read ${file}: no page`);
  if (nestingOf(text) > DEEPEST) throw new BadInput(`Cannot read ${file}: nested too deep`);
  return text;
}

/** In the encoding that its mark or its head declares, else UTF-8; undefined where it is no text. */
function textOf(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 1024).toString('latin1');
  const mark = start.startsWith('\xff\xfe')
    ? 'utf-16le'
    : start.startsWith('\xfe\xff')
      ? 'utf-16be'
      : undefined;
  if (!mark && bytes.includes(0)) return undefined;
  const [, declared] = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start) ?? [];
  try {
    return new TextDecoder(mark ?? declared).decode(bytes);
  } catch {
    return bytes.toString();
  }
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
