import { describe, expect, it } from 'vitest';
import { deskTextsFor } from './desk-texts.ts';
import { ruleFieldName, rulesRefusalText } from './rule-fields.ts';

const zh = deskTextsFor('zh-CN');

describe('the name of a field of the rules', () => {
  it.each([
    ['paidOnlyCancelReasons.en', '取消原因（英语）'],
    ['paidOnlyCancelReasons.keys', '取消原因（代码）'],
    ['limits.lateShipment', '发货超时率'],
    ['nobody.edits.this', 'nobody.edits.this'],
  ])('%s is in her language', (path, name) => {
    expect(ruleFieldName(path, zh)).toContain(name);
  });
});

describe('a pack that was not taken', () => {
  it('is told by the name of the field and its path', () => {
    const refusal = { path: 'limits.lateShipment', expected: 'expected int' };
    expect(rulesRefusalText(refusal, zh)).toContain('发货超时率上限 (limits.lateShipment) 不对');
    expect(rulesRefusalText({ ...refusal, file: 'a.json' }, zh)).toMatch(/^a\.json 中 发货超时率上限/);
  });

  it('is called no pack where it is none', () => {
    expect(rulesRefusalText({ path: '(the pack)', expected: 'expected object', file: 'a.json' }, zh)).toMatch(
      /^a\.json 不是规则包。/,
    );
  });
});
