/** The words of dashboard and report: the glance catalogue and, by `desk`, what only a whole page has room for. */
import type { Language } from '../domain/settings.ts';
import { choicesEn } from './desk/choices-en.ts';
import { choicesZhCn } from './desk/choices-zh-cn.ts';
import { choicesZhTw } from './desk/choices-zh-tw.ts';
import { deskEn } from './desk/en.ts';
import { exportEn } from './desk/export-en.ts';
import { exportZhCn } from './desk/export-zh-cn.ts';
import { exportZhTw } from './desk/export-zh-tw.ts';
import { filesEn } from './desk/files-en.ts';
import { filesZhCn } from './desk/files-zh-cn.ts';
import { filesZhTw } from './desk/files-zh-tw.ts';
import { guideEn } from './desk/guide-en.ts';
import { guideZhCn } from './desk/guide-zh-cn.ts';
import { guideZhTw } from './desk/guide-zh-tw.ts';
import { rulesEn } from './desk/rules-en.ts';
import { rulesZhCn } from './desk/rules-zh-cn.ts';
import { rulesZhTw } from './desk/rules-zh-tw.ts';
import { trialEn } from './desk/trial-en.ts';
import { trialZhCn } from './desk/trial-zh-cn.ts';
import { trialZhTw } from './desk/trial-zh-tw.ts';
import { deskZhCn } from './desk/zh-cn.ts';
import { deskZhTw } from './desk/zh-tw.ts';
import { fill, type Translation, type Values } from './template.ts';
import { type Texts, textsFor } from './texts.ts';

type DeskSentences = typeof deskZhCn &
  typeof exportZhCn &
  typeof filesZhCn &
  typeof guideZhCn &
  typeof choicesZhCn &
  typeof rulesZhCn &
  typeof trialZhCn;
export type DeskKey = keyof DeskSentences;
/** Of rule packs only. */
export type RulesKey = keyof typeof rulesZhCn;

export interface DeskTexts extends Texts {
  desk<Key extends DeskKey>(key: Key, ...values: Values<DeskSentences[Key]>): string;
}

/** The whole desk catalogue of each language. */
export const DESKS: Record<Language, Translation<DeskSentences>> = {
  'zh-CN': {
    ...deskZhCn,
    ...filesZhCn,
    ...guideZhCn,
    ...choicesZhCn,
    ...rulesZhCn,
    ...trialZhCn,
    ...exportZhCn,
  },
  'zh-TW': {
    ...deskZhTw,
    ...filesZhTw,
    ...guideZhTw,
    ...choicesZhTw,
    ...rulesZhTw,
    ...trialZhTw,
    ...exportZhTw,
  },
  en: { ...deskEn, ...filesEn, ...guideEn, ...choicesEn, ...rulesEn, ...trialEn, ...exportEn },
};

export function deskTextsFor(language: Language): DeskTexts {
  const desk = DESKS[language];
  return { ...textsFor(language), desk: (key, ...[values]) => fill(desk[key], values) };
}
