/** What each part of a build weighs, and what it may: a page and a popup wait for every byte. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Of gzip -9, in kB of 1000 bytes: the goal, and the budget that holds until the goal is reached. */
const LIMITS = [
  { part: 'content script', goal: 20, budget: 88.5 },
  { part: 'background', goal: 70, budget: 102.5 },
  { part: 'popup', goal: 12, budget: 24.5 },
] as const;

interface PartSize {
  part: (typeof LIMITS)[number]['part'];
  size: number;
  goal: number;
  budget: number;
}

/** The parts of the build in a folder, each with all that it loads; of the languages the heaviest one. */
function sizesOf(build: string): PartSize[] {
  const sizes = {
    'content script': zipped(build, 'content-scripts/seller-center.js'),
    background: zipped(build, 'background.js'),
    popup: popupSize(build),
  };
  return LIMITS.map((limit) => ({ ...limit, size: sizes[limit.part] }));
}

function popupSize(build: string): number {
  const html = readFileSync(join(build, 'popup.html'), 'utf8');
  const entry = /src="\/(chunks\/popup-[^"]+)"/.exec(html)?.[1];
  if (!entry) throw new Error(`${build}: popup.html names no script`);
  const loaded = withImports(build, entry, new Set());
  const catalogues = [...textOf(build, entry).matchAll(/import\(["'`]\.\/([^"'`]+)["'`]\)/g)].map(
    ([, name]) =>
      sum(
        build,
        [...withImports(build, `chunks/${name}`, new Set())].filter((file) => !loaded.has(file)),
      ),
  );
  const styles = [...html.matchAll(/href="\/(assets\/[^"]+\.css)"/g)].map(([, file = '']) => file);
  return sum(build, [...loaded, ...styles]) + Math.max(0, ...catalogues);
}

/** A script of the build with all that it imports, and they import. */
function withImports(build: string, file: string, found: Set<string>): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name] of textOf(build, file).matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
    withImports(build, `chunks/${name}`, found);
  return found;
}

function sum(build: string, files: readonly string[]): number {
  return files.reduce((size, file) => size + zipped(build, file), 0);
}

function zipped(build: string, file: string): number {
  return gzipSync(readFileSync(join(build, file)), { level: 9 }).length / 1000;
}

function textOf(build: string, file: string): string {
  return readFileSync(join(build, file), 'utf8');
}

/** Prints the sizes of every build there is; the number of parts within and over their budgets. */
export function checkSizes(output: string): { passed: number; failed: number } {
  const sizes = readdirSync(output)
    .filter((name) => name.endsWith('-mv3'))
    .flatMap((name) => sizesOf(join(output, name)).map((size) => ({ ...size, name })));
  for (const { name, part, size, goal, budget } of sizes)
    console.log(`${name} ${part}: ${size.toFixed(1)} kB of ${budget} (goal ${goal})`);
  const passed = sizes.filter(({ size, budget }) => size <= budget).length;
  return { passed, failed: sizes.length - passed };
}
