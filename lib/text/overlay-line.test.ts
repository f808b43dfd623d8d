import { expect, it } from 'vitest';
import { NOW } from '../../tests/gallery/indicator-cards.ts';
import { SCENARIOS } from '../../tests/gallery/scenarios.ts';
import { overlayLine } from './overlay-line.ts';
import { textsFor } from './texts.ts';

const lineOf = (name: string) => {
  const [card] = SCENARIOS[name]?.stores ?? [];
  return card && overlayLine(card, NOW, textsFor('zh-CN')).replace(/\u00a0/g, ' ');
};

it('Near the limit the overlay says rate, distance and what to ship', () => {
  expect(lineOf('near')).toBe('发货超时率 18.9 % · 再晚 2 单就超 · 先发 5 单');
});

it('Over the limit it says the level instead of a distance', () => {
  expect(lineOf('over')).toBe('发货超时率 21.6 % · 已超上限（第 1 天） · 先发 15 单');
});

it('A calm store and one that cannot be told are said in one word', () => {
  expect([lineOf('good'), lineOf('unknown')]).toEqual(['正常', '看到的不够，无法判定']);
});

it('A calm store that was not read for hours says that instead of being calm', () => {
  expect(lineOf('stale')).toMatch(/^完整的订单列表已 5 小时 12 分没有读取/);
});
