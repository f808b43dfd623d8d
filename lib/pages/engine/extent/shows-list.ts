import { type Box, isInside, type Layout } from '../layout/layout.ts';

/** Whether boxes that look alike stand side by side and each says several things: a list, though nobody reads it. */
export function showsList(layout: Layout): boolean {
  const furniture = [...layout.landmarks, ...layout.pagers];
  const isList = (box: Box): boolean => {
    if (box.end - box.start < 4 || furniture.some((part) => isInside(box, part))) return false;
    const kinds = new Map<string, number>();
    for (const child of box.children)
      if (saysSeveral(layout, child)) kinds.set(looksOf(child), (kinds.get(looksOf(child)) ?? 0) + 1);
    return [...kinds.values()].some((count) => count > 1) || box.children.some(isList);
  };
  return isList(layout.root);
}

function looksOf({ element }: Box): string {
  return `${element.tagName} ${element.getAttribute('class') ?? ''}`;
}

function saysSeveral({ pieces }: Layout, { start, end }: Box): boolean {
  const said = pieces
    .slice(start, end)
    .filter(({ kind, label, text }) => kind === 'text' && !label && text !== '');
  return said.length > 2;
}
