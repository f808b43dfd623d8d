import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(path));
const documents = tracked.filter((path) => path.endsWith('.md'));
const commands = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts as object);

describe('commands', () => {
  it('are the files at the root of scripts, and nothing else is', () => {
    const files = readdirSync('scripts').filter((name) => /(?<!\.test)\.ts$/.test(name));
    expect(files.map((name) => name.replace('.ts', '')).sort()).toEqual([...commands].sort());
  });

  it('are all named in README', () => {
    const readme = readFileSync('README.md', 'utf8');
    const named = (name: string) => new RegExp(`npm (run )?(--silent )?${name}\\b`).test(readme);
    expect(commands.filter((name) => !named(name))).toEqual([]);
  });
});

describe.each(documents)('%s', (path) => {
  const text = readFileSync(path, 'utf8');

  it('names only commands that there are', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !commands.includes(name))).toEqual([]);
  });

  it('names only files and folders that there are', () => {
    const named = [
      ...text.matchAll(/`((?:lib|components|entrypoints|assets|scripts|tests|docs)\/[\w./-]+)`/g),
    ];
    const missing = named.map(([, name = '']) => name).filter((name) => !existsSync(name));
    expect(missing).toEqual([]);
  });

  it('names only source files that there are, also by their names alone', () => {
    const named = [...text.matchAll(/`([\w-]+\.tsx?)`/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !tracked.some((file) => file.endsWith(`/${name}`)))).toEqual([]);
  });

  it('links only to what there is', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  });
});
