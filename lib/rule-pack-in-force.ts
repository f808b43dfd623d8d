/** The rule pack the seller judges by: her own where she edited one, else the one that ships. */

import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type RulePack, rulePack } from './domain/rule-pack.ts';
import { defaultRulePack } from './metrics/rule-packs.ts';

export const RULE_PACK = 'rulePack';

/** A stored pack that this build does not understand is not judged by. */
export async function rulePackInForce(): Promise<RulePack> {
  const stored = await browser.storage.local.get(RULE_PACK);
  const edited = z.safeParse(rulePack, stored[RULE_PACK]);
  return edited.success ? edited.data : defaultRulePack;
}
