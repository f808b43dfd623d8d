import { en } from './en.ts';
import { monitorEn } from './monitor-en.ts';
import { monitorZh } from './monitor-zh.ts';
import { zh } from './zh.ts';

export type Language = 'zh' | 'en';
export type Words = typeof zh & typeof monitorZh;

export const WORDS: Record<Language, Words> = { zh: { ...zh, ...monitorZh }, en: { ...en, ...monitorEn } };
