/** What a start of the worker must make good: missed alarms, an unpublished change, a withdrawn permission. */
import { browser } from 'wxt/browser';
import { healAlarms } from './alarms.ts';
import { SELLER_CENTER_MATCHES } from './domain/seller-center-hosts.ts';
import { type Instant, instantOfIso, isoOf, MINUTE } from './domain/time.ts';
import { publishedFactsRevision, readScorecard } from './published-scorecard.ts';
import { rescore } from './rescore.ts';
import { readRevision } from './store/revision.ts';
import { storageFaultOf } from './store/storage-error.ts';
import { endTroubles, sayTrouble, type TroubleKind } from './troubles.ts';
import { withWriteLock } from './write-lock.ts';

const OLDEST_JUDGEMENT = 30 * MINUTE;

/** Brings alarms, permission notice and scorecard up to now; does nothing where all is as it should be. */
export async function wake(): Promise<void> {
  await healAlarms();
  await withWriteLock(async () => {
    await checkPermission();
    await orSayTrouble(async () => {
      await checkFacts();
      if (await isOutOfDate(Date.now())) await rescore(Date.now());
    });
  });
}

/** Judges everything anew, whatever was published; `over`: troubles that ended. */
export function judgeAgain(over: readonly TroubleKind[] = []): Promise<void> {
  return withWriteLock(() => orSayTrouble(() => rescore(Date.now(), { over })));
}

/** A wipe moves the revision on; only a database that vanished is behind what was published. */
async function checkFacts(): Promise<void> {
  const [published = 0, revision] = await Promise.all([publishedFactsRevision(), readRevision()]);
  if (revision < published) await sayTrouble({ kind: 'facts-lost', at: isoOf(Date.now()) });
}

async function isOutOfDate(now: Instant): Promise<boolean> {
  const [scorecard, published, revision] = await Promise.all([
    readScorecard(),
    publishedFactsRevision(),
    readRevision(),
  ]);
  if (!scorecard || published !== revision) return true;
  return scorecard.stores.some(({ judgedAt }) => now - instantOfIso(judgedAt) >= OLDEST_JUDGEMENT);
}

/** A seller may withdraw the hosts at any time; then nothing is read and nothing may look healthy. */
async function checkPermission(): Promise<void> {
  const granted = await browser.permissions.contains({ origins: [...SELLER_CENTER_MATCHES] });
  if (granted) await endTroubles(['host-permission-missing']);
  else await sayTrouble({ kind: 'host-permission-missing', at: isoOf(Date.now()) });
}

async function orSayTrouble(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error('Activity Guard could not judge', error);
    await sayTrouble({ kind: storageFaultOf(error) ?? 'judging-failed', at: isoOf(Date.now()) });
  }
}
