/** A browser that can die, and be opened again on what it left on the disk. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { type ExtensionStorage, openExtensionStorage } from '../../scripts/browsers/extension-storage.ts';
import { openBrowser } from '../../scripts/browsers/open-browser.ts';
import type { SellerBrowser } from '../../scripts/browsers/seller-browser.ts';
import { ROOT } from '../../scripts/running/process.ts';
import { until } from '../../scripts/running/until.ts';
import type { Replica } from '../replica/server/replica.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { withDeaths } from './deaths.ts';
import { serveReplica } from './served-replica.ts';

interface Life {
  seller: SellerBrowser;
  storage: ExtensionStorage;
}

export interface Lives {
  replica: Replica;
  /** Where the browser keeps all it has. */
  profile: string;
  /** Opens it on whatever is there; `extension`: another build than the one that ships. */
  begin(extension?: string): Promise<Life>;
}

/** A replica for the tests of a file, and an empty profile for each; whatever still runs after one is killed. */
export function openLives(): { current: Lives } {
  const opened = {} as { current: Lives };
  const folder = temporaryFolder('lives');
  let profile = folder;
  let last: SellerBrowser | undefined;
  beforeAll(async () => {
    const kind = inject('kind');
    const replica = await serveReplica();
    const begin = async (extension = join(ROOT, '.output', `${kind}-mv3`)) => {
      const options = { extension, port: replica.port, headless: true, downloads: folder, profile };
      const isKnown = readdirSync(profile).length > 0;
      const opening = await openBrowser(kind, options).catch(async (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
        // The driver was still tidying up after the one that was killed.
        await wait(2000);
        return openBrowser(kind, options);
      });
      last = opening;
      const storage = isKnown ? await openLasting(opening) : await openExtensionStorage(opening);
      return { seller: withDeaths(opening), storage };
    };
    opened.current = { replica, profile, begin };
  });
  beforeEach(async () => {
    await last?.kill();
    // Never one that was there before: of a browser that was killed more may be left than it shows.
    profile = mkdtempSync(join(folder, 'profile-'));
    opened.current.profile = profile;
  });
  afterAll(async () => {
    await last?.kill();
    await opened.current?.replica.close();
  });
  return opened;
}

/** Loaded once more into a profile that knows it, the extension may begin anew and take its pages along. */
function openLasting(seller: SellerBrowser): Promise<ExtensionStorage> {
  return until('a page of the extension that stays', async () => {
    const storage = await openExtensionStorage(seller);
    await wait(500);
    await storage.page.evaluate(() => document.readyState);
    return storage;
  });
}
