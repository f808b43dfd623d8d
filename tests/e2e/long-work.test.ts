/** Making the figures of a long history anew: in chunks, and to the same end wherever between two of them it dies. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, it } from 'vitest';
import { ROOT } from '../../scripts/running/process.ts';
import { pageOf } from '../bench/bench-extension.ts';
import { inPage } from '../bench/in-page.ts';
import { heldUp } from '../bench/long-tasks.ts';
import type { FillBusyStore } from '../bench/views.bench-page.ts';
import { bundled } from '../support/bundle.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openLives } from './lives.ts';
import type { LongWork, LongWorkPage } from './long-work.page.ts';

declare global {
  var fillBusyStore: FillBusyStore;
  var longWork: LongWorkPage;
}

const lives = openLives();
const ORDERS = Number(process.env.LONG_WORK_ORDERS ?? 1000);
/** Of more boundaries so many, from the first to the last. */
const MOST_DEATHS = Number(process.env.LONG_WORK_DEATHS ?? 6);
const STORE = '900001';
const MOST_OF_A_CHUNK_MS = 200;
const folder = temporaryFolder('long-work');

/** The build as it is, and a page of ours in it. */
beforeAll(async () => {
  cpSync(join(ROOT, '.output', `${inject('kind')}-mv3`), folder, { recursive: true });
  writeFileSync(join(folder, 'long-work.js'), await bundled('e2e/long-work.page.ts'));
  writeFileSync(join(folder, 'long-work-worker.js'), await bundled('e2e/long-work.worker.ts'));
  writeFileSync(join(folder, 'long-work.html'), pageOf('long-work.js'));
});

it(
  `of ${ORDERS} orders takes chunks of at most ${MOST_OF_A_CHUNK_MS} ms, and ends the same wherever it died`,
  async () => {
    const { seller } = await lives.current.begin(folder);
    await seller.closeWelcomePage();
    const page = await seller.openExtensionPage('/long-work.html');
    expect(await inPage(page, (size) => globalThis.fillBusyStore(size), ORDERS)).toBe(ORDERS);
    await page.evaluate(() => globalThis.longWork.keepOthersOut());
    const work = { storeId: STORE, now: Date.now() };
    const here = () => inPage(page, (given) => globalThis.longWork.here(given), work);
    // The first time its code is only being made.
    await here();
    const { longest, byClock } = await heldUp(inject('kind'), page, here);
    console.log(
      `${inject('kind')}: ${ORDERS} orders made anew, longest chunk ${longest.toFixed(0)} ms (${byClock.toFixed(0)} by the clock)`,
    );
    expect(longest).toBeLessThanOrEqual(MOST_OF_A_CHUNK_MS);
    const done = (more: Partial<LongWork> = {}) =>
      inPage(page, (given) => globalThis.longWork.done(given), { ...work, ...more });
    const { hash, boundaries } = await done();
    // Chunks of a thousand orders at most, then what they came to, then before and after it is written.
    expect(boundaries).toBeGreaterThanOrEqual(ORDERS / 1000 + 3);
    const deaths = Math.min(boundaries, MOST_DEATHS);
    for (let death = 0; death < deaths; death += 1) {
      const dieAt = Math.round((death * (boundaries - 1)) / (deaths - 1));
      expect(await done({ dieAt }), `after a death at boundary ${dieAt}`).toMatchObject({ hash });
    }
    console.log(
      `${inject('kind')}: ${deaths} deaths, at as many of ${boundaries} boundaries: the same hash after each`,
    );
    expect((await done({ now: work.now + 3_600_000 })).hash).not.toBe(hash);
  },
  120_000 + ORDERS * 40,
);
