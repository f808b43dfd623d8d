import { describe, expect, it } from 'vitest';
import { isSamePack } from '../../lib/domain/pack-differences.ts';
import { checkRulePack } from '../../lib/domain/rule-pack.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { draftOf, packOf } from './rules-draft.ts';

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
    ['version', ' '],
  ])('is refused by its path: %s = "%s"', (path, text) => {
    expect(changed({ [path]: text })).toMatchObject({ ok: false, path });
  });

  it('is refused when a reminder would come before an earlier one', () => {
    expect(changed({ 'deadlineStepHours.act': '36' })).toMatchObject({
      ok: false,
      path: 'deadlineStepHours',
    });
  });

  it('takes one keyword a line, and a headline where one is chosen', () => {
    const check = changed({
      'negativeReview.keywords.en': 'broken\n\n late ',
      'headline.cancellation': 'sellerFault',
    });
    expect(check.ok && check.pack.negativeReview.keywords.en).toEqual(['broken', 'late']);
    expect(check.ok && check.pack.headline).toEqual({ cancellation: 'sellerFault' });
  });
});
