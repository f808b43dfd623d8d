/**
 * `npm run add-fixture -- <structure.html> --url <its address> --at <instant> [--seed 1] [--case name]`:
 * makes a saved page of a page structure that a seller saved, with made-up values, and the reading it yields now.
 * Bad input: exit 2, one line on stderr, nothing written.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { isoOf } from '../lib/domain/time.ts';
import { readPage } from '../lib/pages/read-page.ts';
import { fillSkeleton } from './fixture/fill-skeleton.ts';
import { BadInput, contentOf, fileAndOptions, instantIn, runCommand } from './running/command-line.ts';
import { ROOT } from './running/process.ts';

const USAGE =
  'Usage: npm run add-fixture -- <structure.html> --url <its address> --at 2026-03-10T18:30:00.000Z [--seed 1] [--case name]';
const TEXT = { type: 'string' } as const;
/** `pages`: the folder of the page readers, where it is another. */
const OPTIONS = { url: TEXT, at: TEXT, seed: TEXT, case: TEXT, pages: TEXT };

await runCommand((args) => {
  const { file, values } = fileAndOptions(args, OPTIONS, USAGE);
  const { url, at, case: name, seed = '1', pages = join(ROOT, 'lib', 'pages') } = values;
  if (!url || !at) throw new BadInput(USAGE);
  if (!URL.canParse(url)) throw new BadInput(`Not a usable URL: ${url}`);
  if (name !== undefined && !/^[a-z0-9-]+$/.test(name)) throw new BadInput(`Not a name for a case: ${name}`);
  if (!Number.isSafeInteger(Number(seed))) throw new BadInput(`A seed is a whole number, not ${seed}`);
  const readAt = instantIn(at);
  return addFixture(skeletonIn(file), { url, readAt, seed: Number(seed), name, pages });
});

interface Wish {
  url: string;
  readAt: number;
  seed: number;
  name: string | undefined;
  pages: string;
}

/** Writes page, reading and case; returns what to say. */
function addFixture(skeleton: string, { url, readAt, seed, name, pages }: Wish): string {
  const html = fillSkeleton(skeleton, readAt, seed);
  const { document } = new JSDOM(html, { url }).window;
  const reading = readPage(document, { url, readAt });
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
  writeFileSync(
    list,
    `${JSON.stringify([...cases, { case: own, url, at: isoOf(readAt), note }], null, 2)}\n`,
  );
  const fields = reading.problems.map(
    (problem) => `  ${problem.where ?? ''} ${problem.field}: ${problem.text}`,
  );
  return [
    `Added ${own} (${reading.page}, ${reading.state}, ${reading.extent?.rows ?? 0} rows).`,
    ...(fields.length > 0 ? ['Not understood:', ...new Set(fields)] : []),
    'Check the .json against the .html, put right what is wrong in it, then mend the reader until npm test passes.\n',
  ].join('\n');
}

function skeletonIn(file: string): string {
  const text = contentOf(file).toString();
  if (!/<body[\s>]/.test(text) || !/\{\d+\}/.test(text))
    throw new BadInput(`${file} is no page structure: it has no shapes like 9{16}`);
  return text;
}
