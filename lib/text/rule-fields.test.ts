import { describe, expect, it } from 'vitest';
import { deskTextsFor } from './desk-texts.ts';
import { ruleFieldName } from './rule-fields.ts';

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
