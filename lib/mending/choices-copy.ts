/**
 * What the seller chose, her settings and her own rules, stands twice on her disk: in `storage.local`, which every
 * context reads, and as a copy among the records, another file.
 */
import { browser } from 'wxt/browser';
import { RULES_KEYS } from '../judging/rule-pack-in-force.ts';
import { SETTINGS_KEY } from '../published/settings.ts';
import { putChoices, readChoices } from '../store/choices.ts';

/** Brings the copy up to what is chosen. Call under the write lock. */
export async function copyChoices(): Promise<void> {
  await putChoices(await browser.storage.local.get([...RULES_KEYS, SETTINGS_KEY]));
}

/** Chooses again what the copy says; whether it says anything. Call under the write lock. */
export async function putChoicesBack(): Promise<boolean> {
  const choices = await readChoices();
  if (Object.keys(choices).length === 0) return false;
  await browser.storage.local.set(choices);
  return true;
}
