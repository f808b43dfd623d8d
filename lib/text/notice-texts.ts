/** The words of desktop notices, beside the glance catalogue; only the background carries them. */
import type { Language } from '../domain/settings.ts';
import { noticeEn } from './notice/en.ts';
import { noticeZhCn } from './notice/zh-cn.ts';
import { noticeZhTw } from './notice/zh-tw.ts';
import { fill, type Translation, type Values } from './template.ts';
import { type Texts, textsFor } from './texts.ts';

type NoticeSentences = typeof noticeZhCn;
type NoticeKey = keyof NoticeSentences;

export interface NoticeTexts extends Texts {
  notice<Key extends NoticeKey>(key: Key, ...values: Values<NoticeSentences[Key]>): string;
}

const CATALOGUES: Record<Language, Translation<NoticeSentences>> = {
  'zh-CN': noticeZhCn,
  'zh-TW': noticeZhTw,
  en: noticeEn,
};

export function noticeTextsFor(language: Language): NoticeTexts {
  const catalogue = CATALOGUES[language];
  return { ...textsFor(language), notice: (key, ...[values]) => fill(catalogue[key], values) };
}
