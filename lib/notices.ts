/** Desktop notices: one when a level worsens. They carry no buttons, which Firefox refuses. */
import { browser } from 'wxt/browser';
import type { Scorecard, StoreCard } from './domain/scorecard.ts';
import type { Settings } from './domain/settings.ts';
import { type Instant, instantOfIso } from './domain/time.ts';
import type { Texts } from './text/texts.ts';
import { verdictLine } from './text/verdict/verdict.ts';
import { type ToldLevels, worseningsIn } from './worsenings.ts';

const TOLD = 'toldLevels';
const LOCK = 'activity-guard-notices';
const ICON = '/icon/128.png';

/** Tells of what became worse since the last notice. */
export function noticeWorsenings(
  scorecard: Scorecard,
  settings: Settings,
  now: Instant,
  texts: Texts,
): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const told = ((await browser.storage.local.get(TOLD))[TOLD] ?? {}) as ToldLevels;
    const worse = worseningsIn(scorecard.stores, told, isSnoozed(settings, now));
    if (settings.notifications !== false) {
      for (const card of scorecard.stores) {
        if (worse.storeIds.includes(card.storeId)) await notice(card, scorecard, now, texts);
      }
    }
    await browser.storage.local.set({ [TOLD]: worse.told });
  });
}

async function notice(card: StoreCard, { rulePack }: Scorecard, now: Instant, texts: Texts): Promise<void> {
  await browser.notifications.create(`level ${card.storeId}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL(ICON as never),
    title: card.name ? `${texts.say('product')} · ${card.name}` : texts.say('product'),
    message: verdictLine(card, now, texts, rulePack.zone),
  });
}

function isSnoozed({ snoozedUntil }: Settings, now: Instant): boolean {
  return snoozedUntil !== undefined && instantOfIso(snoozedUntil) > now;
}
