import type { Language } from '../domain/settings.ts';
import type { zhCn } from './glance/zh-cn.ts';
import { fill, type Translation, type Values } from './template.ts';

type GlanceSentences = typeof zhCn;
export type GlanceKey = keyof GlanceSentences;
/** A language of the glance catalogue: every key of zh-CN. */
export type Glance = Translation<GlanceSentences>;

export interface Texts {
  readonly language: Language;
  say<Key extends GlanceKey>(key: Key, ...values: Values<GlanceSentences[Key]>): string;
  /** The sentence with its places still open, for one that fills them itself. */
  pattern(key: GlanceKey): string;
}

export function textsOf(language: Language, catalogue: Glance): Texts {
  return {
    language,
    say: (key, ...[values]) => fill(catalogue[key], values),
    pattern: (key) => catalogue[key],
  };
}
