/**
 * The bytes of a JSON file as a value. What `JSON.parse` would silently make something else of is refused before it is
 * parsed: bytes that are no UTF-8, a field that stands twice, `__proto__`; and what only an attack holds: nesting
 * without end, objects of a million fields.
 */
import { type Fault, pathText } from './first-fault.ts';

export type JsonFile = { ok: true; value: unknown } | { ok: false; fault: Fault };

const DEEPEST = 64;
const MOST_FIELDS = 10_000;

/** What the file itself is called where no path in it is wrong. */
export const WHOLE_FILE = '(the file)';

export function jsonFile(bytes: Uint8Array): JsonFile {
  const text = utf8Text(bytes);
  if (text === undefined) return refused(WHOLE_FILE, 'expected text in UTF-8 that fits into memory');
  const fault = firstOddity(text);
  if (fault) return { ok: false, fault };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return refused(WHOLE_FILE, 'expected JSON');
  }
}

function refused(path: string, expected: string): JsonFile {
  return { ok: false, fault: { path, expected } };
}

/** Undefined for bytes that are no UTF-8 and for more than a string can hold. A byte order mark is no text. */
function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where the scan stands in one object or list. */
interface Place {
  /** The fields so far; undefined in a list. */
  names: Set<string> | undefined;
  name: string;
  index: number;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const LIST = 0x5b;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

/** One pass over the text, without recursion. On text that is no JSON it may find nothing: the parser will. */
function firstOddity(text: string): Fault | undefined {
  const places: Place[] = [];
  let isNameNext = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const place = places.at(-1);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      if (isNameNext && place?.names) {
        place.name = unescaped(text.slice(at, end + 1));
        if (place.name === '__proto__') return { path: pathOf(places), expected: 'expected no such field' };
        if (place.names.has(place.name)) return { path: pathOf(places), expected: 'expected it once' };
        if (place.names.size >= MOST_FIELDS)
          return { path: pathOf(places.slice(0, -1)), expected: 'expected fewer fields' };
        place.names.add(place.name);
        isNameNext = false;
      }
      at = end;
    } else if (code === COMMA && place) {
      place.index += 1;
      isNameNext = place.names !== undefined;
    } else if (code === OBJECT || code === LIST) {
      if (places.length >= DEEPEST) return { path: pathOf(places), expected: 'expected less nesting' };
      isNameNext = code === OBJECT;
      places.push({ names: isNameNext ? new Set() : undefined, name: '', index: 0 });
    } else if (code === OBJECT_END || code === LIST_END) {
      places.pop();
      isNameNext = false;
    }
  }
  return undefined;
}

/** Where the string that begins at the quote ends: at its closing quote, or with the text. */
function endOfString(text: string, quote: number): number {
  let end = text.indexOf('"', quote + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charAt(first - 1) === '\\') first -= 1;
  return (at - first) % 2 === 1;
}

/** A name as the parser will take it: escapes can spell one name in many ways. */
function unescaped(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  try {
    return JSON.parse(literal);
  } catch {
    return literal;
  }
}

function pathOf(places: readonly Place[]): string {
  return pathText(
    places.map(({ names, name, index }) => (names ? name : index)),
    WHOLE_FILE,
  );
}
