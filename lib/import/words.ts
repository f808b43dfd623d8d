/** Headers and cells in the one form in which they are compared. */
import { keyOf, says } from '../pages/lexicon.ts';
import { plainText } from '../pages/values/text.ts';

const BRACKETED = /[([{【「（〔][^)\]}】」）〕]*[)\]}】」）〕]/g;

/** A header without what stands in brackets, spaces, line ends and punctuation. */
export function headerWord(text: string): string {
  return keyOf(text.replace(BRACKETED, ''));
}

/** The first cell of a row that adds up what stands above it. */
export function saysTotal(text: string): boolean {
  return says('total', text, true) || RUSSIAN_TOTAL.has(headerWord(text));
}
const RUSSIAN_TOTAL: ReadonlySet<string> = new Set(['итого', 'всего', 'общийитог']);

/** What stands in brackets: `下单时间（北京时间）` → `北京时间`. */
export function bracketed(text: string): string[] {
  return [...text.matchAll(BRACKETED)].map(([part]) => plainText(part.slice(1, -1)));
}

/** The text of a cell without the marks by which a spreadsheet is told that digits are text: `="12"`, `'12`. */
export function withoutTextMarks(text: string): string {
  const plain = plainText(text);
  const [, formula] = /^="(.*)"$/.exec(plain) ?? [];
  return formula ?? plain.replace(/^'/, '');
}
