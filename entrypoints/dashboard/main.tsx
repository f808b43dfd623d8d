import { render } from 'preact';
import { DashboardView } from '../../components/dashboard/dashboard-view.tsx';
import { routeOf } from '../../components/routes.ts';
import { wakeBackground } from '../../lib/browser/wake-background.ts';
import { watchScorecard } from '../../lib/published/scorecard.ts';
import { actsOf } from './acts.ts';
import { arrive } from './arrive.ts';
import { recordsLoader } from './load-records.ts';
import { messageInNextView } from './message-in-next-view.ts';
import { openDesk } from './open-desk.ts';

const TICK_MS = 30_000;
const desk = await openDesk(show);
const acts = actsOf(desk);
const loadRecords = recordsLoader(desk);

function show(): void {
  const texts = desk.texts();
  document.documentElement.lang = texts.language;
  document.title = texts.say('product');
  const route = routeOf(location.hash);
  const view = { judged: undefined, message: undefined, ...desk.state, route, texts, acts };
  render(<DashboardView {...view} now={Date.now()} />, document.body);
}

watchScorecard(() => void loadRecords());
addEventListener('hashchange', () => desk.change({ message: messageInNextView(desk.state) }));
setInterval(show, TICK_MS);
show();
wakeBackground();
void loadRecords().then(() => arrive(routeOf(location.hash), acts));
