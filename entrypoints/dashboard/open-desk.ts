import { browser } from 'wxt/browser';
import { followPublished } from '../../lib/published/follow-published.ts';
import { askedStudies } from '../../lib/records-worker/asked-studies.ts';
import { deskTextsFor } from '../../lib/text/desk-texts.ts';
import { languageOf } from '../../lib/text/language-of.ts';
import type { Desk, DeskState } from './desk.ts';
import { startRecordsWorker } from './records-worker.ts';

/** A desk that follows what is published; its records are still to be read. */
export async function openDesk(onChange: () => void): Promise<Desk> {
  const published = await followPublished((part) => desk.change(part));
  const { ask } = startRecordsWorker();
  const state: DeskState = { ...published, studies: askedStudies(ask), isBusy: false };
  const desk: Desk = {
    state,
    ask,
    texts: () => deskTextsFor(languageOf(state.settings, browser.i18n.getUILanguage())),
    change(part) {
      Object.assign(state, part);
      onChange();
    },
  };
  return desk;
}
