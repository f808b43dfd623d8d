import { render } from 'preact';
import { browser } from 'wxt/browser';
import { DashboardView } from '../../components/dashboard/dashboard-view.tsx';
import { routeOf } from '../../components/routes.ts';
import { readScorecard, watchScorecard } from '../../lib/published-scorecard.ts';
import { readSettings, watchSettings } from '../../lib/settings.ts';
import { studies } from '../../lib/studies.ts';
import { deskTextsFor } from '../../lib/text/desk-texts.ts';
import { languageOf } from '../../lib/text/language-of.ts';
import { actsOf } from './acts.ts';
import { arrive } from './arrive.ts';
import type { Desk, DeskState } from './desk.ts';
import { loadRecords } from './load-records.ts';

const TICK_MS = 30_000;
const state: DeskState = { scorecard: await readScorecard(), settings: await readSettings(), isBusy: false };
const texts = () => deskTextsFor(languageOf(state.settings, browser.i18n.getUILanguage()));
const desk: Desk = {
  state,
  texts,
  change(part) {
    Object.assign(state, part);
    show();
  },
};
const acts = actsOf(desk);

function show(): void {
  document.documentElement.lang = texts().language;
  document.title = texts().say('product');
  const view = { judged: undefined, message: undefined, ...state, studies, route: routeOf(location.hash) };
  render(<DashboardView {...view} now={Date.now()} texts={texts()} acts={acts} />, document.body);
}

watchScorecard((scorecard) => loadRecords(desk, { scorecard }));
watchSettings((settings) => desk.change({ settings }));
addEventListener('hashchange', show);
setInterval(show, TICK_MS);
show();
void loadRecords(desk, {}).then(() => arrive(routeOf(location.hash), acts));
