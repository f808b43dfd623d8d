import { ActivitiesView } from './activities/activities-view.tsx';
import { DeadlineBoard } from './board/deadline-board.tsx';
import { CoverageView } from './coverage/coverage-view.tsx';
import { ErpView } from './files/erp-view.tsx';
import { ImportView } from './files/import-view.tsx';
import { RecordsView } from './files/records-view.tsx';
import { IndicatorView } from './indicator/indicator-view.tsx';
import { OverviewView } from './overview-view.tsx';
import { RulesView } from './rules/rules-view.tsx';
import { SettingsView } from './stores/settings-view.tsx';
import { StoresView } from './stores/stores-view.tsx';
import { WelcomeView } from './stores/welcome-view.tsx';
import { CalibrateView } from './studies/calibrate-view.tsx';
import { ReplayView } from './studies/replay-view.tsx';
import { WhatIfView } from './studies/what-if-view.tsx';
import type { StoreViewProps, ViewProps } from './view-props.ts';

/** The view of the address. What needs the records says so until they are there. */
export function ViewBody(props: ViewProps) {
  const { route, card, store, judged } = props;
  switch (route.view) {
    case 'settings':
      return <SettingsView {...props} />;
    case 'stores':
      return <StoresView {...props} />;
    case 'data':
      return <RecordsView {...props} />;
    case 'import':
      return <ImportView {...props} />;
    case 'erp':
      return <ErpView {...props} />;
    case 'rules':
      return <RulesView {...props} />;
    case 'welcome':
      return <WelcomeView {...props} />;
    case 'overview':
      return card ? <OverviewView {...props} card={store?.card ?? card} /> : null;
    default:
      return store && judged ? (
        <RecordsBody {...props} store={store} pack={judged.pack} />
      ) : (
        <Loading {...props} />
      );
  }
}

/** Views of the judged records. */
function RecordsBody(props: StoreViewProps) {
  const { route, store } = props;
  const { storeId } = store.card;
  switch (route.view) {
    case 'deadlines':
      return <DeadlineBoard {...props} />;
    case 'activities':
      return <ActivitiesView {...props} />;
    case 'coverage':
      return <CoverageView {...props} />;
    case 'calibrate':
      return <CalibrateView {...props} />;
    case 'replay':
      return <ReplayView key={storeId} {...props} />;
    case 'what-if':
      return <WhatIfView key={storeId} {...props} />;
    default: {
      const indicator = store.report.indicators.find(({ id }) => id === route.indicator);
      return indicator ? <IndicatorView {...props} indicator={indicator} /> : <Loading {...props} />;
    }
  }
}

/** While the records are being read; where they cannot be, the message above says why. */
function Loading({ judged, message, texts }: ViewProps) {
  return judged || message ? null : <p class="quiet">{texts.desk('loading.records')}</p>;
}
