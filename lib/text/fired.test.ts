import { expect, it } from 'vitest';
import { instantOfIso } from '../domain/time.ts';
import { deskTextsFor } from './desk-texts.ts';
import { firedText } from './fired.ts';

const firedAt = instantOfIso('2026-03-10T07:00:00.000Z');

it.each([
  ['2026-03-10T09:17:59.999Z', 'The rule fired at 15:00.'],
  ['2026-03-10T09:18:00.000Z', 'The rule fired at 15:00. Check in Activity Management whether it was ended.'],
])('at %s it says: %s', (now, sentence) => {
  expect(firedText(firedAt, instantOfIso(now), 'at 15:00', deskTextsFor('en'))).toBe(sentence);
});
