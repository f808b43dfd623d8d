import { render } from 'preact';
import { PopupView } from '../../components/popup-view.tsx';
import type { Scorecard } from '../../lib/domain/scorecard.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { readScorecard, watchScorecard } from '../../lib/published/scorecard.ts';
import { readSettings, watchSettings } from '../../lib/published/settings.ts';
import { popupActs } from './acts.ts';
import { words } from './words.ts';

const TICK_MS = 30_000;

let scorecard: Scorecard | undefined;
let settings: Settings = {};
/** Nothing is shown before both are read. */
let isRead = false;
let copied: string | undefined;

async function show(): Promise<void> {
  if (!isRead) return;
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
// Read when the listeners stand: no change falls between.
await Promise.all([
  readScorecard().then((published) => (scorecard = published)),
  readSettings().then((saved) => (settings = saved)),
]);
isRead = true;
setInterval(() => void show(), TICK_MS);
void show();
