/**
 * The power goes while readings come: of each file no more is left than was synced. What was acknowledged is there, the
 * records open, and nothing is in part. Runs where there is a C compiler, in `npm run soak`: what syncs is noted by a
 * library that is preloaded into the browser.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/find-browser.ts';
import { ROOT } from '../../scripts/running/process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openLives } from './lives.ts';
import { expectWhole, sendFor } from './sending.ts';

const lives = openLives();
const CUTS = Number(process.env.POWER_CUTS ?? 1);
const READINGS = 200;
const LIVES_MS = 2500;
const folder = temporaryFolder('power');
const library = join(folder, 'last-synced.so');
const synced = join(folder, 'synced');

/** Where each browser keeps what an extension stores, and only that. */
const STORED: Record<BrowserKind, RegExp> = {
  chrome: /\/(IndexedDB\/chrome-extension_|Local Extension Settings\/)/,
  firefox: /\/storage\/default\/moz-extension\+/,
};

beforeAll(() => {
  const source = join(ROOT, 'tests', 'support', 'last-synced.c');
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, source]);
  mkdirSync(synced);
});

/** Whatever was begun with it is preloaded; the drivers hand on what this process has. */
async function withLibrary<Result>(work: () => Promise<Result>): Promise<Result> {
  Object.assign(process.env, {
    LD_PRELOAD: library,
    WATCHED_PATH: lives.current.profile,
    SYNCED_FOLDER: synced,
  });
  try {
    return await work();
  } finally {
    for (const name of ['LD_PRELOAD', 'WATCHED_PATH', 'SYNCED_FOLDER']) delete process.env[name];
  }
}

/** Leaves of each file what was synced of it, of one that never was its name alone. How many bytes were lost. */
function cutPower(): number {
  let lost = 0;
  const files = readdirSync(lives.current.profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => STORED[inject('kind')].test(path));
  for (const path of files) {
    const { ino, size } = statSync(path);
    const kept = join(synced, String(ino));
    if (existsSync(kept)) copyFileSync(kept, path);
    else truncateSync(path, 0);
    lost += size - statSync(path).size;
  }
  expect(files.length).toBeGreaterThan(1);
  // What is there after it is on the disk.
  rmSync(synced, { recursive: true });
  mkdirSync(synced);
  for (const path of files) copyFileSync(path, join(synced, String(statSync(path).ino)));
  return lost;
}

it(
  `every acknowledged reading outlasts ${CUTS} power cuts`,
  async () => {
    const acked: string[] = [];
    let lost = 0;
    let { seller, storage } = await withLibrary(() => lives.current.begin());
    for (let cut = 0; cut < CUTS; cut += 1) {
      acked.push(...(await sendFor(seller, { first: cut * READINGS, count: READINGS }, LIVES_MS)));
      await seller.kill();
      lost += cutPower();
      ({ seller, storage } = await withLibrary(() => lives.current.begin()));
      await expectWhole(storage, acked);
    }
    console.log(
      `${inject('kind')}: ${CUTS} power cuts, ${lost} bytes that were not synced lost, ${acked.length} acknowledged: lost 0, in part 0`,
    );
    expect(acked.length).toBeGreaterThanOrEqual(CUTS);
  },
  60_000 + CUTS * (LIVES_MS + 40_000),
);
