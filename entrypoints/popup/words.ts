import { browser } from 'wxt/browser';
import type { Settings } from '../../lib/domain/settings.ts';
import { languageOf } from '../../lib/text/language-of.ts';
import { loadTexts } from '../../lib/text/load-texts.ts';
import type { Texts } from '../../lib/text/texts.ts';

/** The words in her language. */
export function words(settings: Pick<Settings, 'language'>): Promise<Texts> {
  return loadTexts(languageOf(settings, browser.i18n.getUILanguage()));
}

// Most never choose another than the browser's: its words come while the settings are being read.
void words({});
