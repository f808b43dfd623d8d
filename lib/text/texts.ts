/** The words of the product in one language, by typed key. */
import type { Language, Settings } from '../domain/settings.ts';
import { en } from './glance/en.ts';
import { zhCn } from './glance/zh-cn.ts';
import { zhTw } from './glance/zh-tw.ts';
import { fill, type Values } from './template.ts';

type GlanceSentences = typeof zhCn;
export type GlanceKey = keyof GlanceSentences;
/** A language of the glance catalogue: every key of zh-CN. */
export type Glance = Readonly<Record<GlanceKey, string>>;

export interface Texts {
  readonly language: Language;
  say<Key extends GlanceKey>(key: Key, ...values: Values<GlanceSentences[Key]>): string;
  /** The sentence with its places still open, for one that fills them itself. */
  pattern(key: GlanceKey): string;
}

const CATALOGUES: Record<Language, Glance> = { 'zh-CN': zhCn, 'zh-TW': zhTw, en };
export const TEXT_LANGUAGES = Object.keys(CATALOGUES) as Language[];

export function textsFor(language: Language): Texts {
  const catalogue = CATALOGUES[language];
  return {
    language,
    say: (key, ...[values]) => fill(catalogue[key], values),
    pattern: (key) => catalogue[key],
  };
}

/** The language of the settings, else the browser's where there is a catalogue for it, else zh-CN. */
export function languageOf(settings: Pick<Settings, 'language'>, browserLanguage: string): Language {
  if (settings.language) return settings.language;
  if (/^zh\b.*\b(TW|HK|MO|Hant)\b/i.test(browserLanguage)) return 'zh-TW';
  return /^en\b/i.test(browserLanguage) ? 'en' : 'zh-CN';
}
