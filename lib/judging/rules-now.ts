import { browser } from 'wxt/browser';
import { packHash } from '../domain/pack-hash.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import {
  basisIn,
  SCORECARD_BASIS_KEY,
  SCORECARD_KEY,
  type ScorecardBasis,
  scorecardIn,
} from '../published-scorecard.ts';
import { SETTINGS_KEY, settingsIn } from '../settings.ts';
import { RULES_KEYS, rulesIn } from './rule-pack-in-force.ts';
import type { Rules } from './state-keeping.ts';

const KEYS = [...RULES_KEYS, SETTINGS_KEY];

export async function rulesNow(): Promise<Rules> {
  return rulesFrom(await browser.storage.local.get(KEYS));
}

/** The scorecard that is published, with what it follows from. */
interface Published {
  scorecard: Scorecard | undefined;
  basis: ScorecardBasis | undefined;
}

export interface RulesAndPublished {
  rules: Rules;
  published: Published;
}

/** All at once: each question to the storage is a round trip. */
export async function rulesAndPublished(): Promise<RulesAndPublished> {
  const stored = await browser.storage.local.get([...KEYS, SCORECARD_KEY, SCORECARD_BASIS_KEY]);
  const published = { scorecard: scorecardIn(stored), basis: basisIn(stored) };
  return { rules: await rulesFrom(stored), published };
}

async function rulesFrom(stored: Record<string, unknown>): Promise<Rules> {
  const { inForce: pack, unreadable } = rulesIn(stored);
  const rules = { pack, packHash: await packHash(pack), settings: settingsIn(stored) };
  return unreadable ? { ...rules, areOwnUnreadable: true } : rules;
}
