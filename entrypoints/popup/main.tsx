import { render } from 'preact';
import { PopupView } from '../../components/popup-view.tsx';
import { readScorecard, watchScorecard } from '../../lib/published/scorecard.ts';
import { readSettings, watchSettings } from '../../lib/published/settings.ts';
import { popupActs } from './acts.ts';
import { words } from './words.ts';

const TICK_MS = 30_000;

let [scorecard, settings] = await Promise.all([readScorecard(), readSettings()]);
let copied: string | undefined;

async function show(): Promise<void> {
  const texts = await words(settings);
  document.documentElement.lang = texts.language;
  document.title = texts.say('product');
  const { storeId, snoozedUntil } = settings;
  const view = { scorecard, storeId, snoozedUntil, now: Date.now(), texts, copied };
  render(<PopupView {...view} {...acts} />, document.body);
}

const acts = popupActs((orderId) => {
  copied = orderId;
  void show();
});
watchScorecard((published) => {
  scorecard = published;
  void show();
});
watchSettings((saved) => {
  // What was copied is said beside the orders of its store alone.
  if (saved.storeId !== settings.storeId) copied = undefined;
  settings = saved;
  void show();
});
setInterval(() => void show(), TICK_MS);
void show();
