import { describe, expect, it } from 'vitest';
import type { Check } from '../domain/report.ts';
import { checkResult, fieldText } from './checks.ts';
import { deskTextsFor } from './desk-texts.ts';

const zh = deskTextsFor('zh-CN');
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('what a check came to', () => {
  it.each<[string, Check, Parameters<typeof checkResult>[1], string]>([
    [
      'stock with what is needed',
      { id: 'stock', state: 'fail', figure: 84, limit: 231 },
      'preCheck',
      '不通过 · 84，需要 231',
    ],
    ['a carrier by name', { id: 'carrier', state: 'unknown', text: '燕文' }, 'preCheck', '还不知道 · 燕文'],
    [
      'a price in its currency',
      { id: 'lowestPrice', state: 'pass', figure: 3.84, limit: 4.8, text: 'USD' },
      'preCheck',
      '通过 · 3.84 USD，最低 4.80 USD',
    ],
    ['a share as a rate', { id: 'shipRate', state: 'fail', figure: 0.7 }, 'liveMonitor', '不通过 · 70.0 %'],
    [
      'a share of the orders that were seen',
      { id: 'shipRate', state: 'unknown', figure: 0.7, openPage: 'order-list' },
      'liveMonitor',
      '还不知道 · 看到的部分为 70.0 %，还有没看到的',
    ],
    [
      'an age in minutes',
      { id: 'freshness', state: 'pass', figure: 12, limit: 120 },
      'liveMonitor',
      '通过 · 12 分钟前',
    ],
    [
      'calm days and the earliest day',
      { id: 'lateShipment', state: 'notMet', figure: 2, limit: 5, earliestDay: '2026-03-12' },
      'reEntry',
      '未满足 · 已 2 天 · 最早 2026-03-12',
    ],
    [
      'a rating',
      { id: 'logistics', state: 'notMet', figure: 4.6, limit: 4.7 },
      'reEntry',
      '未满足 · 4.6，需要 4.7',
    ],
    ['revenue', { id: 'revenue', state: 'pass', figure: 185.18, text: 'USD' }, 'crossChecks', '185.18 USD'],
    [
      'revenue of which not all is known',
      { id: 'revenue', state: 'unknown', figure: 48.1, text: 'USD', openPage: 'order-list' },
      'crossChecks',
      '看到的部分为 48.10 USD，还有没看到的',
    ],
    [
      'revenue for each unit of discount',
      { id: 'roi', state: 'pass', figure: 30.1 / 19.9, text: 'USD' },
      'crossChecks',
      '1.51',
    ],
    ['no revenue known', { id: 'revenue', state: 'unknown' }, 'crossChecks', '还不知道'],
    ['nothing found', { id: 'stockOuts', state: 'pass', figure: 0, groups: [] }, 'postMortems', '没有发现'],
    ['a field left blank', { id: 'correctiveAction', state: 'unknown' }, 'postMortems', '还没有填写'],
  ])('%s', (_, check, list, expected) => {
    expect(plain(checkResult(check, list, zh))).toBe(expected);
  });

  it('of a post-mortem count reviews as reviews, beside the orders in evidence', () => {
    const groups = [
      { name: '', orderIds: ['1', '2'] },
      { name: 'reviews', orderIds: ['9'] },
    ];
    const evidence: Check = { id: 'evidence', state: 'fail', groups };
    expect(checkResult(evidence, 'postMortems', zh)).toBe('2 单 · 1 条评价');
    const reviews: Check = {
      id: 'negativeReviews',
      state: 'fail',
      groups: [{ name: 'K1 not as described', orderIds: ['9'] }],
    };
    expect(checkResult(reviews, 'postMortems', zh)).toBe('K1 not as described 1 条');
  });

  it('of a post-mortem are its groups: our words in the reader’s language, the records’ as printed', () => {
    const check: Check = {
      id: 'lateOrdersByCause',
      state: 'fail',
      groups: [
        { name: 'notShipped', orderIds: ['1', '2'] },
        { name: '', orderIds: ['3'] },
        { name: '买家要求', orderIds: ['4'] },
      ],
    };
    expect(checkResult(check, 'postMortems', zh)).toBe('没有发货 2 单 · 未写明 1 单 · 买家要求 1 单');
    expect(fieldText(check, 'postMortems', zh)).toBe(
      '3 超时发货，按原因\n没有发货 2 单 · 未写明 1 单 · 买家要求 1 单\n没有发货 2 单\n1\n2\n未写明 1 单\n3\n买家要求 1 单\n4',
    );
  });
});
