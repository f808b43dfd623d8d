import type { ErpState, ImportState } from '../../lib/domain/file-states.ts';
import type { JudgedStores } from '../../lib/domain/judged.ts';
import type { RulesRefusal, RulesState } from '../../lib/domain/rules-state.ts';
import type { Scorecard } from '../../lib/domain/scorecard.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import type { DeskTexts } from '../../lib/text/desk-texts.ts';

export interface DeskState {
  scorecard: Scorecard | undefined;
  settings: Settings;
  /** Absent until the records were read. */
  judged?: JudgedStores;
  message?: string | undefined;
  isBusy: boolean;
  importing?: ImportState | undefined;
  erp?: ErpState | undefined;
  rules?: RulesState;
  rulesRefusal?: RulesRefusal | undefined;
}

/** What the acts work on: the state as shown, and the one way to change it. */
export interface Desk {
  readonly state: DeskState;
  texts(): DeskTexts;
  change(part: Partial<DeskState>): void;
}
