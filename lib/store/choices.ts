/** A copy of what the seller chose, which is no fact, beside the facts. */
import { inOneTransaction, inOneView } from './in-one-transaction.ts';
import type { Tables } from './tables.ts';

export type Choices = Record<string, unknown>;

const CHOICES = 'choices';

export function putChoices(choices: Choices): Promise<void> {
  return inOneTransaction((tables) => putChoicesIn(tables, choices));
}

/** Empty where she chose nothing. */
export async function readChoices(): Promise<Choices> {
  return ((await inOneView((tables) => tables.meta.get(CHOICES))) as Choices | undefined) ?? {};
}

export function forgetChoicesIn(tables: Tables): Promise<void> {
  return putChoicesIn(tables, {});
}

async function putChoicesIn(tables: Tables, choices: Choices): Promise<void> {
  await tables.meta.put(choices, CHOICES);
}
