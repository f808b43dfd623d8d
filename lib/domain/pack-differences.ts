/** Where two rule packs differ, leaf by leaf. A list is one leaf, of which the words are told that only one side has. */
import { canonicalText } from './canonical-text.ts';
import type { RulePack } from './rule-pack.ts';

export interface PackDifference {
  /** Like `limits.lateShipment`. */
  path: string;
  /** As text; empty where the pack does not say. */
  before: string;
  after: string;
}

/** In the order of `after`, what only `before` has last. */
export function packDifferences(before: RulePack, after: RulePack): PackDifference[] {
  const old = leavesOf(before);
  const young = leavesOf(after);
  return [...new Set([...young.keys(), ...old.keys()])].flatMap((path) => {
    const [was = '', is = ''] = [old.get(path), young.get(path)];
    const saysNothing = was.length === 0 && is.length === 0;
    if (saysNothing || canonicalText(was) === canonicalText(is)) return [];
    return [{ path, before: textOf(was, is), after: textOf(is, was) }];
  });
}

/** All of a list where the two have the same words in another order. */
function textOf(value: Leaf, other: Leaf): string {
  if (typeof value === 'string') return value;
  const own = value.filter((word) => !other.includes(word));
  const isOrder = own.length === 0 && value.length === other.length;
  return (isOrder ? value : own).join(', ');
}

type Leaf = string | readonly string[];

export function isSamePack(a: RulePack, b: RulePack): boolean {
  return canonicalText(a) === canonicalText(b);
}

function leavesOf(pack: RulePack): Map<string, Leaf> {
  const readings = Object.fromEntries(pack.readings.map(({ id, ...reading }) => [id, reading]));
  const leaves = new Map<string, Leaf>();
  const walk = (path: string, value: unknown): void => {
    if (Array.isArray(value)) leaves.set(path, value.map(String));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) walk(path ? `${path}.${key}` : key, part);
    } else if (value !== undefined) leaves.set(path, String(value));
  };
  walk('', { ...pack, readings });
  return leaves;
}
