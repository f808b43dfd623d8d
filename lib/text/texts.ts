/** The words of the product in one language, by typed key. */
import type { Language } from '../domain/settings.ts';
import { en } from './glance/en.ts';
import { zhCn } from './glance/zh-cn.ts';
import { zhTw } from './glance/zh-tw.ts';
import { type Glance, type Texts, textsOf } from './texts-of.ts';

export type { Glance, Texts } from './texts-of.ts';

const CATALOGUES: Record<Language, Glance> = { 'zh-CN': zhCn, 'zh-TW': zhTw, en };
export const TEXT_LANGUAGES = Object.keys(CATALOGUES) as Language[];

export function textsFor(language: Language): Texts {
  return textsOf(language, CATALOGUES[language]);
}
