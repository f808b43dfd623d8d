/** A backup judged at an instant: the command `assess`, and what `Export report` writes. */
import type { Backup } from '../domain/backup.ts';
import type { StoreFacts } from '../domain/facts.ts';
import { reportedPack } from '../domain/pack-dates.ts';
import type { Report } from '../domain/report.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import { type Instant, isoOf } from '../domain/time.ts';
import { judgeStore } from './judge-store.ts';
import { storeFactsOf } from './orders/store-facts.ts';

/** `asJudged`: what the seller said of her store above what was recorded. */
export function assess(
  backup: Backup,
  now: Instant,
  pack: RulePack,
  asJudged = (facts: StoreFacts) => facts,
): Report {
  return {
    format: 'activity-guard/report',
    version: 1,
    now: isoOf(now),
    rulePack: reportedPack(pack, now),
    stores: storeFactsOf(backup, now).map((facts) => judgeStore(asJudged(facts), now, pack)),
  };
}
