/** Equality as pages/README defines it: numbers and amounts by value, texts by what a person sees. */

export function sameValue(want: unknown, got: unknown): boolean {
  if (want === got) return true;
  if (typeof want === 'number' && typeof got === 'number') return Math.abs(want - got) < 1e-9;
  if (typeof want === 'string' && typeof got === 'string') return visible(want) === visible(got);
  if (isObject(want) && isObject(got)) {
    if ('amount' in want) return want.currency === got.currency && Number(want.amount) === Number(got.amount);
    const names = Object.keys(want);
    return (
      names.length === Object.keys(got).length && names.every((name) => sameValue(want[name], got[name]))
    );
  }
  return false;
}

/** Without zero-width characters, white space joined. */
function visible(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
