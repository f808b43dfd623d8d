/** What a start of the worker must make good: missed alarms, an unpublished change, a withdrawn permission. */
import { browser } from 'wxt/browser';
import { healAlarms } from './browser/alarms.ts';
import type { Scorecard } from './domain/scorecard.ts';
import { SELLER_CENTER_MATCHES } from './domain/seller-center-hosts.ts';
import { type Instant, isoOf, SECOND } from './domain/time.ts';
import { orSayTrouble } from './judge-again.ts';
import { type RulesAndStanding, rulesAndPublished, rulesAndStanding } from './judging/rules-now.ts';
import { textOfRules } from './judging/state-keeping.ts';
import { isStanding, standingOf } from './published/standing.ts';
import { endTroubles, sayTrouble } from './published/troubles.ts';
import { rescore } from './rescore.ts';
import { readRevision } from './store/revision.ts';
import { withWriteLock } from './write-lock.ts';

/** Brings alarms, permission notice and scorecard up to now; does nothing where all is as it should be. */
export async function wake(): Promise<void> {
  await Promise.all([healAlarms(), withWriteLock(makeGood)]);
}

/** Asks for all at once: each question is a round trip, and a worker is woken often. */
async function makeGood(): Promise<void> {
  const [isPermitted, { rules, published }, facts] = await Promise.all([
    // Where it cannot be asked for it is none.
    browser.permissions.contains({ origins: [...SELLER_CENTER_MATCHES] }).catch(() => false),
    rulesAndPublished(),
    Promise.allSettled([readRevision()]),
  ]);
  const scorecard = await sayPermission(isPermitted, published.scorecard);
  const { premises } = published;
  const known = { rules, published: { scorecard, premises } };
  const standing = scorecard ? standingOf(scorecard) : null;
  await orSayTrouble(async () => {
    const [read] = facts;
    if (read.status === 'rejected') throw read.reason;
    const revision = read.value;
    const isSame = revision === premises?.factsRevision;
    if (!isSame || !standsAll({ rules, premises, standing }, Date.now()))
      await rescore(Date.now(), { isTimeAlone: true, known, revision });
  });
}

/**
 * As time passes: judges the stores whose published card stands no longer. While all stand it asks the storage once, the
 * database nothing, and writes nothing. `dueAt`: of the alarm that came, which a browser may ring a little early.
 */
export async function timePassed(dueAt: Instant = Number.NEGATIVE_INFINITY): Promise<void> {
  const now = () => {
    const clock = Date.now();
    // Earlier than that it is the clock that was put back.
    return dueAt > clock && dueAt <= clock + SECOND ? dueAt : clock;
  };
  if (standsAll(await rulesAndStanding(), now())) return;
  await withWriteLock(() => orSayTrouble(() => rescore(now(), { isTimeAlone: true })));
}

/** Whether judging the same facts now would publish the same. */
function standsAll({ rules, premises, standing }: RulesAndStanding, now: Instant): boolean {
  return premises?.rules === textOfRules(rules) && isStanding(standing, now);
}

/**
 * A seller may withdraw the hosts at any time; then nothing is read and nothing may look healthy. `known`: the scorecard
 * that stands; returned is the one that stands then.
 */
function sayPermission(isPermitted: boolean, known: Scorecard | undefined): Promise<Scorecard | undefined> {
  if (isPermitted) return endTroubles(['host-permission-missing'], known);
  return sayTrouble({ kind: 'host-permission-missing', at: isoOf(Date.now()) }, known);
}
