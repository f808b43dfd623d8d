import { describe, expect, it } from 'vitest';
import { PORTION, PortionedAnswer, portionsOf } from './portions.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

function sent(answer: unknown) {
  const portions = [...portionsOf(answer)].map((portion) => structuredClone(portion));
  const taken = new PortionedAnswer();
  let whole: unknown;
  for (const portion of portions) {
    if ('rest' in portion) whole = taken.whole(portion.rest);
    else taken.take(portion.pieces);
  }
  return { portions, whole };
}

describe('a long answer', () => {
  it.each([
    ['without a list', { rate: 0.2, name: 'a', at: null, none: undefined }],
    ['that is nothing', undefined],
    ['that is a short list', numbers(5)],
    ['that fills a portion', numbers(PORTION)],
    ['that is longer than a portion', numbers(PORTION + 1)],
    [
      'of two long lists, one deep inside',
      { a: numbers(3 * PORTION), b: [{ c: { ids: numbers(PORTION * 2 + 5) } }] },
    ],
    ['of many lists of some length', numbers(30).map((list) => ({ list, ids: numbers(list * 40) }))],
    ['whose rows hold lists', { orders: numbers(PORTION + 1).map((id) => ({ id, lines: [id] })) }],
  ])('%s arrives as it was sent', (_, answer) => {
    expect(sent(answer).whole).toEqual(answer);
  });

  it('never holds more rows in one message than a portion has', () => {
    const { portions } = sent({ a: numbers(PORTION + 1), b: numbers(500), c: numbers(PORTION), short: [1] });
    const rows = portions.map((portion) =>
      'pieces' in portion ? portion.pieces.map((piece) => piece.rows.length) : 'rest',
    );
    expect(rows).toEqual([[PORTION], [1, 500, PORTION - 501], [501], 'rest']);
    expect(JSON.stringify(portions.at(-1)).length).toBeLessThan(200);
  });

  it('lets files through untouched', () => {
    const files = [new Blob(['a']), new Blob(['b'])];
    const [rest] = [...portionsOf({ files })] as [{ rest: { files: Blob[] } }];
    expect(rest.rest.files[0]).toBe(files[0]);
  });
});
