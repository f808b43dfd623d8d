import { en } from './en.ts';
import { type Words, zh } from './zh.ts';

export type { Words };
export type Language = 'zh' | 'en';

export const WORDS: Record<Language, Words> = { zh, en };
