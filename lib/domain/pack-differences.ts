/** Where two rule packs differ, leaf by leaf. A list is one leaf; readings are told apart by their ids. */
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
    return was === is ? [] : [{ path, before: was, after: is }];
  });
}

export function isSamePack(a: RulePack, b: RulePack): boolean {
  return canonicalText(a) === canonicalText(b);
}

function leavesOf(pack: RulePack): Map<string, string> {
  const readings = Object.fromEntries(pack.readings.map(({ id, ...reading }) => [id, reading]));
  const leaves = new Map<string, string>();
  const walk = (path: string, value: unknown): void => {
    if (Array.isArray(value)) leaves.set(path, value.join(', '));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) walk(path ? `${path}.${key}` : key, part);
    } else if (value !== undefined) leaves.set(path, String(value));
  };
  walk('', { ...pack, readings });
  return leaves;
}
