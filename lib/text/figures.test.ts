import { expect, it } from 'vitest';
import { type Figure, figureLine, figureValue } from './figures.ts';
import { textsFor } from './texts.ts';

const en = textsFor('en');
const plain = (text: string) => text.replace(/\u00a0/g, ' ');
const late: Figure = {
  id: 'lateShipment',
  level: 'near',
  eligible: 120,
  defects: 18,
  rate: 0.15,
  limit: 0.2,
  budget: { leftOfExisting: 6, leftOfNew: 7, cleanNeeded: null },
  streak: 0,
};

it('A figure’s value says level, rate, limit, count and what is left', () => {
  expect(plain(figureValue(late, en))).toBe(
    'Near the limit: 15.0 %, limit 20 %, 18 / 120 orders, 7 more can ship late',
  );
});

it('Over the limit, what is left is what it takes to come back', () => {
  const over: Figure = {
    ...late,
    level: 'over',
    defects: 30,
    rate: 0.25,
    budget: { leftOfExisting: -6, leftOfNew: -7, cleanNeeded: 30 },
  };
  expect(figureLine(over, textsFor('zh-CN'))).toBe('30 / 120 单 · 再有 30 单按时发货才降回');
});

it('Where none is left, it says that the next one crosses the limit', () => {
  const last: Figure = { ...late, budget: { leftOfExisting: 1, leftOfNew: 0, cleanNeeded: null } };
  expect(figureLine(last, textsFor('zh-CN'))).toBe('18 / 120 单 · 再晚 1 单就超');
});

it.each([
  [0, 'Over the limit (day 1)'],
  [1, 'Over the limit (day 2)'],
])('Over after %i days over, a pack of three days or more names the day that runs', (streak, said) => {
  expect(figureValue({ ...late, level: 'over', streak }, en)).toMatch(
    new RegExp(`^${said.replace(/[()]/g, '.')}:`),
  );
});

it('Where nothing was to be counted there is no figure, and it says why', () => {
  const none: Figure = { ...late, level: 'unknown', eligible: 0, defects: 0, rate: null, budget: null };
  expect(figureValue(none, en)).toBe('No figure: no orders to count in the period');
});

it('Where too little was seen there is no figure, and it says that', () => {
  const unseen: Figure = {
    ...late,
    level: 'unknown',
    eligible: 0,
    defects: 0,
    rate: null,
    budget: null,
    coverage: { known: 0, unseen: null, completeDays: 0, windowDays: 30 },
  };
  expect(figureValue(unseen, en)).toBe('No figure: not enough seen to tell');
});

it('Where only a part was seen, the figure is of that part, with the interval of the truth', () => {
  const partly: Figure = {
    ...late,
    level: 'unknown',
    interval: { lowest: 0.14, highest: 0.213 },
    coverage: { known: 120, unseen: 9, completeDays: 28, windowDays: 30 },
  };
  expect(plain(figureLine(partly, textsFor('zh-CN')))).toBe('看到的订单中 18 / 120 单 · 可能 14.0 %–21.3 %');
  expect(plain(figureValue(partly, en))).toBe(
    'Not enough seen to tell: of what was seen 15.0 %, limit 20 %, 18 / 120 orders',
  );
});
