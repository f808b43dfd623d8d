import { describe, expect, it } from 'vitest';
import { isSamePack, packDifferences } from '../../../lib/domain/pack-differences.ts';
import { checkRulePack } from '../../../lib/domain/rule-pack.ts';
import { defaultRulePack } from '../../../lib/metrics/rule-packs.ts';
import { draftOf, packOf, withLanguage, wordFields } from './rules-draft.ts';

const changed = (fields: Record<string, string>) =>
  checkRulePack(packOf({ ...draftOf(defaultRulePack), ...fields }, defaultRulePack));

describe('the form of a rule pack', () => {
  it('left as it is gives the same pack', () => {
    const check = changed({});
    expect(check.ok && isSamePack(check.pack, defaultRulePack)).toBe(true);
  });

  it('shows limits in percent and keeps them in basis points', () => {
    expect(draftOf(defaultRulePack)['limits.negativeReview']).toBe('3.5');
    const check = changed({ 'limits.negativeReview': '4.35' });
    expect(check.ok && check.pack.limits.negativeReview).toBe(435);
  });

  it.each([
    ['limits.lateShipment', ''],
    ['limits.lateShipment', '20.005'],
    ['limits.lateShipment', '101'],
    ['windowDays', '0'],
    ['windowDays', 'thirty'],
    ['zone', 'Beijing'],
    ['officialLogistics.tenths', '11'],
    ['version', ' '],
  ])('is refused by its path: %s = "%s"', (path, text) => {
    expect(changed({ [path]: text })).toMatchObject({ ok: false, path });
  });

  it('is refused when a reminder would come before an earlier one', () => {
    expect(changed({ 'deadlineStepHours.act': '36' })).toMatchObject({
      ok: false,
      path: 'deadlineStepHours.act',
    });
  });

  it('takes the days between which it holds, and none where a field is empty', () => {
    const from = changed({ effectiveFrom: ' 2026-05-01 ' });
    expect(from.ok && from.pack.effectiveFrom).toBe('2026-05-01');
    expect(from.ok && 'effectiveTo' in from.pack).toBe(false);
    expect(changed({ effectiveTo: '2026-02-30' })).toMatchObject({ ok: false, path: 'effectiveTo' });
  });

  it('takes one keyword a line, and a headline where one is chosen', () => {
    const check = changed({
      'negativeReview.keywords.en': 'broken\n\n late ',
      'headline.cancellation': 'sellerFault',
    });
    expect(check.ok && check.pack.negativeReview.keywords.en).toEqual(['broken', 'late']);
    expect(check.ok && check.pack.headline).toEqual({ cancellation: 'sellerFault' });
  });

  it('takes words of official carriers and the categories with raised limits', () => {
    const check = changed({
      'officialLogistics.words': 'Cainiao\nMyPost',
      'officialLogistics.prefixes': '',
      'relaxed.categories.home-garden': '',
      'relaxed.categories.other': 'on',
    });
    expect(check).toMatchObject({
      ok: true,
      pack: {
        officialLogistics: { words: ['Cainiao', 'MyPost'], prefixes: [], keys: ['CAINIAO_', 'AE_'] },
        relaxed: { categories: ['auto-moto', 'accessories-3c', 'other'] },
      },
    });
    expect(check.ok && packDifferences(defaultRulePack, check.pack)).toEqual([
      { path: 'relaxed.categories', before: 'home-garden', after: 'other' },
      { path: 'officialLogistics.prefixes', before: '菜鸟, 无忧', after: '' },
      { path: 'officialLogistics.words', before: 'AliExpress', after: 'MyPost' },
    ]);
  });

  it('takes cancel reasons by language, of another language too, and forgets one without words', () => {
    const draft = withLanguage(draftOf(defaultRulePack), 'paidOnlyCancelReasons', ' RU ');
    const path = 'paidOnlyCancelReasons.ru';
    expect(wordFields(draft, 'paidOnlyCancelReasons')).toContain(path);
    const saved = (text: string) => checkRulePack(packOf({ ...draft, [path]: text }, defaultRulePack));
    const filled = saved('Нет в наличии\n');
    expect(filled.ok && filled.pack.paidOnlyCancelReasons.ru).toEqual(['Нет в наличии']);
    const empty = saved('');
    expect(empty.ok && isSamePack(empty.pack, defaultRulePack)).toBe(true);
    for (const name of ['', 'e', 'zh', 'a.b'])
      expect(withLanguage(draft, 'paidOnlyCancelReasons', name)).toBe(draft);
  });

  it('tells a word with a comma in it from two words, and no words from no list not at all', () => {
    const withWords = (en: string[], fr?: string[]) => ({
      ...defaultRulePack,
      negativeReview: { ...defaultRulePack.negativeReview, keywords: { en, ...(fr && { fr }) } },
    });
    const two = withWords(['wrong', 'item']);
    expect(packDifferences(two, withWords(['wrong,item']))).toEqual([
      { path: 'negativeReview.keywords.en', before: 'wrong, item', after: 'wrong,item' },
    ]);
    expect(packDifferences(two, withWords(['wrong', 'item'], []))).toEqual([]);
  });

  it('takes a pack of an earlier build, whose cancel reasons stood in one list', () => {
    const check = checkRulePack({ ...defaultRulePack, paidOnlyCancelReasons: ['out of stock'] });
    expect(check.ok && check.pack.paidOnlyCancelReasons).toEqual({ all: ['out of stock'] });
  });
});
