/** What build tools and frameworks do to a page's source without changing what a person sees. */
import type { Dice } from './dice.ts';

const TEXT = />([^<]+)</g;

export function weathered(dice: Dice, source: string): string {
  const style = dice.int(0, 5);
  if (style === 0) return source.replace(/></g, '>\n  <');
  if (style === 1) return source.replace(TEXT, (_, text: string) => `>${withSeams(text)}<`);
  if (style === 2)
    return source.replace(/(<(?:div|span|td|p|li)\b[^>]*>)(?=[^<\s])/g, '$1<!---->\n          ');
  return source;
}

/** A comment where the fixed text of a template meets a value. */
function withSeams(text: string): string {
  return text.replace(/(：|: )(?=\d|$)/g, '$1<!-- -->');
}
