import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isoOf, zoneOf } from '../../domain/time.ts';
import { PACIFIC } from './clocks.ts';
import corpus from './corpora/dates.json' with { type: 'json' };
import { parseInstant } from './instants.ts';

const clock = { zone: zoneOf(PACIFIC) };
const READ_AT_LEAST = 95;

function read(text: string): string {
  const at = parseInstant(text, clock);
  return at === undefined ? 'refused' : isoOf(at);
}

describe(`${corpus.length} printed times`, () => {
  const clear = corpus.filter(([, meaning]) => meaning !== 'refused');

  it('are never read as another instant, and what means none or two is refused', () => {
    const wrong = corpus.filter(([text = '', meaning]) => ![meaning, 'refused'].includes(read(text)));
    expect(wrong.map(([text = '', meaning]) => `${text} is ${meaning}, read ${read(text)}`)).toEqual([]);
  });

  it(`are read in at least ${READ_AT_LEAST} % of the clear cases`, () => {
    const missed = clear.filter(([text = '', meaning]) => read(text) !== meaning);
    const share = ((clear.length - missed.length) * 100) / clear.length;
    expect(share, missed.map(([text]) => text).join('\n')).toBeGreaterThanOrEqual(READ_AT_LEAST);
    expect(clear.length).toBeGreaterThanOrEqual(150);
  });
});

/** Times that a real seller's dispute page showed, with the instants behind them, across both changes of clocks. */
describe('the 511 pairs of shown time and instant', () => {
  it('are all read to the second', () => {
    const [, ...lines] = readFileSync(`${import.meta.dirname}/corpora/seller-center-time-pairs.csv`, 'utf8')
      .trim()
      .split('\n');
    const pairs = lines.map((line) => line.split(','));
    const shownSecond = (epoch: string) => Math.floor(Number(epoch) / 1000) * 1000;
    const wrong = pairs.filter(([text = '', epoch = '']) => parseInstant(text, clock) !== shownSecond(epoch));
    expect(pairs).toHaveLength(511);
    expect(wrong).toEqual([]);
  });
});
