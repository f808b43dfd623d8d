import { browser } from 'wxt/browser';
import { packHash } from '../domain/pack-hash.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import { defaultRulePack } from '../metrics/rule-packs.ts';
import {
  PREMISES_KEY,
  type Premises,
  premisesIn,
  SCORECARD_KEY,
  STANDING_KEY,
  scorecardIn,
  standingIn,
} from '../published/scorecard.ts';
import { SETTINGS_KEY, settingsIn } from '../published/settings.ts';
import type { Standing } from '../published/standing.ts';
import { RULES_KEYS, rulesIn } from './rule-pack-in-force.ts';
import type { Rules } from './state-keeping.ts';

const KEYS = [...RULES_KEYS, SETTINGS_KEY];

export async function rulesNow(): Promise<Rules> {
  return rulesFrom(await storedWith());
}

/** The scorecard that is published, with what it follows from. */
interface Published {
  scorecard: Scorecard | undefined;
  premises: Premises | undefined;
}

export interface RulesAndPublished {
  rules: Rules;
  published: Published;
}

export interface RulesAndStanding {
  rules: Rules;
  premises: Premises | undefined;
  standing: Standing | null;
}

/** All at once: each question to the storage is a round trip. */
export async function rulesAndPublished(): Promise<RulesAndPublished> {
  const stored = await storedWith(SCORECARD_KEY, PREMISES_KEY);
  const published = { scorecard: scorecardIn(stored), premises: premisesIn(stored) };
  return { rules: await rulesFrom(stored), published };
}

/** What tells whether it all still stands, and no more: an alarm rings often. */
export async function rulesAndStanding(): Promise<RulesAndStanding> {
  const stored = await storedWith(PREMISES_KEY, STANDING_KEY);
  return { rules: await rulesFrom(stored), premises: premisesIn(stored), standing: standingIn(stored) };
}

function storedWith(...keys: readonly string[]): Promise<Record<string, unknown>> {
  const stored = browser.storage.local.get([...KEYS, ...keys]);
  // Most keep the pack that ships: a fresh worker hashes it while the storage answers.
  void packHash(defaultRulePack);
  return stored;
}

async function rulesFrom(stored: Record<string, unknown>): Promise<Rules> {
  const { inForce: pack, unreadable } = rulesIn(stored);
  const rules = { pack, packHash: await packHash(pack), settings: settingsIn(stored) };
  return unreadable ? { ...rules, areOwnUnreadable: true } : rules;
}
