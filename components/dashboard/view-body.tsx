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
import type { ViewProps } from './view-props.ts';

/** The view of the address. What needs the records says so until they are there. */
export function ViewBody(props: ViewProps) {
  const { route, card, store } = props;
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
    case 'deadlines':
      return store ? <DeadlineBoard {...props} store={store} /> : <Loading {...props} />;
    case 'activities':
      return store ? <ActivitiesView {...props} store={store} /> : <Loading {...props} />;
    case 'coverage':
      return store ? <CoverageView {...props} store={store} /> : <Loading {...props} />;
    case 'calibrate':
      return store ? <CalibrateView {...props} store={store} /> : <Loading {...props} />;
    case 'replay':
      return store ? (
        <ReplayView key={store.card.storeId} {...props} store={store} />
      ) : (
        <Loading {...props} />
      );
    case 'what-if':
      return store ? (
        <WhatIfView key={store.card.storeId} {...props} store={store} />
      ) : (
        <Loading {...props} />
      );
    case 'indicator': {
      const indicator = store?.report.indicators.find(({ id }) => id === route.indicator);
      if (!store || !indicator) return <Loading {...props} />;
      return <IndicatorView {...props} store={store} indicator={indicator} />;
    }
  }
}

/** While the records are being read; where they cannot be, the message above says why. */
function Loading({ judged, message, texts }: ViewProps) {
  return judged || message ? null : <p class="quiet">{texts.desk('loading.records')}</p>;
}
