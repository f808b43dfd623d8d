/** A fresh worker: every figure of every store from disk, or an empty database opened and asked. */
import Dexie from 'dexie';
import { packHash } from '../../lib/domain/pack-hash.ts';
import { judgedCard } from '../../lib/judging/judged-store.ts';
import { judgeable } from '../../lib/judging/state-keeping.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { readStoreRows } from '../../lib/store/read-store-rows.ts';
import { STORES } from './long-history.ts';

globalThis.onmessage = async ({ data }: MessageEvent<'figures' | 'empty'>) => {
  if (data === 'figures') await figures();
  else await emptyDatabase();
  (globalThis as unknown as { postMessage(message: string): void }).postMessage('done');
};

async function figures(): Promise<void> {
  const rules = { pack: defaultRulePack, packHash: await packHash(defaultRulePack), settings: {} };
  const now = Date.now();
  for (const rows of await readStoreRows(STORES))
    judgedCard(await judgeable(rows, rules, now), {}, now, defaultRulePack);
}

async function emptyDatabase(): Promise<void> {
  const empty = new Dexie('bench-empty');
  empty.version(1).stores({ rows: '' });
  await empty.table('rows').get(1);
}
