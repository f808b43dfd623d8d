/** A plain tree of elements: the dashboard renders it, the report writes it as text, both the same. */

export interface ElementNode {
  tag: string;
  attributes: Readonly<Record<string, string | number>>;
  children: readonly Node[];
}
/** Text is text: it is escaped wherever it is written. */
export type Node = ElementNode | string;

/** A child that is not to be shown may be given as undefined, null or false. */
export type Child = Node | readonly Child[] | undefined | null | false;

type Attributes = Readonly<Record<string, string | number | undefined>>;

export function el(tag: string, attributes: Attributes = {}, ...children: Child[]): ElementNode {
  const given = Object.entries(attributes).filter((entry): entry is [string, string | number] => {
    return entry[1] !== undefined;
  });
  return { tag, attributes: Object.fromEntries(given), children: flat(children) };
}

function flat(children: readonly Child[]): Node[] {
  return children.flatMap((child): Node[] => {
    if (Array.isArray(child)) return flat(child);
    return child === undefined || child === null || child === false ? [] : [child as Node];
  });
}
