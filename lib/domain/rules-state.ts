/** The rule packs as the dashboard shows them. */
import type { Fault } from './first-fault.ts';
import type { RulePack } from './rule-pack.ts';

export interface RulesState {
  /** The pack that ships. */
  byDefault: RulePack;
  inForce: RulePack;
  /** 16 hex digits of the pack in force. */
  hash: string;
  isOwn: boolean;
  /** There is a pack that was in force before the last change. */
  canUndo: boolean;
  /** An own pack is stored and this build cannot read it: it is kept, and the default is judged by. */
  unreadable?: Fault;
}

/** Why a pack was not taken. Nothing was changed. */
export interface RulesRefusal extends Fault {
  file?: string;
}
