import type { Language } from '../domain/settings.ts';
import { type Glance, type Texts, textsOf } from './texts-of.ts';

const CATALOGUES: Record<Language, () => Promise<Glance>> = {
  'zh-CN': async () => (await import('./glance/zh-cn.ts')).zhCn,
  'zh-TW': async () => (await import('./glance/zh-tw.ts')).zhTw,
  en: async () => (await import('./glance/en.ts')).en,
};

/** The words in one language, loaded alone: the popup opens with a third of what all would weigh. */
export async function loadTexts(language: Language): Promise<Texts> {
  return textsOf(language, await CATALOGUES[language]());
}
