import { packHash } from '../domain/pack-hash.ts';
import { judgeable } from '../judging/state-keeping.ts';
import { readStoreRows } from '../store/read-store-rows.ts';
import { storeIds } from '../store/store-ids.ts';
import { withWriteLock } from '../write-lock.ts';
import type { Basis } from './tasks.ts';

/** Makes the kept state of every store anew where it is not true by these rules: to judge by it is then short. */
export async function bringUp({ now, settings, pack }: Basis): Promise<void> {
  const rules = { settings, pack, packHash: await packHash(pack) };
  await withWriteLock(async () => {
    for (const rows of await readStoreRows(await storeIds())) await judgeable(rows, rules, now);
  });
}
