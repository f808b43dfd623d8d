/** Where a report differs from what is expected: every field that is expected must be there and equal. */
export interface Difference {
  path: string;
  expected: unknown;
  found: unknown;
}

const TOLERANCE = 1e-9;
/** Lists whose order says nothing, and the id that tells their entries apart. */
const UNORDERED: Record<string, string> = { stores: 'storeId', activities: 'activityId' };

export function differencesOf(expected: unknown, found: unknown, path = ''): Difference[] {
  if (typeof expected === 'number' && typeof found === 'number') {
    return Math.abs(expected - found) <= TOLERANCE ? [] : [{ path, expected, found }];
  }
  if (Array.isArray(expected) && Array.isArray(found)) return listDifferences(expected, found, path);
  if (isRecord(expected) && isRecord(found)) {
    return Object.keys(expected).flatMap((key) =>
      differencesOf(expected[key], found[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return Object.is(expected, found) ? [] : [{ path, expected, found }];
}

function listDifferences(expected: unknown[], found: unknown[], path: string): Difference[] {
  if (expected.length !== found.length)
    return [{ path: `${path}.length`, expected: expected.length, found: found.length }];
  const idName = UNORDERED[path.split('.').at(-1) ?? ''];
  const inOrder = idName === undefined ? found : sameOrder(expected, found, idName);
  return expected.flatMap((entry, index) => differencesOf(entry, inOrder[index], `${path}[${index}]`));
}

function sameOrder(expected: unknown[], found: unknown[], idName: string): unknown[] {
  const idOf = (entry: unknown) => (isRecord(entry) ? entry[idName] : undefined);
  return expected.map((entry) => found.find((other) => idOf(other) === idOf(entry)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
