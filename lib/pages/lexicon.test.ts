import { describe, expect, it } from 'vitest';
import english from '../../assets/lexicon/en.json' with { type: 'json' };
import simplified from '../../assets/lexicon/zh-CN.json' with { type: 'json' };
import traditional from '../../assets/lexicon/zh-TW.json' with { type: 'json' };
import { keyOf, keyOfPattern } from './lexicon.ts';
import { expand } from './lexicon-patterns.ts';

const languages = { english, simplified, traditional };
const tables = Object.entries(languages).flatMap(([language, { labels, pages, words }]) =>
  Object.entries<Record<string, string>>({ labels, pages, ...words }).map(
    ([name, patterns]) => [`${language} ${name}`, Object.entries(patterns)] as const,
  ),
);

describe('the words of the lexicon', () => {
  it.each(tables)('%s: the key of a pattern stands for the keys of its words', (_, patterns) => {
    for (const [meaning, pattern] of patterns) {
      const keys = expand(pattern).map((word) => keyOf(word) + (word.endsWith(':') ? ':' : ''));
      expect(new Set(expand(keyOfPattern(pattern))), meaning).toEqual(new Set(keys));
    }
  });

  it.each(tables)('%s: each has a letter in it, so that a number is none of them', (_, patterns) => {
    for (const [meaning, pattern] of patterns)
      for (const key of expand(keyOfPattern(pattern))) expect(key, meaning).toMatch(/\p{L}/u);
  });
});
