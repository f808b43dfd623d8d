/** The rule packs that ship with the product. */
import seed2024 from '../../assets/rule-packs/seed-2024.json' with { type: 'json' };
import type { RulePack } from '../domain/rule-pack.ts';

/** One public article's reading of the rule, never the platform's official text (rules.md §8). */
export const defaultRulePack = seed2024 as RulePack;
