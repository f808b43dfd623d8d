// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { skeletonOf } from '../lib/pages/skeleton.ts';
import { documentOf, savedPages } from '../lib/pages/testing/saved-pages.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';

const folder = temporaryFolder('fixture');
const pages = join(folder, 'pages');
const structure = join(folder, 'structure.html');
const saved = savedPages().find((page) => page.case === 'order-list-ait-zh');
if (!saved) throw new Error('the saved order list is gone');

beforeEach(() => {
  rmSync(pages, { recursive: true, force: true });
  mkdirSync(join(pages, 'order-list', 'fixtures'), { recursive: true });
  writeFileSync(join(pages, 'order-list', 'cases.json'), '[]\n');
  writeFileSync(structure, skeletonOf(documentOf(saved)));
});

function add(...args: string[]) {
  const options = [
    '--disable-warning=ExperimentalWarning',
    'scripts/add-fixture.ts',
    ...args,
    '--pages',
    pages,
  ];
  return spawnSync(process.execPath, options, { encoding: 'utf8' });
}

describe('add-fixture', () => {
  it('makes a saved page of a structure, with its reading and its case', () => {
    const { status, stdout } = add(structure, '--url', saved.url, '--at', saved.at, '--case', 'new-layout');
    expect(status).toBe(0);
    expect(stdout).toContain('Added new-layout (order-list, read');
    expect(readdirSync(join(pages, 'order-list', 'fixtures')).sort()).toEqual([
      'new-layout.html',
      'new-layout.json',
    ]);
    const cases = JSON.parse(readFileSync(join(pages, 'order-list', 'cases.json'), 'utf8'));
    expect(cases).toMatchObject([{ case: 'new-layout', url: saved.url, at: saved.at }]);
    const reading = JSON.parse(
      readFileSync(join(pages, 'order-list', 'fixtures', 'new-layout.json'), 'utf8'),
    );
    expect(reading.orders).toHaveLength(saved.expected.orders.length);
  });

  it.each([
    ['no address', [structure, '--at', saved.at]],
    ['a word for an instant', [structure, '--url', saved.url, '--at', 'yesterday']],
    ['a file that is not there', [join(folder, 'none.html'), '--url', saved.url, '--at', saved.at]],
    ['a page nobody reads', [structure, '--url', 'https://example.com/', '--at', saved.at]],
    ['a page with its values', ['README.md', '--url', saved.url, '--at', saved.at]],
  ])('refuses %s in one line and writes nothing', (_, args) => {
    const { status, stderr, stdout } = add(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(join(pages, 'order-list', 'fixtures'))).toEqual([]);
  });
});
