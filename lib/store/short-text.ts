/**
 * JSON made short for storing. In a row of its own every name is spelled once, so no compression of the browser's finds it
 * again, and one character beyond the first 256 makes every character of the text take two bytes.
 */

/** Characters that JSON never holds as they are, so that whatever stands for them can be told from it: those below a space. */
const MOST_NAMES = 31;
const SPACE = 0x20;
const WIDE = /[\u0100-\uffff]/g;

export interface ShortNames {
  shorten(json: string): string;
  /** JSON; what was never shortened is given back as it is. */
  spellOut(text: string): string;
}

/** JSON in characters of one byte. */
export function narrowJson(value: unknown): string {
  return JSON.stringify(value).replace(WIDE, escaped);
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** One character for each of these names of fields. Their order is part of what is stored: another one is a new version. */
export function shortNames(names: readonly string[]): ShortNames {
  if (names.length > MOST_NAMES) throw new RangeError(`${names.length} names, at most ${MOST_NAMES}`);
  const spelled = ['', ...names.map((name) => `"${name}":`)];
  const short = new Map(spelled.map((name, index) => [name, String.fromCharCode(index)]));
  const anyName = new RegExp(`"(?:${names.map((name) => name.replace('*', '\\*')).join('|')})":`, 'g');
  return {
    shorten: (json) => json.replace(anyName, (name) => short.get(name) ?? name),
    spellOut: (text) => {
      let json = '';
      let from = 0;
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code >= SPACE) continue;
        json += text.slice(from, at) + spelled[code];
        from = at + 1;
      }
      return json + text.slice(from);
    },
  };
}
