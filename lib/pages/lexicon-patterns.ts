/** Every word that a pattern of `|`, `(…)` and `?` stands for. */
export function expand(pattern: string): string[] {
  const reader = { pattern, at: 0 };
  const words = alternatives(reader);
  if (reader.at !== pattern.length) throw new Error(`Unbalanced pattern: ${pattern}`);
  return words;
}

interface Reader {
  pattern: string;
  at: number;
}

function alternatives(reader: Reader): string[] {
  const all: string[] = [];
  let words = [''];
  for (;;) {
    const next = reader.pattern[reader.at];
    if (next === undefined || next === ')') return [...all, ...words];
    if (next === '|') {
      reader.at++;
      all.push(...words);
      words = [''];
    } else words = append(words, next === '(' ? group(reader) : [letters(reader)], reader);
  }
}

/** Letters up to one that may be missing. */
function letters(reader: Reader): string {
  const { pattern, at } = reader;
  reader.at++;
  if (pattern[reader.at] === '?') return pattern.charAt(at);
  while (
    reader.at < pattern.length &&
    !/[|()]/.test(pattern.charAt(reader.at)) &&
    pattern[reader.at + 1] !== '?'
  )
    reader.at++;
  return pattern.slice(at, reader.at);
}

function group(reader: Reader): string[] {
  reader.at++;
  const words = alternatives(reader);
  if (reader.pattern[reader.at] !== ')') throw new Error(`Unbalanced pattern: ${reader.pattern}`);
  reader.at++;
  return words;
}

function append(words: string[], endings: string[], reader: Reader): string[] {
  const optional = reader.pattern[reader.at] === '?';
  if (optional) reader.at++;
  const longer = words.flatMap((word) => endings.map((ending) => word + ending));
  return optional ? [...words, ...longer] : longer;
}
