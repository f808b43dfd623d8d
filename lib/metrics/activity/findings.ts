/** A field of a post-mortem, prefilled from records with the order ids behind each part, else honestly blank. */

import type { CheckId } from '../../domain/check-ids.ts';
import { compareText } from '../../domain/compare-text.ts';
import type { Check, CheckGroup } from '../../domain/report.ts';

/** `fail` where something was found, `pass` where records were looked at and nothing was. */
export function finding(id: CheckId, found: ReadonlyMap<string, string[]>): Check {
  const groups = groupsOf(found);
  const orderIds = [...new Set(groups.flatMap((group) => group.orderIds))].sort(compareText);
  return { id, state: orderIds.length > 0 ? 'fail' : 'pass', figure: orderIds.length, orderIds, groups };
}

/** Largest first, ids sorted. */
export function groupsOf(found: ReadonlyMap<string, string[]>): CheckGroup[] {
  return [...found]
    .map(([name, ids]) => ({ name, orderIds: [...new Set(ids)].sort(compareText) }))
    .sort((a, b) => b.orderIds.length - a.orderIds.length || compareText(a.name, b.name));
}

export function blank(id: CheckId, openPage?: string): Check {
  return { id, state: 'unknown', ...(openPage !== undefined && { openPage }) };
}

/** The ids by what each is grouped under; an entry may stand in several groups or none. */
export function groupedBy<Entry>(
  entries: readonly Entry[],
  namesOf: (entry: Entry) => readonly string[],
  idOf: (entry: Entry) => string,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const entry of entries) {
    for (const name of namesOf(entry)) {
      const ids = groups.get(name);
      if (ids) ids.push(idOf(entry));
      else groups.set(name, [idOf(entry)]);
    }
  }
  return groups;
}
