import { h } from 'preact';
import type { Node } from '../lib/drawing/node.ts';

/** A drawn tree as elements: the same tree the report writes as text. */
export function Drawing({ node }: { node: Node }): ReturnType<typeof h> | string {
  if (typeof node === 'string') return node;
  return h(node.tag, { ...node.attributes }, ...node.children.map((child) => h(Drawing, { node: child })));
}
