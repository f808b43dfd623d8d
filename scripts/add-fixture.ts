/**
 * `npm run add-fixture -- <structure.html> --url <its address> --at <instant> [--seed 1] [--case name]`:
 * makes a saved page of a page structure that a seller saved, with made-up values, and the reading it yields now.
 * Bad input: exit 2, one line on stderr, nothing written.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import { readPage } from '../lib/pages/read-page.ts';
import { fillSkeleton } from './fixture/fill-skeleton.ts';
import { ROOT } from './process.ts';

const USAGE =
  'Usage: npm run add-fixture -- <structure.html> --url <its address> --at 2026-03-10T18:30:00.000Z [--seed 1] [--case name]';

class BadInput extends Error {}

interface Wish {
  file: string;
  url: string;
  at: string;
  seed: number;
  name: string | undefined;
  /** The folder of the page readers. */
  pages: string;
}

try {
  addFixture(wishOf(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function addFixture({ file, url, at, seed, name, pages }: Wish): void {
  const skeleton = skeletonIn(file);
  const html = fillSkeleton(skeleton, Date.parse(at), seed);
  const { document } = new JSDOM(html, { url }).window;
  const reading = readPage(document, { url, readAt: Date.parse(at) });
  if (reading.page === null) throw new BadInput(`No reader is made for the page at ${url}`);
  const folder = join(pages, reading.page);
  const list = join(folder, 'cases.json');
  const cases = JSON.parse(readFileSync(list, 'utf8')) as { case: string }[];
  const own = name ?? `${reading.page}-structure-${cases.length + 1}`;
  const target = join(folder, 'fixtures', `${own}.html`);
  if (cases.some((known) => known.case === own) || existsSync(target))
    throw new BadInput(`There is a case ${own} already; name another with --case`);
  const note = `From a page structure that was saved; its values are made up, seed ${seed}.`;
  writeFileSync(target, html);
  writeFileSync(join(folder, 'fixtures', `${own}.json`), `${JSON.stringify(reading, null, 2)}\n`);
  writeFileSync(list, `${JSON.stringify([...cases, { case: own, url, at, note }], null, 2)}\n`);
  const fields = reading.problems.map(
    (problem) => `  ${problem.where ?? ''} ${problem.field}: ${problem.text}`,
  );
  console.log(
    [
      `Added ${own} (${reading.page}, ${reading.state}, ${reading.extent?.rows ?? 0} rows).`,
      ...(fields.length > 0 ? ['Not understood:', ...new Set(fields)] : []),
      'Check the .json against the .html, put right what is wrong in it, then mend the reader until npm test passes.',
    ].join('\n'),
  );
}

function wishOf(args: string[]): Wish {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  const { url, at, case: name } = values;
  if (!file || more.length > 0 || !url || !at) throw new BadInput(USAGE);
  if (!URL.canParse(url)) throw new BadInput(`Not a usable URL: ${url}`);
  if (!/^\d{4}-\d\d-\d\dT/.test(at) || Number.isNaN(Date.parse(at)))
    throw new BadInput(`Not an instant: ${at}`);
  if (name !== undefined && !/^[a-z0-9-]+$/.test(name)) throw new BadInput(`Not a name for a case: ${name}`);
  const seed = Number(values.seed ?? 1);
  if (!Number.isSafeInteger(seed)) throw new BadInput(`A seed is a whole number, not ${values.seed}`);
  const pages = values.pages ?? join(ROOT, 'lib', 'pages');
  return { file: resolve(process.env.INIT_CWD ?? process.cwd(), file), url, at, seed, name, pages };
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { url: text, at: text, seed: text, case: text, pages: text },
    });
  } catch {
    throw new BadInput(USAGE);
  }
}

function skeletonIn(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadInput(`Cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`);
  }
  if (!/<body[\s>]/.test(text) || !/\{\d+\}/.test(text))
    throw new BadInput(`${file} is no page structure: it has no shapes like 9{16}`);
  return text;
}
