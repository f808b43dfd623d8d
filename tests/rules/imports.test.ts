import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { partOf, type SourceFile, sourceFiles } from './source-files.ts';

/** What each part may import: other parts, and packages. The table of CONTRIBUTING.md. */
const ALLOWED: Record<string, { parts: string[]; packages: string[] }> = {
  'lib/domain': { parts: ['lib/domain'], packages: ['zod/mini'] },
  'lib/pages': { parts: ['lib/pages', 'lib/domain', 'assets'], packages: [] },
  'lib/metrics': { parts: ['lib/metrics', 'lib/domain', 'assets'], packages: ['zod/mini'] },
  'lib/store': { parts: ['lib/store', 'lib/domain'], packages: ['dexie'] },
  'lib/text': { parts: ['lib/text', 'lib/domain', 'assets'], packages: [] },
  'lib/drawing': { parts: ['lib/drawing', 'lib/domain', 'lib/text'], packages: [] },
  'lib/report': {
    parts: ['lib/report', 'lib/domain', 'lib/metrics', 'lib/drawing', 'lib/text', 'assets'],
    packages: ['@zip.js/zip.js'],
  },
  'lib/import': {
    parts: ['lib/import', 'lib/domain', 'lib/pages', 'assets'],
    packages: ['@zip.js/zip.js', 'saxes'],
  },
  'lib/demo': { parts: ['lib/demo', 'lib/domain'], packages: [] },
  'lib/browser': { parts: ['lib/browser', 'lib/domain'], packages: ['wxt'] },
  'lib/published': { parts: ['lib/published', 'lib/domain', 'lib/metrics'], packages: ['wxt'] },
  'lib/judging': {
    parts: ['lib/judging', 'lib/published', 'lib/domain', 'lib/store', 'lib/metrics', 'lib/demo'],
    packages: ['wxt'],
  },
  'lib/mending': {
    parts: ['lib/mending', 'lib/judging', 'lib/published', 'lib/domain', 'lib/store'],
    packages: ['wxt'],
  },
  lib: {
    parts: ['lib', 'lib/mending', 'lib/judging', 'lib/published', 'lib/browser', 'lib/domain', 'lib/store'],
    packages: ['wxt', 'zod/mini'],
  },
  'lib/recording': {
    parts: [
      'lib/recording',
      'lib',
      'lib/mending',
      'lib/judging',
      'lib/published',
      'lib/domain',
      'lib/store',
      'lib/metrics',
    ],
    packages: ['wxt', 'zod/mini'],
  },
  'lib/capture': { parts: ['lib/capture', 'lib', 'lib/pages', 'lib/domain'], packages: ['wxt'] },
  'lib/warnings': {
    parts: ['lib/warnings', 'lib/browser', 'lib/judging', 'lib/published', 'lib/domain', 'lib/text'],
    packages: ['wxt'],
  },
  'lib/records-worker': {
    parts: [
      'lib/records-worker',
      'lib',
      'lib/recording',
      'lib/judging',
      'lib/domain',
      'lib/store',
      'lib/metrics',
      'lib/report',
      'lib/import',
      'lib/text',
    ],
    packages: [],
  },
  components: {
    parts: ['components', 'lib/domain', 'lib/drawing', 'lib/text', 'assets'],
    packages: ['preact'],
  },
  scripts: {
    parts: [
      'scripts',
      'lib',
      'lib/recording',
      'lib/judging',
      'lib/domain',
      'lib/pages',
      'lib/metrics',
      'lib/report',
      'lib/text',
      'lib/warnings',
      'assets',
      'tests',
    ],
    packages: ['*'],
  },
  'wxt.config.ts': { parts: ['lib/domain'], packages: ['wxt'] },
};

const files = sourceFiles();
const program = files.filter(({ path }) => partOf(path) !== 'tests');

describe('imports', () => {
  it.each(program.filter(({ path }) => ALLOWED[partOf(path)]).map((file) => [file.path, file] as const))(
    '%s keeps to the import table',
    (_, file) => {
      expect(breaches(file)).toEqual([]);
    },
  );

  it('have a row in the table for every part of the program', () => {
    const parts = new Set(program.map(({ path }) => partOf(path)));
    const free = ['entrypoints', 'vitest.config.ts', 'vitest.e2e.config.ts'];
    expect([...parts].filter((part) => !ALLOWED[part] && !free.includes(part))).toEqual([]);
  });

  it('of an entrypoint never reach into another entrypoint', () => {
    const crossing = program.flatMap((file) =>
      file.imports
        .filter(
          ({ target }) =>
            target?.startsWith('entrypoints/') && entrypointOf(target) !== entrypointOf(file.path),
        )
        .map(({ specifier }) => `${file.path} -> ${specifier}`),
    );
    expect(crossing).toEqual([]);
  });

  it('of what is loaded into a page never reach the schema library or the database', () => {
    const loaded = loadedFrom('entrypoints/seller-center.content/index.ts');
    expect(loaded.length).toBeGreaterThan(50);
    expect(reaching(loaded, /^(?:zod|dexie)(?:\/|$)/)).toEqual([]);
  });

  it('of what the dashboard’s worker loads never reach the browser’s interfaces, which no worker has', () => {
    const loaded = loadedFrom('entrypoints/records-worker.ts');
    expect(loaded.length).toBeGreaterThan(50);
    expect(reaching(loaded, /^wxt\/browser$/)).toEqual([]);
  });

  it('never go in a circle, not even for a type', () => {
    expect(circling(files.map(({ path, imports }) => [path, targetsOf(imports)]))).toEqual([]);
  });

  it('never go in a circle from part to part: each stands on those below it', () => {
    const parts = Map.groupBy(program, ({ path }) => partOf(path));
    const imported = [...parts].map(([part, inIt]): [string, string[]] => {
      const targets = inIt.flatMap(({ imports }) => targetsOf(imports)).map(partOf);
      return [part, targets.filter((target) => target !== part)];
    });
    expect(circling(imported)).toEqual([]);
  });

  it('name files that exist', () => {
    const missing = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target !== undefined && !existsSync(target))
        .map(({ specifier }) => `${path} -> ${specifier}`),
    );
    expect(missing).toEqual([]);
  });
});

function targetsOf(imports: SourceFile['imports']): string[] {
  return imports.flatMap(({ target }) => target ?? []);
}

/** Those that are in a circle, or lead into one: who imports nothing that waits need not wait, and they wait for ever. */
function circling(imported: readonly (readonly [string, readonly string[]])[]): string[] {
  const waiting = new Map(imported);
  for (let before = -1; before !== waiting.size; ) {
    before = waiting.size;
    for (const [name, targets] of waiting)
      if (!targets.some((target) => waiting.has(target))) waiting.delete(name);
  }
  return [...waiting.keys()];
}

/** A file with all that it loads, and they load; types are not loaded. */
function loadedFrom(entry: string): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const paths = new Set([entry]);
  for (const path of paths)
    for (const { target, typeOnly } of byPath.get(path)?.imports ?? [])
      if (target !== undefined && !typeOnly) paths.add(target);
  return [...paths].flatMap((path) => byPath.get(path) ?? []);
}

function reaching(loaded: readonly SourceFile[], name: RegExp): string[] {
  return loaded
    .filter(({ imports }) => imports.some(({ specifier, typeOnly }) => !typeOnly && name.test(specifier)))
    .map(({ path }) => path);
}

function breaches({ path, imports }: SourceFile): string[] {
  const { parts, packages } = ALLOWED[partOf(path)] ?? { parts: [], packages: [] };
  return imports
    .filter(({ specifier, target }) =>
      target === undefined
        ? !packages.some((name) => name === '*' || specifier === name || specifier.startsWith(`${name}/`)) &&
          !specifier.startsWith('node:')
        : !parts.includes(target.startsWith('assets/') ? 'assets' : partOf(target)),
    )
    .map(({ specifier }) => `${path} -> ${specifier}`);
}

function entrypointOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.\w+$/, '');
}
