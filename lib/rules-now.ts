import { packHash } from './pack-hash.ts';
import { rulePackInForce } from './rule-pack-in-force.ts';
import { readSettings } from './settings.ts';
import type { Rules } from './state-keeping.ts';

export async function rulesNow(): Promise<Rules> {
  const [pack, settings] = await Promise.all([rulePackInForce(), readSettings()]);
  return { pack, packHash: await packHash(pack), settings };
}
