import type { Working } from '../../components/dashboard/working-line.tsx';
import type { ErpState, ImportState } from '../../lib/domain/file-states.ts';
import type { ShownStores } from '../../lib/domain/judged.ts';
import type { RulesRefusal, RulesState } from '../../lib/domain/rules-state.ts';
import type { Scorecard } from '../../lib/domain/scorecard.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import type { Studies } from '../../lib/domain/studies.ts';
import type { Ask } from '../../lib/records-worker/ask.ts';
import type { DeskTexts } from '../../lib/text/desk-texts.ts';

export interface DeskState {
  scorecard: Scorecard | undefined;
  settings: Settings;
  /** Absent until the records were read. */
  judged?: ShownStores | undefined;
  /** Of the records as they were judged. */
  studies: Studies;
  message?: string | undefined;
  isBusy: boolean;
  working?: Working | undefined;
  importing?: ImportState | undefined;
  erp?: ErpState | undefined;
  rules?: RulesState;
  rulesRefusal?: RulesRefusal | undefined;
}

/** What the acts work on: the state as shown, and the one way to change it. */
export interface Desk {
  readonly state: DeskState;
  /** The worker that keeps the judged records. */
  readonly ask: Ask;
  texts(): DeskTexts;
  change(part: Partial<DeskState>): void;
}
