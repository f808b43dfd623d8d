/** HTML as text that knows it is HTML: what is put into a template is escaped unless it is HTML already. */

export interface Html {
  readonly markup: string;
}

export type Insert = Html | string | number | undefined | false | readonly Insert[];

export function html(parts: TemplateStringsArray, ...inserts: Insert[]): Html {
  const markup = parts.reduce((text, part, at) => text + markupOf(inserts[at - 1]) + part);
  return { markup };
}

export function raw(markup: string): Html {
  return { markup };
}

export const NOTHING: Html = { markup: '' };

function markupOf(insert: Insert): string {
  if (insert === undefined || insert === false) return '';
  if (typeof insert === 'string' || typeof insert === 'number') return escaped(String(insert));
  if (isList(insert)) return insert.map(markupOf).join('');
  return insert.markup;
}

function isList(insert: Insert): insert is readonly Insert[] {
  return Array.isArray(insert);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
