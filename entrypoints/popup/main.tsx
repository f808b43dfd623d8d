import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupView } from '../../components/popup-view.tsx';
import { readScorecard, watchScorecard } from '../../lib/published-scorecard.ts';
import { readSettings, saveSettings, watchSettings } from '../../lib/settings.ts';
import { languageOf, textsFor } from '../../lib/text/texts.ts';
import { openDashboard } from './open-dashboard.ts';

const TICK_MS = 30_000;

let [scorecard, settings] = await Promise.all([readScorecard(), readSettings()]);
let copied = 0;

function show(): void {
  const texts = textsFor(languageOf(settings, browser.i18n.getUILanguage()));
  document.documentElement.lang = texts.language;
  document.title = texts.say('product');
  const view = { scorecard, storeId: settings.storeId, now: Date.now(), texts, copied };
  render(<PopupView {...view} {...acts} />, document.body);
}

const acts = {
  onChooseStore: (storeId: string) => void saveSettings({ storeId }),
  onOpen: openDashboard,
  async onCopy(orderIds: string[]) {
    await navigator.clipboard.writeText(orderIds.join('\n'));
    copied = orderIds.length;
    show();
  },
};

watchScorecard((published) => {
  scorecard = published;
  show();
});
watchSettings((saved) => {
  settings = saved;
  show();
});
setInterval(show, TICK_MS);
show();
