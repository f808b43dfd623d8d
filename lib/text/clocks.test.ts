import { expect, it } from 'vitest';
import { HOUR, instantOfIso } from '../domain/time.ts';
import { clockText } from './clocks.ts';
import { deskTextsFor } from './desk-texts.ts';

const dueAt = '2026-03-10T07:00:00.000Z' as const;
const due = instantOfIso(dueAt);
const said = (id: 'postMortem' | 'ticket' | 'crossCheck', now: number) =>
  clockText({ id, dueAt }, now, '3月10日 15:00（北京）', deskTextsFor('zh-CN'));

it.each([
  ['postMortem', due, '复盘截止：3月10日 15:00（北京）'],
  ['postMortem', due + 1, '复盘截止：3月10日 15:00（北京）（已过）'],
  ['ticket', due + HOUR, '申诉工单截止：3月10日 15:00（北京）（已过）'],
  ['crossCheck', due + HOUR, '收益核对：3月10日 15:00（北京）起'],
] as const)('%s at %i: %s', (id, now, sentence) => {
  expect(said(id, now)).toBe(sentence);
});
