/** Writes generated cases as files in the form of the saved pages: `node tests/page-generator/dump-cases.ts <folder> [count] [seed]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asReading } from './as-reading.ts';
import { makeCase } from './make-case.ts';
import { ENTRY_LISTS, type PageCase } from './page-case.ts';

const [folder, count = '40', first = '1'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Which folder?');
mkdirSync(folder, { recursive: true });

const index = Array.from({ length: Number(count) }, (_, at) => {
  const page = makeCase(Number(first) + at);
  const name = `${page.kind}-${page.family}-${page.seed}`;
  writeFileSync(join(folder, `${name}.html`), page.html);
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(asReading(page), null, 1)}\n`);
  return {
    case: name,
    url: page.url,
    at: new Date(page.at).toISOString(),
    note: `seed ${page.seed}, ${page.language}, ${page.layout}`,
    eitherWay: eitherWayOf(page),
    mustNotAppear: page.mustNotAppear,
  };
});
writeFileSync(join(folder, 'index.json'), `${JSON.stringify(index, null, 1)}\n`);

function eitherWayOf({ expected }: PageCase): string[] {
  const fields = ENTRY_LISTS.flatMap((list) =>
    (expected.entries[list] ?? []).flatMap(({ open }) => open.map((name) => `${list}.${name}`)),
  );
  const extent = expected.openExtent.map((part) => `extent.${part}`);
  return [...new Set([...fields, ...extent, ...(expected.openPage ? ['page'] : [])])];
}
