/** What the views of the dashboard are given: the whole page, one view, one view of the records, one indicator. */
import type { ErpState, ImportState } from '../../lib/domain/file-states.ts';
import type { ShownStore, ShownStores } from '../../lib/domain/judged.ts';
import type { IndicatorReport } from '../../lib/domain/report.ts';
import type { RulePack } from '../../lib/domain/rule-pack.ts';
import type { RulesRefusal, RulesState } from '../../lib/domain/rules-state.ts';
import type { Scorecard, StoreCard } from '../../lib/domain/scorecard.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import type { Studies } from '../../lib/domain/studies.ts';
import type { Instant } from '../../lib/domain/time.ts';
import type { DeskTexts } from '../../lib/text/desk-texts.ts';
import type { Route } from '../routes.ts';
import type { DashboardActs } from './dashboard-acts.ts';
import type { Working } from './working-line.tsx';

export interface DashboardProps {
  route: Route;
  scorecard: Scorecard | undefined;
  /** The judged records; absent while they are being read. */
  judged: ShownStores | undefined;
  settings: Settings;
  now: Instant;
  texts: DeskTexts;
  /** What the last action came to, or why the records cannot be read. */
  message: string | undefined;
  isBusy: boolean;
  /** Long work beside the page; absent while there is none. */
  working?: Working | undefined;
  /** The file of orders that is being brought in, and the last ERP list that was checked. */
  importing?: ImportState | undefined;
  erp?: ErpState | undefined;
  /** The rule packs, and why the last change of them was not taken. */
  rules?: RulesState | undefined;
  rulesRefusal?: RulesRefusal | undefined;
  acts: DashboardActs;
  studies: Studies;
}

export interface ViewProps extends DashboardProps {
  /** The chosen store as published: there at once. */
  card: StoreCard | undefined;
  /** The same store judged from its records: there a moment later. */
  store: ShownStore | undefined;
}

/** What a view of the records is given. */
export interface StoreViewProps extends ViewProps {
  store: ShownStore;
  /** The rules they were judged by. */
  pack: RulePack;
}

export interface IndicatorViewProps extends StoreViewProps {
  indicator: IndicatorReport;
}
