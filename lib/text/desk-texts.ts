/** The words of dashboard and report: the glance catalogue and, by `desk`, what only a whole page has room for. */
import type { Language } from '../domain/settings.ts';
import { deskEn } from './desk/en.ts';
import { deskZhCn } from './desk/zh-cn.ts';
import { deskZhTw } from './desk/zh-tw.ts';
import { fill, type Values } from './template.ts';
import { type Texts, textsFor } from './texts.ts';

type DeskSentences = typeof deskZhCn;
export type DeskKey = keyof DeskSentences;
/** A language of the desk catalogue: every key of zh-CN. */
export type Desk = Readonly<Record<DeskKey, string>>;

export interface DeskTexts extends Texts {
  desk<Key extends DeskKey>(key: Key, ...values: Values<DeskSentences[Key]>): string;
}

const DESKS: Record<Language, Desk> = { 'zh-CN': deskZhCn, 'zh-TW': deskZhTw, en: deskEn };

export function deskTextsFor(language: Language): DeskTexts {
  const desk = DESKS[language];
  return { ...textsFor(language), desk: (key, ...[values]) => fill(desk[key], values) };
}
