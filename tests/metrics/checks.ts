/** What the tests of guidance share: one activity that runs, and the checks of one list by id. */

import type { StoreFacts } from '../../lib/domain/facts.ts';
import type { Check, Checklist } from '../../lib/domain/report.ts';
import { judgeStore } from '../../lib/metrics/judge-store.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { anActivity, facts, hoursAfter, instant, NOON } from './a-store.ts';

export const starts = hoursAfter(NOON, -200);
export const ends = hoursAfter(NOON, 100);
export const usd = (amount: string) => ({ amount, currency: 'USD' });
export const line = { productId: 'p1', skuId: 's1', quantity: 1, unitPrice: usd('10.00') };

type ListName = 'preCheck' | 'liveMonitor' | 'postMortems' | 'reEntry' | 'crossChecks';

export function checks(list: ListName, fields: Partial<StoreFacts>, now = NOON): Record<string, Check> {
  const report = judgeStore(
    facts({ activities: [anActivity(starts, ends)], ...fields }),
    instant(now),
    defaultRulePack,
  );
  const lists: Checklist[] = report[list] ?? [];
  return Object.fromEntries(lists.flatMap((entry) => entry.checks).map((check) => [check.id, check]));
}
