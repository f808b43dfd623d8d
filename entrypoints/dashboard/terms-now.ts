import { rulePackInForce } from '../../lib/judging/rule-pack-in-force.ts';
import { readSettings } from '../../lib/published/settings.ts';
import type { Terms } from '../../lib/records-worker/tasks.ts';

/** By what the worker is to judge now. */
export async function termsNow(): Promise<Terms> {
  const [pack, settings] = await Promise.all([rulePackInForce(), readSettings()]);
  return { now: Date.now(), pack, settings };
}
