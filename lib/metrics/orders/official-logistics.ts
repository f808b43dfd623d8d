/** Whether a carrier is the platform's own logistics (formats.md §2). The words are data of the rule pack. */
import type { RulePack } from '../../domain/rule-pack.ts';

const LETTER_OF_WORD = /[A-Za-z0-9_]/;

/** True when the name begins with a word of the pack; the same word further inside says nothing. */
export function isOfficialLogistics(carrier: string | undefined, pack: RulePack): boolean {
  if (carrier === undefined) return false;
  const { prefixes, words, keys } = pack.officialLogistics;
  const name = carrier.normalize('NFKC').trim();
  return (
    prefixes.some((prefix) => name.startsWith(prefix)) ||
    keys.some((key) => name.startsWith(key)) ||
    words.some((word) => startsWithWord(name, word))
  );
}

/** `AliExpress Saver` and `AliExpress无忧` begin with the word AliExpress, `AliExpressway` does not. */
function startsWithWord(name: string, word: string): boolean {
  const start = name.slice(0, word.length);
  const next = name.slice(word.length, word.length + 1);
  return start.toLowerCase() === word.toLowerCase() && !LETTER_OF_WORD.test(next);
}
