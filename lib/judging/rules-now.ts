import { browser } from 'wxt/browser';
import { packHash } from '../domain/pack-hash.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import { SCORECARD_KEY, scorecardIn } from '../published-scorecard.ts';
import { SETTINGS_KEY, settingsIn } from '../settings.ts';
import { RULES_KEYS, rulesIn } from './rule-pack-in-force.ts';
import type { Rules } from './state-keeping.ts';

const KEYS = [...RULES_KEYS, SETTINGS_KEY];

export async function rulesNow(): Promise<Rules> {
  return rulesFrom(await browser.storage.local.get(KEYS));
}

/** With the scorecard that stands: each question to the storage is a round trip. */
export async function rulesAndScorecard(): Promise<{ rules: Rules; scorecard: Scorecard | undefined }> {
  const stored = await browser.storage.local.get([...KEYS, SCORECARD_KEY]);
  return { rules: await rulesFrom(stored), scorecard: scorecardIn(stored) };
}

async function rulesFrom(stored: Record<string, unknown>): Promise<Rules> {
  const pack = rulesIn(stored).inForce;
  return { pack, packHash: await packHash(pack), settings: settingsIn(stored) };
}
