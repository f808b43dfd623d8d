import { render } from 'preact';
import { PopupView } from '../../components/popup-view.tsx';
import { wakeBackground } from '../../lib/browser/wake-background.ts';
import { followPublished } from '../../lib/published/follow-published.ts';
import { popupActs } from './acts.ts';
import { words } from './words.ts';

const TICK_MS = 30_000;

const published = await followPublished(() => void show());
let copied: { orderId: string; storeId: string | undefined } | undefined;

async function show(): Promise<void> {
  const texts = await words(published.settings);
  document.documentElement.lang = texts.language;
  document.title = texts.say('product');
  const { storeId, snoozedUntil } = published.settings;
  // What was copied is said beside the orders of its store alone.
  const copiedHere = copied?.storeId === storeId ? copied?.orderId : undefined;
  const view = { ...published, storeId, snoozedUntil, now: Date.now(), texts, copied: copiedHere };
  render(<PopupView {...view} {...acts} />, document.body);
}

const acts = popupActs((orderId) => {
  copied = { orderId, storeId: published.settings.storeId };
  void show();
});
setInterval(() => void show(), TICK_MS);
void show().then(wakeBackground);
