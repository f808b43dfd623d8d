/** Where the row prints the order's number; undefined where it only links to it. */
export function printedNumber(row: Element | undefined, orderId: string): Node | undefined {
  if (!row) return undefined;
  const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.nodeValue?.includes(orderId)) return text;
  }
  return undefined;
}
