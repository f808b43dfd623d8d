import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrowJson, shortNames } from './short-text.ts';

const { shorten, spellOut } = shortNames(['orderId', 'title', '*']);

describe('a text with short names', () => {
  it('has one character for each name that is known, the first for the first', () => {
    expect(shorten('{"orderId":"81","seen":{"*":"x"},"title":"y"}')).toBe(
      '{\u0001"81","seen":{\u0003"x"},\u0002"y"}',
    );
  });

  it('says the same when it is spelled out, whatever its values look like', () => {
    const value = {
      orderId: '"orderId":',
      title: '\u0001\u0002 \\"title":',
      '"*': { '*': null },
      'a"title': [{ title: 'ünï' }],
    };
    expect(JSON.parse(spellOut(shorten(narrowJson(value))))).toEqual(value);
  });

  it('of any value says the same', () => {
    const name = fc.oneof(fc.constantFrom('orderId', 'title', '*'), fc.string({ unit: 'binary' }));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'binary' }),
        fc.integer(),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(name, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const json = JSON.stringify(value);
        expect(JSON.stringify(JSON.parse(spellOut(shorten(narrowJson(value)))))).toBe(json);
      }),
      { numRuns: 500 },
    );
  });

  it('is JSON as it stood before where nothing was shortened', () => {
    const json = '{"orderId":"81","title":"耳机"}';
    expect(spellOut(json)).toBe(json);
  });

  it('has no room for more names than there are such characters', () => {
    expect(() => shortNames(Array.from({ length: 32 }, (_, index) => `name${index}`))).toThrow(RangeError);
  });
});

describe('narrow JSON', () => {
  it('takes one byte a character', () => {
    const text = narrowJson({ carrier: '燕文', title: 'Écouteurs 😀' });
    expect(text).toBe('{"carrier":"\\u71d5\\u6587","title":"Écouteurs \\ud83d\\ude00"}');
    expect(JSON.parse(text)).toEqual({ carrier: '燕文', title: 'Écouteurs 😀' });
  });
});
