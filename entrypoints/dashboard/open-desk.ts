import { browser } from 'wxt/browser';
import type { Scorecard } from '../../lib/domain/scorecard.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { readScorecard, watchScorecard } from '../../lib/published/scorecard.ts';
import { readSettings, watchSettings } from '../../lib/published/settings.ts';
import { askedStudies } from '../../lib/records-worker/asked-studies.ts';
import { deskTextsFor } from '../../lib/text/desk-texts.ts';
import { languageOf } from '../../lib/text/language-of.ts';
import type { Desk, DeskState } from './desk.ts';
import { startRecordsWorker } from './records-worker.ts';

/** A desk that follows what is published; its records are still to be read. `onChange`: from then on. */
export async function openDesk(onChange: () => void): Promise<Desk> {
  let isRead = false;
  const { ask } = startRecordsWorker();
  const state: DeskState = { scorecard: undefined, settings: {}, studies: askedStudies(ask), isBusy: false };
  const desk: Desk = {
    state,
    ask,
    texts: () => deskTextsFor(languageOf(state.settings, browser.i18n.getUILanguage())),
    change(part) {
      Object.assign(state, part);
      if (isRead) onChange();
    },
  };
  const publish = (scorecard: Scorecard | undefined) => desk.change({ scorecard });
  const set = (settings: Settings) => desk.change({ settings });
  // Read when the listeners stand: no change falls between.
  watchScorecard(publish);
  watchSettings(set);
  await Promise.all([readScorecard().then(publish), readSettings().then(set)]);
  isRead = true;
  return desk;
}
