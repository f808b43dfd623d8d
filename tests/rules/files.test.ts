import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partOf, sourceFiles } from './source-files.ts';

const files = sourceFiles();
const program = files.filter(({ path }) => partOf(path) !== 'tests' && !path.startsWith('scripts/'));

/** Each of these can send something out, or shows itself to the page. */
const NETWORK =
  /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection)\s*\(/;
/** Each is heard by whoever can reach it; a port of a worker is no such door. */
const DOORS = /\.runtime\s*\.(onMessage|onMessageExternal|onConnect|onConnectExternal|onUserScript\w+)\b/g;
/** Forces a layout of the page. */
const FORCED_LAYOUT = /\.(innerText|offsetWidth|offsetHeight|getBoundingClientRect|getComputedStyle)\b/;

const MOST_LINES = 300;
const MOST_ENTRYPOINT_LINES = 40;

describe('files', () => {
  it.each(files.map(({ path, lineCount }) => [path, lineCount] as const))(
    `%s is at most ${MOST_LINES} lines long`,
    (_, lineCount) => expect(lineCount).toBeLessThanOrEqual(MOST_LINES),
  );

  it('of entrypoints only wire', () => {
    const long = program
      .filter(({ path, lineCount }) => path.startsWith('entrypoints/') && lineCount > MOST_ENTRYPOINT_LINES)
      .map(({ path, lineCount }) => `${path}: ${lineCount}`);
    expect(long).toEqual([]);
  });

  it('never ask the network', () => {
    expect(program.filter(({ text }) => NETWORK.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('open one door for messages, to themselves alone', () => {
    const doors = program.flatMap(({ path, text }) =>
      [...text.matchAll(DOORS)].map(([, door]) => `${path}: ${door}`),
    );
    expect(doors).toEqual(['entrypoints/background.ts: onMessage']);
  });

  it('that read pages never force a layout', () => {
    const forcing = program.filter(
      ({ path, text }) => ['lib/pages', 'lib/capture'].includes(partOf(path)) && FORCED_LAYOUT.test(text),
    );
    expect(forcing.map(({ path }) => path)).toEqual([]);
  });

  it('that are pure take the time as an argument', () => {
    const clocked = program.filter(
      ({ path, text }) =>
        ['lib/domain', 'lib/pages', 'lib/metrics', 'lib/text', 'components'].includes(partOf(path)) &&
        /\bDate\.now\(|new Date\(\)|performance\.now\(/.test(text),
    );
    expect(clocked.map(({ path }) => path)).toEqual([]);
  });

  it('of the program are all imported by something', () => {
    const reached = new Set(files.flatMap(({ imports }) => imports.map(({ target }) => target)));
    const orphans = program
      .map(({ path }) => path)
      .filter(
        (path) => !path.startsWith('entrypoints/') && path !== 'wxt.config.ts' && !path.startsWith('vitest.'),
      )
      .filter((path) => !reached.has(path));
    expect(orphans).toEqual([]);
  });

  it('name no document that is not here', () => {
    const documents = new Set(
      execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
        encoding: 'utf8',
      })
        .split('\n')
        .map((path) => basename(path)),
    );
    const missing = files.flatMap(({ path, text }) =>
      [...text.matchAll(/\b[\w-]+\.md\b/g)]
        .filter(([name]) => !documents.has(name))
        .map(([name]) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
