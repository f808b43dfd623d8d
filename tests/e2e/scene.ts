/** A browser with the extension on a replica of its own: what every end-to-end test starts from. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { type ExtensionStorage, openExtensionStorage } from '../../scripts/browsers/extension-storage.ts';
import type { BrowserKind } from '../../scripts/browsers/find-browser.ts';
import { openBrowser } from '../../scripts/browsers/open-browser.ts';
import type { SellerBrowser } from '../../scripts/browsers/seller-browser.ts';
import { ORDER_LIST, SELLER_CENTER } from '../../scripts/demo/walk.ts';
import { ROOT } from '../../scripts/running/process.ts';
import { MAIN_CHANNEL } from '../replica/model/channels.ts';
import type { Replica } from '../replica/server/replica.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { deathsSoFar, withDeaths } from './deaths.ts';
import { SEED, serveReplica } from './served-replica.ts';

declare module 'vitest' {
  interface ProvidedContext {
    kind: BrowserKind;
  }
}

export interface Scene {
  kind: BrowserKind;
  replica: Replica;
  seller: SellerBrowser;
  storage: ExtensionStorage;
  /** Where the browser saves files. */
  downloads: string;
  /** Chromium's own record of every request; written when the browser closes. */
  netLog: string;
}

/** Opens a scene before the tests of a file and closes it after them. The seed is printed with every failure. */
export function openScene(): { current: Scene } {
  const opened = {} as { current: Scene };
  const folder = temporaryFolder('e2e');
  beforeAll(async () => {
    const kind = inject('kind');
    const replica = await serveReplica();
    const netLog = join(folder, 'net-log.json');
    const opening = await openBrowser(kind, {
      extension: join(ROOT, '.output', `${kind}-mv3`),
      port: replica.port,
      headless: true,
      downloads: folder,
      netLog,
    });
    await opening.closeWelcomePage();
    const seller = withDeaths(opening);
    const storage = await openExtensionStorage(seller);
    opened.current = { kind, replica, seller, storage, downloads: folder, netLog };
    console.log(`${kind}: replica of seed ${SEED} as of ${new Date(replica.store.now).toISOString()}`);
  });
  afterAll(async () => {
    const deaths = deathsSoFar();
    if (deaths !== undefined) {
      console.log(`${opened.current?.kind}: ${deaths} acts, the background dead before each`);
      expect(deaths).toBeGreaterThan(0);
    }
    await opened.current?.seller.close();
    await opened.current?.replica.close();
  });
  return opened;
}

/** The address of the order list; `hash` sets how the replica behaves. */
export function orderListAddress(hash = '', channelId: string | null = MAIN_CHANNEL): string {
  const query = channelId === null ? '' : `?channelId=${channelId}`;
  return `${SELLER_CENTER}${ORDER_LIST}${query}${hash ? `#${hash}` : ''}`;
}
