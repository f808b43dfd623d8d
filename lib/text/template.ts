/** Sentences with places for values: `{name}` is the value, `{name?one:many}` a word that agrees with a number. */

type NameOf<Inside extends string> = Inside extends `${infer Name}?${string}` ? Name : Inside;

/** The names of the values a sentence needs. */
export type Names<Sentence extends string> = Sentence extends `${string}{${infer Inside}}${infer Rest}`
  ? NameOf<Inside> | Names<Rest>
  : never;

/** Nothing more to give for a sentence without places, else one value for each name. */
export type Values<Sentence extends string> = [Names<Sentence>] extends [never]
  ? []
  : [Record<Names<Sentence>, string | number>];

/** Another language of a catalogue: its keys, all of them. */
export type Translation<Catalogue> = Readonly<Record<keyof Catalogue, string>>;

const PLACE = /\{(\w+)(?:\?([^:{}]*):([^{}]*))?\}/g;

export function fill(sentence: string, values: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(PLACE, (_, name: string, one?: string, many?: string) => {
    const value = values[name] ?? '';
    if (one === undefined || many === undefined) return String(value);
    return Number(value) === 1 ? one : many;
  });
}

/** The distinct names in a sentence, sorted: two languages must ask for the same. */
export function namesIn(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(PLACE)].map(([, name = '']) => name))].sort();
}
