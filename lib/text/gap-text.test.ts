import { describe, expect, it } from 'vitest';
import type { ErpGap } from '../domain/erp-gap.ts';
import { deskTextsFor } from './desk-texts.ts';
import { gapText } from './gap-text.ts';

const GAPS: ErpGap[] = [
  {
    kind: 'number-differs',
    orderId: '8155125692188852',
    deadlineAt: '2026-03-12T16:00:00.000Z',
    numbersThere: ['LP1', 'LP2'],
    numbersHere: ['LP3'],
    shippedThereAt: '2026-03-10T02:05:00.000Z',
  },
  { kind: 'unknown-here', orderId: '3031223440413830', numbersThere: [], numbersHere: [] },
];

describe('the differences as text', () => {
  it('are a head and a line for each order, with whole dates and every number', () => {
    const lines = gapText(GAPS, deskTextsFor('en')).split('\n');
    expect(lines.map((line) => line.split('\t').length)).toEqual([6, 6, 6]);
    expect(lines[0]?.split('\t').slice(0, 2)).toEqual(['Order', 'Difference']);
    const [orderId, kind, deadline, there, here, shipped] = lines[1]?.split('\t') ?? [];
    expect([orderId, kind, there, here]).toEqual([
      '8155125692188852',
      'A different number',
      'LP1 LP2',
      'LP3',
    ]);
    expect(deadline).toContain('2026-03-13 00:00');
    expect(shipped).toContain('2026-03-10 10:05');
    expect(lines[2]).toBe('3031223440413830\tNever seen here\t\t\t\t');
  });

  it('are in the seller’s language', () => {
    expect(gapText(GAPS, deskTextsFor('zh-CN'))).toContain('本机没看到过');
    expect(gapText(GAPS, deskTextsFor('zh-TW'))).toContain('單號不同');
  });
});
