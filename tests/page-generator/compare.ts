/** Holds a reading against what the page says, by the rules of matching: field by field, whatever the order of entries. */

import { ENTRY_LISTS, type EntryList, type ExpectedEntry, type PageCase } from './page-case.ts';
import type { ReadingLike } from './reading-like.ts';
import { sameValue } from './same-value.ts';

export type Verdict = 'right' | 'absent' | 'problem' | 'wrong';

export interface Finding {
  verdict: Verdict;
  /** `orders.createdAt`, `orders.lines.quantity`, `extent.rows`, `state` … */
  field: string;
  expected?: unknown;
  actual?: unknown;
}

type Fields = Record<string, unknown>;

/** The fields that formats.md lists for an entry; anything else in a reading is free. */
const COMPARED: Record<EntryList, readonly string[]> = {
  orders: [
    'orderId',
    'createdAt',
    'paidAt',
    'status',
    'cancelReason',
    'shipBy',
    'cancelledAt',
    'cancelledBy',
    'deliveredAt',
    'lines',
    'shipments',
  ],
  shipments: ['orderId', 'trackingNumber', 'carrier', 'uploadedAt', 'verdict'],
  trackingEvents: ['trackingNumber', 'at', 'text', 'place', 'code'],
  activities: ['activityId', 'campaignId', 'name', 'type', 'startsAt', 'endsAt', 'enrolment'],
  activityProducts: ['activityId', 'productId', 'skuId', 'title', 'price', 'stock', 'status'],
  products: ['productId', 'skuId', 'title', 'price', 'stock', 'category'],
  reviews: ['reviewId', 'orderId', 'productId', 'skuId', 'stars', 'text', 'createdAt'],
  ratings: ['day', 'described', 'service', 'logistics'],
  carriers: ['name', 'contracted'],
  officialFigures: ['day', 'indicator', 'rate', 'activityId'],
  violations: ['orderId', 'reason', 'remainingSeconds'],
};
const PARTS: Record<string, readonly string[]> = {
  lines: ['productId', 'skuId', 'skuCode', 'title', 'quantity', 'unitPrice'],
  shipments: ['trackingNumber', 'carrier', 'uploadedAt'],
};
const FREE_INDICATORS_ARE_FREE = ['cancellation', 'lateShipment', 'logisticsAnomaly', 'negativeReview'];

export function compare(page: PageCase, reading: ReadingLike): Finding[] {
  const { expected } = page;
  const findings: Finding[] = [];
  if (!expected.openPage) findings.push(judged('page', expected.page, reading.page ?? null));
  findings.push(judged('state', expected.state, reading.state));
  if (expected.storeId !== undefined) findings.push(judged('storeId', expected.storeId, reading.storeId));
  for (const part of ['rows', 'statedTotal', 'pageIndex', 'pageCount'] as const)
    if (!expected.openExtent.includes(part))
      findings.push(...field(`extent.${part}`, expected.extent[part], reading.extent?.[part]));
  if (expected.filter !== undefined)
    for (const part of ['from', 'to'] as const)
      findings.push(...field(`filter.${part}`, expected.filter[part], reading.filter?.[part]));
  const seen = new Set((reading.problems ?? []).map(({ field: name }) => name));
  for (const list of ENTRY_LISTS) {
    const wanted = expected.entries[list] ?? [];
    const found = ((reading[list] as Fields[] | undefined) ?? []).filter((entry) => isCompared(list, entry));
    findings.push(...entries(list, wanted, found, seen));
  }
  for (const problem of expected.problems)
    findings.push({
      verdict: hasProblem(reading, problem) ? 'right' : 'absent',
      field: `problems.${problem.field}`,
      expected: problem.text,
    });
  const said = JSON.stringify(reading);
  for (const text of page.mustNotAppear)
    if (said.includes(JSON.stringify(text).slice(1, -1)))
      findings.push({ verdict: 'wrong', field: 'mustNotAppear', actual: text });
  return findings;
}

function isCompared(list: EntryList, entry: Fields): boolean {
  return list !== 'officialFigures' || FREE_INDICATORS_ARE_FREE.includes(String(entry.indicator));
}

function entries(
  list: EntryList,
  wanted: readonly ExpectedEntry[],
  found: readonly Fields[],
  problems: ReadonlySet<string>,
): Finding[] {
  const names = COMPARED[list];
  const pairs = paired(
    wanted.map(({ fields }) => fields),
    found,
    names,
  );
  const findings = pairs.matched.flatMap(([want, got]) => {
    const open = wanted.find(({ fields }) => fields === want)?.open ?? [];
    return names
      .filter((name) => !open.includes(name))
      .flatMap((name) => nested(`${list}.${name}`, name, want[name], got[name], problems));
  });
  for (const want of pairs.missing) findings.push(...missing(list, want, names));
  for (const extra of pairs.extra)
    findings.push({ verdict: 'wrong', field: `${list} (extra)`, actual: extra });
  return findings;
}

function nested(
  path: string,
  name: string,
  want: unknown,
  got: unknown,
  problems: ReadonlySet<string>,
): Finding[] {
  const parts = PARTS[name];
  if (parts === undefined || !path.startsWith('orders.')) return field(path, want, got, problems);
  const pairs = paired((want as Fields[] | undefined) ?? [], (got as Fields[] | undefined) ?? [], parts);
  return [
    ...pairs.matched.flatMap(([one, other]) =>
      parts.flatMap((part) => field(`${path}.${part}`, one[part], other[part], problems)),
    ),
    ...pairs.missing.flatMap((one) => missing(path, one, parts)),
    ...pairs.extra.map((other): Finding => ({ verdict: 'wrong', field: `${path} (extra)`, actual: other })),
  ];
}

/** Nothing printed and nothing read is no finding at all. */
function field(
  path: string,
  want: unknown,
  got: unknown,
  problems: ReadonlySet<string> = new Set(),
): Finding[] {
  if (want === undefined) return got === undefined ? [] : [{ verdict: 'wrong', field: path, actual: got }];
  if (got === undefined)
    return [
      {
        verdict: problems.has(path.split('.').at(-1) ?? '') ? 'problem' : 'absent',
        field: path,
        expected: want,
      },
    ];
  return [judged(path, want, got)];
}

function judged(path: string, want: unknown, got: unknown): Finding {
  return { verdict: sameValue(want, got) ? 'right' : 'wrong', field: path, expected: want, actual: got };
}

function missing(path: string, want: Fields, names: readonly string[]): Finding[] {
  return names.flatMap((name): Finding[] => {
    const value = want[name];
    if (value === undefined) return [];
    if (PARTS[name] !== undefined && Array.isArray(value))
      return value.flatMap((part: Fields) => missing(`${path}.${name}`, part, PARTS[name] ?? []));
    return [{ verdict: 'absent', field: `${path}.${name}`, expected: value }];
  });
}

/** Best likeness first; two that share nothing are not the same entry. */
function paired(wanted: readonly Fields[], found: readonly Fields[], names: readonly string[]) {
  const likeness = wanted.flatMap((want) =>
    found.map((got) => ({ want, got, shared: sharedFields(want, got, names) })),
  );
  likeness.sort((a, b) => b.shared - a.shared);
  const matched: [Fields, Fields][] = [];
  const [used, taken] = [new Set<Fields>(), new Set<Fields>()];
  for (const { want, got, shared } of likeness) {
    if (shared === 0 || used.has(want) || taken.has(got)) continue;
    matched.push([want, got]);
    used.add(want);
    taken.add(got);
  }
  return {
    matched,
    missing: wanted.filter((want) => !used.has(want)),
    extra: found.filter((got) => !taken.has(got)),
  };
}

/** An id weighs more than any number of other likenesses. */
function sharedFields(want: Fields, got: Fields, names: readonly string[]): number {
  return names
    .filter((name) => want[name] !== undefined && sameValue(want[name], got[name]))
    .reduce((sum, name) => sum + (/Id$|Number$|^name$/.test(name) ? 10 : 1), 0);
}

function hasProblem({ problems = [] }: ReadingLike, wanted: { field: string; text: string }): boolean {
  const want = plain(wanted.text);
  return problems.some(
    ({ field: name, text }) =>
      name === wanted.field && (plain(text).includes(want) || want.includes(plain(text))),
  );
}

function plain(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
