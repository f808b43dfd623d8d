import { packHash } from '../domain/pack-hash.ts';
import type { StoreCard } from '../domain/scorecard.ts';
import type { JudgedCards } from '../judging/judged-cards.ts';
import { judgedRows } from '../judging/judged-rows.ts';
import { textOfRules } from '../judging/state-keeping.ts';
import { readStoreRows } from '../store/read-store-rows.ts';
import { readRevision } from '../store/revision.ts';
import { storeIds } from '../store/store-ids.ts';
import { withWriteLock } from '../write-lock.ts';
import type { Terms } from './tasks.ts';

/** The card of every store. What is kept of one to judge it by is made anew where it is not true by these rules. */
export async function judgeCards({ now, settings, pack }: Terms): Promise<JudgedCards> {
  const rules = { settings, pack, packHash: await packHash(pack) };
  return withWriteLock(async () => {
    const cards: StoreCard[] = [];
    for (const rows of await readStoreRows(await storeIds())) {
      cards.push((await judgedRows(rows, rules, now)).card);
    }
    return { factsRevision: await readRevision(), rules: textOfRules(rules), cards };
  });
}
