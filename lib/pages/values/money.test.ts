import { describe, expect, it } from 'vitest';
import corpus from './corpora/money.json' with { type: 'json' };
import { parseMoney } from './money.ts';

/** Of the texts that mean one amount so many parts in a hundred are read; a wrong amount never is. */
const READ_AT_LEAST = 95;

function read(text: string): string {
  const money = parseMoney(text);
  return money ? `${money.amount} ${money.currency}` : 'refused';
}

describe(`${corpus.length} printed amounts`, () => {
  const clear = corpus.filter(([, meaning]) => meaning !== 'refused');

  it('are never read as another amount, and what means none or two is refused', () => {
    const wrong = corpus.filter(([text = '', meaning]) => ![meaning, 'refused'].includes(read(text)));
    expect(wrong.map(([text = '', meaning]) => `${text} is ${meaning}, read ${read(text)}`)).toEqual([]);
  });

  it(`are read in at least ${READ_AT_LEAST} % of the clear cases`, () => {
    const missed = clear.filter(([text = '', meaning]) => read(text) !== meaning);
    const share = ((clear.length - missed.length) * 100) / clear.length;
    expect(share, missed.map(([text]) => text).join('\n')).toBeGreaterThanOrEqual(READ_AT_LEAST);
    expect(clear.length).toBeGreaterThanOrEqual(200);
  });
});
