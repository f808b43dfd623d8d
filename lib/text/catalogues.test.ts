import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DESKS } from './desk-texts.ts';
import { en } from './glance/en.ts';
import { zhCn } from './glance/zh-cn.ts';
import { zhTw } from './glance/zh-tw.ts';
import { languageOf } from './language-of.ts';
import { noticeEn } from './notice/en.ts';
import { noticeZhCn } from './notice/zh-cn.ts';
import { noticeZhTw } from './notice/zh-tw.ts';
import { namesIn } from './template.ts';

/** Words of the mainland in traditional characters, and what a converter makes of 准备. */
const MAINLAND =
  /發貨|運單|妥投|攬收|口徑|類目|關鍵詞|校驗|默認|刷新|信息|數據|下訂|版式|數碼|內地|創建|腳本|跟隨|准備|按(?![時鈕])/;

type Catalogue = Readonly<Record<string, string>>;
const zh: Catalogue = { ...noticeZhCn, ...zhCn, ...DESKS['zh-CN'] };
const tw: Catalogue = { ...noticeZhTw, ...zhTw, ...DESKS['zh-TW'] };
const english: Catalogue = { ...noticeEn, ...en, ...DESKS.en };

/** Letters a Chinese sentence may hold: names, file kinds and units that have no other form. */
const ALLOWED_LATIN = /\b(JSON|SKU|ERP|DSR|3C|h|xlsx|csv|channelId|LTV|ROI|A4)\b/g;
/** The Chinese characters of Big5, which is what Taiwan writes; Hong Kong's additions lie outside these bytes. */
const LEADS = Array.from({ length: 0xf9 - 0xa4 + 1 }, (_, place) => 0xa4 + place);
const TRAILS = Array.from({ length: 0xfe - 0x40 + 1 }, (_, place) => 0x40 + place);
const BIG5 = new Set(
  new TextDecoder('big5').decode(
    Uint8Array.from(LEADS.flatMap((lead) => TRAILS.flatMap((trail) => [lead, trail]))),
  ),
);

describe.each([
  ['zh-TW', tw],
  ['en', english],
])('the %s catalogue', (_, catalogue) => {
  it('has every key of zh-CN and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(zh).sort());
  });

  it('asks for the same values in every sentence', () => {
    const differing = Object.keys(zh).filter(
      (key) => `${namesIn(zh[key] ?? '')}` !== `${namesIn(catalogue[key] ?? '')}`,
    );
    expect(differing).toEqual([]);
  });

  it('leaves no sentence empty', () => {
    expect(Object.entries(catalogue).filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });
});

describe('the Chinese catalogues', () => {
  it.each([
    ['zh-CN', zh],
    ['zh-TW', tw],
  ])('hold no English: %s', (_, catalogue) => {
    const english = Object.entries(catalogue).filter(([, sentence]) =>
      /[A-Za-z]{2,}/.test(sentence.replace(/\{[^}]*\}/g, '').replace(ALLOWED_LATIN, '')),
    );
    expect(english).toEqual([]);
  });

  it('differ where Taiwan writes other characters', () => {
    const foreign = (catalogue: Catalogue) =>
      Object.entries(catalogue).filter(([, sentence]) =>
        [...sentence].some((letter) => /\p{Script=Han}/u.test(letter) && !BIG5.has(letter)),
      );
    expect(foreign(tw)).toEqual([]);
    expect(foreign(zh).length).toBeGreaterThan(Object.keys(zh).length / 2);
  });

  it('say in Taiwan what is said there, but for what the Seller Center itself is labelled', () => {
    const labels = /發貨超時|發貨管理|「[^」]*」/g;
    const mainland = Object.values(tw).filter((text) => MAINLAND.test(text.replace(labels, '')));
    expect(mainland).toEqual([]);
  });

  it('never call a removal by the platform 退出活动 alone, which means a seller’s own withdrawal', () => {
    const blurred = Object.values({ ...zh, ...tw }).filter((text) => /退出活动|退出活動/.test(text));
    expect(blurred).toEqual([]);
  });

  it('use no exclamation mark', () => {
    expect(Object.values({ ...zh, ...tw, ...english }).filter((text) => /[!！]/.test(text))).toEqual([]);
  });
});

it('The manifest’s texts exist in the same three languages', () => {
  const keys = ['zh_CN', 'zh_TW', 'en'].map((folder) =>
    Object.keys(JSON.parse(readFileSync(`assets/public/_locales/${folder}/messages.json`, 'utf8'))),
  );
  expect(keys).toEqual(Array(3).fill(['extensionName', 'extensionDescription']));
});

describe('the language', () => {
  it.each([
    ['of the settings wins', { language: 'en' as const }, 'zh-CN', 'en'],
    ['of a browser in Taiwan is traditional', {}, 'zh-TW', 'zh-TW'],
    ['of a browser in Hong Kong is traditional', {}, 'zh-Hant-HK', 'zh-TW'],
    ['of any other Chinese browser is simplified', {}, 'zh', 'zh-CN'],
    ['of an English browser is English', {}, 'en-GB', 'en'],
    ['of any other browser is simplified Chinese', {}, 'ru', 'zh-CN'],
  ])('%s', (_, settings, browserLanguage, expected) => {
    expect(languageOf(settings, browserLanguage)).toBe(expected);
  });
});
