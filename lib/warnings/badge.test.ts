import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { JUDGED_AT, scorecard, storeCard } from '../../tests/support/scorecards.ts';
import type { Scorecard, StoreCard } from '../domain/scorecard.ts';
import { HOUR } from '../domain/time.ts';
import { LEVELS, type Level } from '../domain/vocabulary.ts';
import { textsFor } from '../text/texts.ts';
import { badgeOf } from './badge.ts';

const NOW = Date.parse(JUDGED_AT);
const GREY = '#57606a';
const texts = textsFor('en');

function badge(card: Scorecard | undefined, now = NOW) {
  return badgeOf(card, now, texts);
}

function at(level: Level, late: Parameters<typeof storeCard>[0] = {}): StoreCard {
  return storeCard({ lateShipment: { level, ...late.lateShipment } }, { level });
}

describe('the badge', () => {
  it('is empty while all is well', () => {
    expect(badge(scorecard([storeCard()])).text).toBe('');
  });

  it('near a limit shows how many more orders it bears', () => {
    const budget = { leftOfExisting: 1, leftOfNew: 2, cleanNeeded: null };
    expect(badge(scorecard([at('near', { lateShipment: { budget } })])).text).toBe('2');
  });

  it('near a limit shows at most 999 and a plus', () => {
    const budget = { leftOfExisting: 1000, leftOfNew: 1000, cleanNeeded: null };
    expect(badge(scorecard([at('near', { lateShipment: { budget } })])).text).toBe('999+');
  });

  it('over a limit shows that it is the first day', () => {
    expect(badge(scorecard([at('over')])).text).toBe('!1');
  });

  it.each([
    [5 * HOUR, '5h'],
    [5 * HOUR - 1, '4h'],
    [HOUR, '1h'],
    [HOUR - 1, '<1h'],
  ])('on the final day, %i ms before its end, shows %s', (left, text) => {
    const removalAt = new Date(NOW + left).toISOString();
    expect(badge(scorecard([at('finalDay', { lateShipment: { removalAt } })])).text).toBe(text);
  });

  it('shows a cross once the rule has fired', () => {
    expect(badge(scorecard([at('removal')])).text).toBe('×');
  });

  it.each(LEVELS)('is on a button with the shape of its level, of which there is a picture: %s', (level) => {
    expect(badge(scorecard([at(level)])).shape).toBe(level);
    for (const size of [16, 32]) {
      expect(existsSync(`assets/public/icon/${level}-${size}.png`)).toBe(true);
    }
  });

  it('is a grey question mark before anything was read', () => {
    expect(badge(undefined)).toMatchObject({ text: '?', colour: GREY, shape: 'unknown' });
    expect(badge(scorecard([]))).toMatchObject({ text: '?', colour: GREY });
  });

  it('is a grey question mark when the order list was not read for more than a day', () => {
    expect(badge(scorecard([storeCard()]), NOW + 24 * HOUR).text).toBe('');
    expect(badge(scorecard([storeCard()]), NOW + 24 * HOUR + 1)).toMatchObject({ text: '?', colour: GREY });
  });

  it('is a grey question mark when something keeps us from knowing', () => {
    const trouble = { kind: 'storage-full', at: JUDGED_AT } as const;
    expect(badge(scorecard([storeCard()], [trouble]))).toMatchObject({ text: '?', colour: GREY });
    expect(badge(scorecard([storeCard()], [trouble])).title).toContain('As last known: All 4 are OK');
  });

  it('still warns when something keeps us from knowing more', () => {
    const trouble = { kind: 'storage-full', at: JUDGED_AT } as const;
    expect(badge(scorecard([at('over')], [trouble])).text).toBe('!1');
  });

  it('is grey without the permission to read, whatever it still warns of', () => {
    const trouble = { kind: 'host-permission-missing', at: JUDGED_AT } as const;
    expect(badge(scorecard([storeCard()], [trouble]))).toMatchObject({ text: '?', colour: GREY });
    expect(badge(scorecard([at('removal')], [trouble]))).toMatchObject({ text: '×', colour: GREY });
  });

  it('turns grey when nothing was read for hours, but for a last day and a rule that fired', () => {
    const later = NOW + 24 * HOUR + 1;
    expect(badge(scorecard([at('over')]), NOW + 24 * HOUR).colour).not.toBe(GREY);
    expect(badge(scorecard([at('over')]), later)).toMatchObject({ text: '!1', colour: GREY });
    expect(badge(scorecard([at('finalDay')]), later).colour).not.toBe(GREY);
    expect(badge(scorecard([at('removal')]), later).colour).not.toBe(GREY);
  });

  it('knows nothing of the demo store', () => {
    const demo = { ...at('removal'), storeId: 'demo' };
    expect(badge({ ...scorecard([storeCard()]), demo }).text).toBe('');
    expect(badge({ ...scorecard([]), demo }).text).toBe('?');
  });

  it('shows the worst of several stores', () => {
    expect(badge(scorecard([at('near'), { ...at('removal'), storeId: '2' }, storeCard()])).text).toBe('×');
  });

  it('says in its title what the verdict of every store is', () => {
    const { title } = badge(
      scorecard([
        { ...storeCard(), name: 'Sunny' },
        { ...at('over'), storeId: '2' },
      ]),
    );
    expect(title).toContain('Activity Guard');
    expect(title).toContain('Sunny: ');
    expect(title).toContain('2: ');
  });
});
