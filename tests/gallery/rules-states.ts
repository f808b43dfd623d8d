/** The rule packs as the editor may find them. */

import type { Backup } from '../../lib/domain/backup.ts';
import type { OfficialFigure } from '../../lib/domain/facts.ts';
import type { RulesRefusal, RulesState } from '../../lib/domain/rules-state.ts';
import { addDays, instantOfIso, zoneOf } from '../../lib/domain/time.ts';
import { INDICATOR_IDS } from '../../lib/domain/vocabulary.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';

const byDefault: RulesState = {
  byDefault: defaultRulePack,
  inForce: defaultRulePack,
  hash: 'a3f5c1d2e4b60789',
  isOwn: false,
  canUndo: false,
};
const own: RulesState = {
  ...byDefault,
  inForce: {
    ...defaultRulePack,
    id: 'seed-2024-own',
    limits: { ...defaultRulePack.limits, lateShipment: 1800 },
    headline: { cancellation: 'sellerFault' },
  },
  isOwn: true,
  canUndo: true,
};

/** It held before any example was made. */
export const PAST_PACK = { ...defaultRulePack, effectiveTo: '2024-12-31' };

export const RULES: Readonly<Record<string, { rules?: RulesState; rulesRefusal?: RulesRefusal }>> = {
  none: {},
  default: { rules: byDefault },
  own: { rules: own },
  past: { rules: { ...byDefault, inForce: PAST_PACK, isOwn: true } },
  refused: {
    rules: own,
    rulesRefusal: { file: 'pack.json', path: 'limits.lateShipment', expected: 'expected int' },
  },
  unreadable: {
    rules: { ...byDefault, canUndo: true, unreadable: { path: 'windowDays', expected: 'expected int' } },
  },
};

/** What the platform could have shown on the three days before. */
export function officialFigures({ orders = [] }: Backup, now: string): OfficialFigure[] {
  const storeId = orders[0]?.storeId ?? '';
  const today = zoneOf(defaultRulePack.zone).dayOf(instantOfIso(now.trim()));
  return INDICATOR_IDS.flatMap((indicator) =>
    [3, 2, 1].map((ago) => ({ storeId, day: addDays(today, -ago), indicator, rate: 0.02 * ago })),
  );
}
