/** Every word that a pattern of `|`, `(…)` and `?` stands for. */
export function expand(pattern: string): string[] {
  const reader = { pattern, tokens: pattern.match(TOKENS) ?? [], at: 0 };
  const words = alternatives(reader);
  if (reader.at !== reader.tokens.length) throw new Error(`Unbalanced pattern: ${pattern}`);
  return words;
}

/** A sign, a letter that may be missing, or letters up to either. */
const TOKENS = /[|()?]|[^|()?](?=\?)|[^|()?]+?(?=[^|()?]\?|[|()]|$)/g;

interface Reader {
  pattern: string;
  tokens: readonly string[];
  at: number;
}

function alternatives(reader: Reader): string[] {
  const all: string[] = [];
  let words = [''];
  for (;;) {
    const next = reader.tokens[reader.at];
    if (next === undefined || next === ')') return all.length > 0 ? [...all, ...words] : words;
    reader.at++;
    if (next === '|') {
      all.push(...words);
      words = [''];
    } else words = append(words, next === '(' ? group(reader) : [next], reader);
  }
}

function group(reader: Reader): string[] {
  const words = alternatives(reader);
  if (reader.tokens[reader.at] !== ')') throw new Error(`Unbalanced pattern: ${reader.pattern}`);
  reader.at++;
  return words;
}

function append(words: readonly string[], endings: readonly string[], reader: Reader): string[] {
  const isOptional = reader.tokens[reader.at] === '?';
  if (isOptional) reader.at++;
  const longer = isOptional ? [...words] : [];
  for (const word of words) for (const ending of endings) longer.push(word + ending);
  return longer;
}
