import { chosenStore, judgedStoreOf, shownStores } from '../../lib/text/chosen-store.ts';
import type { DeskTexts } from '../../lib/text/desk-texts.ts';
import { pageNotices, troubleText } from '../../lib/text/notices.ts';
import { shownVerdict } from '../../lib/text/verdict/shown.ts';
import { DemoBanner } from '../demo-banner.tsx';
import { EmptyState } from '../empty-state.tsx';
import { NoticeList } from '../notice-list.tsx';
import type { Route } from '../routes.ts';
import { StoreSwitch } from '../store-switch.tsx';
import { VerdictLine } from '../verdict-line.tsx';
import { ActionBar } from './action-bar.tsx';
import { NavBar } from './nav-bar.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { ViewBody } from './view-body.tsx';
import type { DashboardProps } from './view-props.ts';
import { WorkingLine } from './working-line.tsx';

/** Views that have something to show before anything was read. */
const WITHOUT_RECORDS: readonly Route['view'][] = [
  'stores',
  'settings',
  'data',
  'welcome',
  'import',
  'rules',
];

/** The frame of every view: store, verdict, ways to go and things to do. */
export function DashboardView(props: DashboardProps) {
  const { route, scorecard, judged, settings, now, texts, message, acts } = props;
  const stores = shownStores(scorecard);
  const card = chosenStore(scorecard, settings.storeId);
  const store = judgedStoreOf(judged, card?.storeId);
  const troubles = (scorecard?.troubles ?? []).map((trouble) => troubleText(trouble, texts));
  const isForbidden = scorecard?.troubles.some(({ kind }) => kind === 'host-permission-missing');
  useKeptFocus(props.isBusy);
  const needsRecords = !card && !WITHOUT_RECORDS.includes(route.view);
  return (
    <div class="dashboard">
      <SkipButton texts={texts} />
      <header>
        <h1>{texts.say('product')}</h1>
        {card && <StoreSwitch cards={stores} chosen={card} texts={texts} onChoose={acts.onChooseStore} />}
        <ActionBar {...props} />
        <div class="standing">
          <DemoBanner card={card} texts={texts} onRemove={() => acts.onDemo(false)} />
          <NoticeList sentences={[...troubles, ...(card ? pageNotices(card, texts) : [])]} />
          {isForbidden && (
            <p>
              <button type="button" class="primary" onClick={acts.onAskPermission}>
                {texts.say('permission.ask')}
              </button>
            </p>
          )}
          <VerdictLine verdict={shownVerdict(scorecard, card, now, texts)} />
        </div>
      </header>
      <NavBar route={route} texts={texts} />
      <main id="main" tabIndex={-1}>
        <p class="message" aria-live="polite">
          {message}
        </p>
        <WorkingLine working={props.working} texts={texts} />
        {needsRecords ? <NothingYet texts={texts} /> : <ViewBody {...props} card={card} store={store} />}
      </main>
    </div>
  );
}

/** Nothing was read: what to open, and where the first steps are told at length. */
function NothingYet({ texts }: { texts: DeskTexts }) {
  return (
    <>
      <EmptyState texts={texts} />
      <p>
        <a href="#welcome">{texts.desk('nav.welcome')}</a> · <a href="#import">{texts.desk('nav.import')}</a>
      </p>
    </>
  );
}

/** Moves the focus, not the address: the hash names the view. */
function SkipButton({ texts }: { texts: DeskTexts }) {
  return (
    <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
      {texts.desk('nav.skip')}
    </button>
  );
}
