/** The browser has no room left: that is said within seconds, what is there stays readable, and nothing is lost. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/running/process.ts';
import { until } from '../../scripts/running/until.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openLives } from './lives.ts';
import { beginSending, expectWhole } from './sending.ts';

const lives = openLives();
const folder = temporaryFolder('full');
const READINGS = 120;
const ROOM = 100_000;

/** The build as it is, but with as much room as any site has: of what is unlimited no test can take away. */
function bounded(): string {
  cpSync(join(ROOT, '.output', 'chrome-mv3'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
  const permissions = manifest.permissions.filter((permission) => permission !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
  return folder;
}

describe('a disk without room', () => {
  it('is said in the popup and on the badge, and all that waits is saved once there is room', async () => {
    const build = bounded();
    // A browser looks only now and then how much room is left: one that has just started has never seen more.
    const before = await lives.current.begin(build);
    await before.seller.closeWelcomePage();
    await before.seller.kill();
    const { seller, storage } = await lives.current.begin(build);
    const { origin } = seller;
    const session = await storage.page.createCDPSession();
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + ROOM });
    const sending = await beginSending(seller, { first: 0, count: READINGS });
    await until('the storage to be full', async () => {
      const troubles = (await storage.scorecard())?.troubles ?? [];
      return troubles.some(({ kind }) => kind === 'storage-full');
    });
    const began = performance.now();
    await until('the popup to say it', () =>
      storage.page.evaluate(() => document.body.textContent.includes('The disk is full')),
    );
    await until('the badge to say it', async () =>
      (await storage.badge()).title.includes('The disk is full'),
    );
    expect(performance.now() - began).toBeLessThan(5000);
    const { acked, waiting, dropped } = await sending.ledger();
    console.log(`chrome: full after ${acked.length} readings, ${waiting} waiting`);
    expect(waiting).toBeGreaterThan(0);
    expect(dropped).toBe(0);
    expect(await expectWhole(storage, acked)).toBeGreaterThanOrEqual(acked.length);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await until('the end of the sending', async () => (await sending.ledger()).isDone, 90_000);
    expect(await expectWhole(storage, (await sending.ledger()).acked)).toBe(READINGS);
    await until('the popup to say it no longer', async () =>
      (await storage.scorecard())?.troubles.every(({ kind }) => kind !== 'storage-full'),
    );
    await seller.close();
  });
});
