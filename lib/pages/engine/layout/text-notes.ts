import { cleanText } from '../../values/text.ts';
import { sayingsIn } from './sayings.ts';
import { type Part, splitLabels } from './split-labels.ts';
import { tellsTime } from './zones.ts';

/** What is to know of a text node, whatever stands around it. */
export interface TextNote {
  /** As the eye reads it; empty where there is nothing but space. */
  text: string;
  /** Of a text that is nothing but space and invisible characters: whether there is any space. */
  startsWithSpace: boolean;
  endsWithSpace: boolean;
  /** It ends with an ellipsis: the whole text may stand elsewhere. */
  isCut: boolean;
  parts: readonly Part[];
}

/** Pages repeat their texts, and are read again and again; each text is looked at once. */
const texts = new Map<string, TextNote>();
const linkTexts = new Map<string, TextNote>();
const MOST_KNOWN = 8000;
const NO_PARTS: readonly Part[] = [];

export function textNote(raw: string, isLink: boolean): TextNote {
  const known = isLink ? linkTexts : texts;
  let note = known.get(raw);
  if (!note) {
    note = noteOf(raw, isLink);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(raw, note);
  }
  return note;
}

function noteOf(raw: string, isLink: boolean): TextNote {
  const text = cleanText(raw);
  return {
    text,
    startsWithSpace: (text === '' ? /\s/ : /^\s/).test(raw),
    endsWithSpace: /\s$/.test(raw),
    isCut: /(?:…|\.\.\.)$/.test(text),
    parts: text === '' ? NO_PARTS : partsOf(text, isLink),
  };
}

export function partsOf(text: string, isLink: boolean): readonly Part[] {
  return splitLabels(text, isLink).map((part) => {
    const sayings = sayingsIn(part.text);
    return {
      ...part,
      ...(tellsTime(part.text) && { tellsTime: true }),
      ...(sayings.length > 0 && { says: sayings }),
    };
  });
}
