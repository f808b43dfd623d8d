/** The rule pack the seller judges by: her own where she edited one, else the one that ships. */

import { browser } from 'wxt/browser';
import { isSamePack } from '../domain/pack-differences.ts';
import { packHash } from '../domain/pack-hash.ts';
import { checkRulePack, type RulePack, type RulePackCheck } from '../domain/rule-pack.ts';
import type { RulesState } from '../domain/rules-state.ts';
import { defaultRulePack } from '../metrics/rule-packs.ts';

const RULE_PACK = 'rulePack';
/** What was in force before the last change. */
const RULE_PACK_BEFORE = 'rulePackBefore';
export const RULES_KEYS = [RULE_PACK, RULE_PACK_BEFORE] as const;
/** Stands for the pack that ships. */
const DEFAULT = 'default';

/** A stored pack that this build does not understand is not judged by. */
export async function rulePackInForce(): Promise<RulePack> {
  return (await readRules()).inForce;
}

export async function readRules(): Promise<Omit<RulesState, 'hash'>> {
  return rulesIn(await browser.storage.local.get([...RULES_KEYS]));
}

/** Of what is stored under the keys of the rules. */
export function rulesIn(stored: Record<string, unknown>): Omit<RulesState, 'hash'> {
  const own = stored[RULE_PACK];
  const check = own === undefined || own === DEFAULT ? undefined : checkRulePack(own);
  const unreadable = check && !check.ok ? { path: check.path, expected: check.expected } : undefined;
  return {
    byDefault: defaultRulePack,
    inForce: check?.ok ? check.pack : defaultRulePack,
    isOwn: check?.ok === true,
    canUndo: stored[RULE_PACK_BEFORE] !== undefined,
    ...(unreadable && { unreadable }),
  };
}

export async function readRulesState(): Promise<RulesState> {
  const rules = await readRules();
  return { ...rules, hash: await packHash(rules.inForce) };
}

/**
 * Puts a pack in force, or refuses it and changes nothing. A pack that differs from the default never bears its id;
 * one that does not differ is the default. Whoever saves must judge again.
 */
export async function saveRulePack(value: unknown): Promise<RulePackCheck> {
  const check = checkRulePack(value);
  if (!check.ok) return check;
  const { pack } = check;
  if (isSamePack(pack, defaultRulePack)) {
    await putInForce(DEFAULT);
    return check;
  }
  const own = pack.id === defaultRulePack.id ? { ...pack, id: `${pack.id}-own` } : pack;
  await putInForce(own);
  return { ok: true, pack: own };
}

/** Puts back what was in force before the last change; done twice, nothing has changed. */
export async function undoRulePack(): Promise<void> {
  const stored = await browser.storage.local.get(RULE_PACK_BEFORE);
  const before: unknown = stored[RULE_PACK_BEFORE];
  if (before !== undefined) await putInForce(before);
}

/** Also what cannot be read is kept as the one before. */
async function putInForce(pack: unknown): Promise<void> {
  const stored = await browser.storage.local.get(RULE_PACK);
  await browser.storage.local.set({ [RULE_PACK_BEFORE]: stored[RULE_PACK] ?? DEFAULT, [RULE_PACK]: pack });
}
