/** A drawn tree as HTML text. Whatever came from a page is text here, never markup. */
import type { Node } from '../drawing/node.ts';
import { printable } from './plain-text.ts';

const VOID = new Set(['meta', 'br', 'hr', 'col']);
/** Their content is ours alone and is not parsed as text. */
const RAW = new Set(['style']);

export function markupOf(node: Node): string {
  if (typeof node === 'string') return escaped(node);
  const { tag, attributes, children } = node;
  const open = `<${tag}${Object.entries(attributes).map(attributeText).join('')}>`;
  if (VOID.has(tag)) return open;
  const content = children.map((child) =>
    RAW.has(tag) && typeof child === 'string' ? child : markupOf(child),
  );
  return `${open}${content.join('')}</${tag}>`;
}

export function escaped(text: string): string {
  return printable(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

function attributeText([name, value]: [string, string | number]): string {
  return ` ${name}="${escaped(String(value))}"`;
}
