import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { recordFeed } from './records.ts';

function recordsOf(pieces: readonly string[], delimiter = ','): string[][] {
  const records: string[][] = [];
  const feed = recordFeed(delimiter, (cells) => records.push(cells));
  for (const piece of pieces) feed.write(piece);
  feed.end();
  return records;
}

describe('records of delimited text', () => {
  it.each([
    [
      'plain cells',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a last line without end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['every kind of line end', 'a\r\nb\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    ['an empty line', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['empty cells at both ends', ',a,\n', [['', 'a', '']]],
    ['a delimiter, a quote and a line end in quotes', '"a,""b""\r\nc",d\n', [['a,"b"\r\nc', 'd']]],
    ['a quote inside a plain cell', '5" pipe,x\n', [['5" pipe', 'x']]],
    ['an empty quoted cell', '"",a\n', [['', 'a']]],
  ])('are read with %s', (_, text, expected) => expect(recordsOf([text])).toEqual(expected));

  it('are the same wherever the text is cut', () => {
    const text = 'a,"b ""x""\r\ny",c\r\n"",\'d\r\n,"e"\r\n';
    const whole = recordsOf([text]);
    for (let cut = 0; cut <= text.length; cut += 1) {
      expect(recordsOf([text.slice(0, cut), text.slice(cut)])).toEqual(whole);
    }
    expect(recordsOf([...text])).toEqual(whole);
  });

  it('equal what a CSV library reads, for any cells it writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', ' ', '订', '号') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|'), fc.nat(), (rows, delimiter, at) => {
        const text = Papa.unparse(rows, { delimiter, newline: '\r\n' });
        const cut = at % (text.length + 1);
        expect(recordsOf([text.slice(0, cut), text.slice(cut)], delimiter)).toEqual(rows);
        expect(Papa.parse(text, { delimiter, newline: '\r\n' }).data).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('refuse a quotation mark that is never closed', () => {
    expect(() => recordsOf(['a,"b\nc,d\n'])).toThrow('damaged');
    const feed = recordFeed(',', () => undefined);
    expect(() => {
      feed.write('"');
      for (let piece = 0; piece < 100; piece += 1) feed.write('x,y\n'.repeat(25_000));
    }).toThrow('damaged');
  });
});
