import { describe, expect, it } from 'vitest';
import { instantOfIso } from '../domain/time.ts';
import { deskTextsFor } from './desk-texts.ts';
import { firedText } from './fired.ts';

const firedAt = '2026-03-10T07:00:00.000Z';
const textAt = (now: string, fired: string | null, backInSince?: string) => {
  const reEntry = [{ activityId: '5', checks: [], ...(backInSince && { backInSince }) }];
  const activity = { activityId: '5', firedAt: fired };
  return firedText(activity, { reEntry }, instantOfIso(now), (iso) => `at ${iso}`, deskTextsFor('en'));
};

describe('that the rule fired', () => {
  it.each([
    ['2026-03-10T09:17:59.999Z', `The rule fired at ${firedAt}.`],
    [
      '2026-03-10T09:18:00.000Z',
      `The rule fired at ${firedAt}. Check in Activity Management whether the platform ended the activity.`,
    ],
  ])('is at %s said as: %s', (now, sentence) => {
    expect(textAt(now, firedAt)).toBe(sentence);
  });

  it('asks to check no more once she is seen in it again', () => {
    const since = '2026-03-11T07:00:00.000Z';
    const sentence = `The activity list showed you as enrolled at ${since}, still or again.`;
    const now = '2026-03-12T07:00:00.000Z';
    expect(textAt(now, firedAt, since)).toBe(`The rule fired at ${firedAt}. ${sentence}`);
    expect(textAt(now, null, since)).toBe(sentence);
    expect(textAt(now, null)).toBe('');
  });
});
