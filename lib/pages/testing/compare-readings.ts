/** Compares a reading with the expected one by the rules of the saved pages: what matching means, field by field. */
import type { Reading } from '../../domain/reading.ts';
import { cleanText } from '../values/text.ts';

type Json = Record<string, unknown>;
type Verdict = 'right' | 'absent' | 'problem' | 'wrong' | 'missing' | 'unexpected';

export interface Difference {
  path: string;
  verdict: Verdict;
  expected: unknown;
  actual: unknown;
}

/** The fields that are compared, by list; those of a line and a parcel under their own name. */
const COMPARED: Record<string, readonly string[]> = {
  orders:
    'orderId createdAt paidAt status cancelReason cancelledAt cancelledBy deliveredAt shipBy lines shipments'.split(
      ' ',
    ),
  lines: 'productId skuId skuCode title quantity unitPrice'.split(' '),
  shipments: 'orderId trackingNumber carrier uploadedAt verdict'.split(' '),
  trackingEvents: 'trackingNumber at text place code'.split(' '),
  activities: 'activityId campaignId name type startsAt endsAt enrolment'.split(' '),
  activityProducts: 'activityId productId skuId title price stock status'.split(' '),
  products: 'productId skuId title price stock category'.split(' '),
  reviews: 'reviewId orderId productId skuId stars text createdAt'.split(' '),
  ratings: 'day described service logistics'.split(' '),
  carriers: 'name contracted'.split(' '),
  officialFigures: 'day indicator rate activityId'.split(' '),
  violations: 'orderId reason remainingSeconds'.split(' '),
};
export const LISTS = Object.keys(COMPARED).filter((list) => list !== 'lines');
/** What tells two entries of a list apart. */
const IDENTITY: Record<string, readonly string[]> = {
  orders: ['orderId'],
  lines: ['productId', 'skuCode', 'title', 'skuId'],
  shipments: ['trackingNumber', 'orderId'],
  trackingEvents: ['at', 'text'],
  activities: ['activityId', 'name'],
  activityProducts: ['skuId', 'productId', 'title'],
  products: ['productId', 'skuId', 'title'],
  reviews: ['reviewId', 'createdAt'],
  ratings: ['day'],
  carriers: ['name'],
  officialFigures: ['day', 'indicator', 'activityId'],
  violations: ['orderId'],
};
const KNOWN_INDICATORS = ['cancellation', 'lateShipment', 'logisticsAnomaly', 'negativeReview'];

/** Every difference that matters; an empty list is a match. */
export function differences(
  expected: Reading,
  actual: Reading,
  eitherWay: readonly string[] = [],
): Difference[] {
  const found: Difference[] = [];
  const note = (path: string, verdict: Verdict, want: unknown, got: unknown) =>
    found.push({ path, verdict, expected: want, actual: got });
  for (const field of ['page', 'state', 'storeId', 'readAt'] as const)
    if (
      (expected[field] ?? null) !== (actual[field] ?? null) &&
      !(field === 'storeId' && expected.page === null)
    )
      note(field, 'wrong', expected[field], actual[field]);
  for (const part of ['rows', 'statedTotal', 'pageIndex', 'pageCount'] as const)
    if (expected.extent?.[part] !== actual.extent?.[part])
      note(
        `extent.${part}`,
        actual.extent?.[part] === undefined ? 'missing' : 'wrong',
        expected.extent?.[part],
        actual.extent?.[part],
      );
  for (const list of LISTS)
    found.push(...listDifferences(list, entriesOf(expected, list), entriesOf(actual, list), list, eitherWay));
  for (const problem of expected.problems)
    if (
      !actual.problems.some((other) => other.field === problem.field && shareText(other.text, problem.text))
    )
      note(
        `problems.${problem.field}`,
        'missing',
        problem.text,
        actual.problems.filter(({ field }) => field === problem.field),
      );
  return found;
}

function entriesOf(reading: Reading, list: string): Json[] {
  const entries = (reading as unknown as Record<string, Json[]>)[list] ?? [];
  return list === 'officialFigures'
    ? entries.filter(({ indicator }) => KNOWN_INDICATORS.includes(String(indicator)))
    : entries;
}

function listDifferences(
  list: string,
  expected: Json[],
  actual: Json[],
  path: string,
  eitherWay: readonly string[],
): Difference[] {
  const left = [...actual];
  const found: Difference[] = [];
  for (const [index, want] of expected.entries()) {
    const got = takeTwin(list, want, left);
    const name = `${path}[${index}]`;
    if (!got) found.push({ path: name, verdict: 'missing', expected: want, actual: undefined });
    else found.push(...entryDifferences(list, want, got, name, eitherWay));
  }
  for (const extra of left) found.push({ path, verdict: 'unexpected', expected: undefined, actual: extra });
  return found;
}

/** The entry that shares most of the identity; entries without any in common are no twins. */
function takeTwin(list: string, want: Json, left: Json[]): Json | undefined {
  const names = IDENTITY[list] ?? [];
  const score = (entry: Json) =>
    names.reduce(
      (sum, name) =>
        sum +
        (want[name] !== undefined && same(want[name], entry[name]) ? 2 : want[name] === entry[name] ? 1 : 0),
      0,
    ) *
      100 +
    (COMPARED[list] ?? []).filter((name) => same(want[name], entry[name])).length;
  const best = [...left].sort((a, b) => score(b) - score(a))[0];
  if (!best || !names.some((name) => want[name] === undefined || same(want[name], best[name])))
    return undefined;
  left.splice(left.indexOf(best), 1);
  return best;
}

function entryDifferences(
  list: string,
  want: Json,
  got: Json,
  path: string,
  eitherWay: readonly string[],
): Difference[] {
  return (COMPARED[list] ?? []).flatMap((field): Difference[] => {
    if (eitherWay.includes(`${list}.${field}`)) return [];
    const [expected, actual] = [want[field], got[field]];
    if (field === 'lines' || (field === 'shipments' && list === 'orders'))
      return listDifferences(
        field,
        (expected ?? []) as Json[],
        (actual ?? []) as Json[],
        `${path}.${field}`,
        eitherWay,
      );
    if (same(expected, actual)) return [];
    const verdict = actual === undefined ? 'missing' : expected === undefined ? 'unexpected' : 'wrong';
    return [{ path: `${path}.${field}`, verdict, expected, actual }];
  });
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isMoney(a) && isMoney(b)) return a.currency === b.currency && Number(a.amount) === Number(b.amount);
  return typeof a === 'string' && typeof b === 'string' && cleanText(a) === cleanText(b);
}

function isMoney(value: unknown): value is { amount: string; currency: string } {
  return typeof value === 'object' && value !== null && 'amount' in value;
}

function shareText(a: string, b: string): boolean {
  const [one, other] = [cleanText(a), cleanText(b)];
  return one.includes(other) || other.includes(one);
}
