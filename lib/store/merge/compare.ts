/** One order of all values, the same on every machine: by code points of their text. */
import { canonicalText } from '../../domain/canonical-text.ts';

export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left === right) continue;
    // Surrogates stand for code points above every other unit, though their own value is lower.
    const leftHigh = isSurrogate(left);
    if (leftHigh !== isSurrogate(right)) return leftHigh ? 1 : -1;
    return left - right;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

export function compareValues(a: unknown, b: unknown): number {
  return compareCodePoints(textOf(a), textOf(b));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : canonicalText(value);
}

export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  return isContained(a as Fields, b as Fields, isSame) && isContained(b as Fields, a as Fields, () => true);
}

type Fields = Readonly<Record<string, unknown>>;

/** An undefined field is an absent one. */
function isContained(
  fields: Fields,
  others: Fields,
  isLike: (value: unknown, other: unknown) => boolean,
): boolean {
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (value === undefined) continue;
    const other = Object.hasOwn(others, name) ? others[name] : undefined;
    if (other === undefined || !isLike(value, other)) return false;
  }
  return true;
}
