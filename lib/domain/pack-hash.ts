import { canonicalText } from './canonical-text.ts';
import type { RulePack } from './rule-pack.ts';

/** First 16 hex digits of the SHA-256 of the pack with its keys in order: two reports by one pack show the same. */
export function packHash(pack: RulePack): Promise<string> {
  const known = hashes.get(pack) ?? hashOf(pack);
  hashes.set(pack, known);
  return known;
}

/** A pack is never changed in place. */
const hashes = new WeakMap<RulePack, Promise<string>>();

async function hashOf(pack: RulePack): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalText(pack));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)]
    .slice(0, 8)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
