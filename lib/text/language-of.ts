import type { Language, Settings } from '../domain/settings.ts';

/** The language of the settings, else the browser's where there is a catalogue for it, else zh-CN. */
export function languageOf(settings: Pick<Settings, 'language'>, browserLanguage: string): Language {
  if (settings.language) return settings.language;
  if (/^zh\b.*\b(TW|HK|MO|Hant)\b/i.test(browserLanguage)) return 'zh-TW';
  return /^en\b/i.test(browserLanguage) ? 'en' : 'zh-CN';
}
