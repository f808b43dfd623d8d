/** The public examples, judged as the dashboard would judge them. */
import type { Backup } from '../../lib/domain/backup.ts';
import type { JudgedStores } from '../../lib/domain/judged.ts';
import type { Scorecard } from '../../lib/domain/scorecard.ts';
import { instantOfIso, isoOf } from '../../lib/domain/time.ts';
import { judgeStore } from '../../lib/metrics/judge-store.ts';
import { storeFactsOf } from '../../lib/metrics/orders/store-facts.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { storeCardOf } from '../../lib/metrics/store-card.ts';

export function judgedExample(backup: Backup, nowText: string): JudgedStores {
  const now = instantOfIso(nowText.trim());
  const pack = defaultRulePack;
  const stores = storeFactsOf(backup, now).map((facts) => {
    const report = judgeStore(facts, now, pack);
    return { facts, report, card: storeCardOf(report, facts, now) };
  });
  return { judgedAt: now, pack, stores };
}

export function scorecardOf({ judgedAt, pack, stores }: JudgedStores): Scorecard {
  return {
    format: 'activity-guard/scorecard',
    version: 1,
    revision: 1,
    publishedAt: isoOf(judgedAt),
    rulePack: { id: pack.id, version: pack.version, zone: pack.zone },
    stores: stores.map(({ card }) => card),
    troubles: [],
  };
}
