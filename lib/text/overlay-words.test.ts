import { describe, expect, it } from 'vitest';
import { JUDGED_AT, scorecard, storeCard } from '../../tests/support/scorecards.ts';
import { overlayWords } from './overlay-words.ts';
import { fill } from './template.ts';
import { textsFor } from './texts.ts';

const NOW = Date.parse(JUDGED_AT);
const texts = textsFor('en');

describe('the words of the overlay', () => {
  it('hold the verdict of each store', () => {
    const over = {
      ...storeCard({ lateShipment: { level: 'over', rate: 0.213 } }, { level: 'over' }),
      storeId: '2',
    };
    const words = overlayWords(scorecard([storeCard(), over]), NOW, texts);
    expect(words.stores['244176']?.level).toBe('good');
    expect(words.stores['2']).toMatchObject({ level: 'over', line: expect.stringContaining('21.3') });
  });

  it('are never calm while something keeps us from knowing', () => {
    const trouble = { kind: 'storage-full', at: JUDGED_AT } as const;
    const { stores } = overlayWords(scorecard([storeCard()], [trouble]), NOW, texts);
    expect(stores['244176']).toMatchObject({ level: 'unknown', line: texts.say('trouble.storage-full') });
  });

  it('say that nothing was judged before the first scorecard', () => {
    const words = overlayWords(undefined, NOW, texts);
    expect(words.stores).toEqual({});
    expect(words.unjudged.level).toBe('unknown');
  });

  it('say why a store is not judged, where that is known', () => {
    const troubles = [{ kind: 'facts-lost' as const, at: JUDGED_AT, storeIds: ['244176'] }];
    const { unjudged } = overlayWords(scorecard([], troubles), NOW, texts);
    expect(unjudged).toMatchObject({ level: 'unknown', line: texts.say('trouble.facts-lost') });
  });

  it('leave open what only the page knows', () => {
    const { notices, pages } = overlayWords(undefined, NOW, texts);
    expect(fill(notices.reload, { count: 1 })).toContain('1 reading ');
    expect(fill(notices.challenge, { page: pages.reviews })).toContain(texts.say('page.reviews'));
  });
});
