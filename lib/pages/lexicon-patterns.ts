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
    reader.at++;
    if (next === '|') {
      all.push(...words);
      words = [''];
    } else words = append(words, next === '(' ? group(reader) : [next], reader);
  }
}

function group(reader: Reader): string[] {
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
