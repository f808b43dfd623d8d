/** The state of a store made of all its facts, and kept, as a worker does that finds none; in a worker or on a page. */
import { canonicalText } from '../../lib/domain/canonical-text.ts';
import { packHash } from '../../lib/domain/pack-hash.ts';
import type { StateMaking } from '../../lib/domain/store-changes.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { judgedCard } from '../../lib/judging/judged-store.ts';
import { judgeable } from '../../lib/judging/state-keeping.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { foldAll } from '../../lib/metrics/settled/fold-all.ts';
import { replaceState } from '../../lib/store/judgements.ts';
import { makeState } from '../../lib/store/read-store-facts.ts';
import { readStoreRows } from '../../lib/store/read-store-rows.ts';

/** `boundary` is called between two chunks, before the first, and before and after the state is written. */
export async function makeAnew(storeId: string, now: Instant, boundary: () => void): Promise<void> {
  const [rows] = await readStoreRows([storeId]);
  if (!rows) throw new Error('The store is not there.');
  const basis = { ...(await rules()), activities: rows.activities };
  const made = await makeState(storeId, (facts) => watched(foldAll(facts, basis, now), boundary));
  boundary();
  await replaceState(storeId, made);
  boundary();
}

/** Of the state, as it lies on the disk, and of the card that follows. */
export async function hashOfKept(storeId: string, now: Instant): Promise<string> {
  const [kept] = await readStoreRows([storeId]);
  if (!kept?.state) throw new Error('The state was not kept.');
  const card = judgedCard(await judgeable(kept, await rules(), now), {}, now, defaultRulePack);
  const bytes = new TextEncoder().encode(canonicalText([kept.state, card]));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex();
}

async function rules() {
  return { pack: defaultRulePack, packHash: await packHash(defaultRulePack), settings: {} };
}

function watched<State>(making: StateMaking<State>, boundary: () => void): StateMaking<State> {
  return {
    take(orders) {
      boundary();
      making.take(orders);
    },
    made() {
      boundary();
      return making.made();
    },
  };
}
