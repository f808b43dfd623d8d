import { describe, expect, it } from 'vitest';
import orderExport from '../../assets/import/order-export-columns.json' with { type: 'json' };
import shippedList from '../../assets/import/shipped-list-columns.json' with { type: 'json' };
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

  it("have no traditional character that none of them needs: each is in every seller's page", () => {
    const { characters, ...words } = traditional;
    const used = JSON.stringify([simplified, words, shippedList, orderExport, '刚刚', '人民币']);
    const pairs = Array.from({ length: characters.length / 2 }, (_, at) =>
      characters.slice(at * 2, at * 2 + 2),
    );
    expect(pairs.filter(([one = '', other = '']) => !used.includes(one) && !used.includes(other))).toEqual(
      [],
    );
  });
});
