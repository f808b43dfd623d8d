import { describe, expect, it } from 'vitest';
import { jsonFile } from './json-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => jsonFile(bytes(text));

describe('the bytes of a JSON file', () => {
  it.each<[string, string, unknown]>([
    ['objects in a list', '[{"a":1},{"a":2}]', [{ a: 1 }, { a: 2 }]],
    ['the same name at two depths', '{"a":{"a":1}}', { a: { a: 1 } }],
    ['names as values', '{"a":"b","b":"a"}', { a: 'b', b: 'a' }],
    ['quotes and backslashes in a value', String.raw`{"a":"\\\"b\":","b":"\\"}`, { a: '\\"b":', b: '\\' }],
    ['a byte order mark', '\uFEFF{"a":[[]]}', { a: [[]] }],
    ['an id of 20 digits', '{"id":"12000030081613028123"}', { id: '12000030081613028123' }],
  ])('are read: %s', (_, text, value) => {
    expect(read(text)).toEqual({ ok: true, value });
  });

  it.each<[string, string, string]>([
    ['a name that stands twice', '{"a":[{"b":1,"c":2,"b":3}]}', 'a[0].b'],
    ['a name that stands twice in two spellings', String.raw`{"a":1,"\u0061":2}`, 'a'],
    ['__proto__', '{"a":[1,{"__proto__":{}}]}', 'a[1].__proto__'],
    ['__proto__ spelt otherwise', String.raw`{"\u005f_proto__":1}`, '__proto__'],
    ['nesting of a million', `{"a":${'['.repeat(1_000_000)}`, `a${'[0]'.repeat(63)}`],
    ['an object of a million fields', `{"a":{${wide(1_000_000)}}}`, 'a'],
    ['no JSON', '{"a":1}}', '(the file)'],
    ['half a file', '{"a":"b', '(the file)'],
    ['nothing', '', '(the file)'],
  ])('are refused, and the place is named: %s', (_, text, path) => {
    expect(read(text)).toMatchObject({ ok: false, fault: { path } });
  });

  it('are refused where they are no UTF-8', () => {
    const gbk = Uint8Array.from([...bytes('{"name":"'), 0xb5, 0xea, 0xc6, 0xcc, ...bytes('"}')]);
    const fault = { path: '(the file)', expected: 'expected text in UTF-8 that fits into memory' };
    expect(jsonFile(gbk)).toEqual({ ok: false, fault });
  });
});

function wide(fields: number): string {
  return Array.from({ length: fields }, (_, index) => `"f${index}":1`).join(',');
}
