/** Puts the host right behind the order's number; false where the row does not print it. */
export function placeBehindNumber(row: Element | undefined, orderId: string, host: Element): boolean {
  if (!row) return false;
  const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.nodeValue?.includes(orderId)) continue;
    text.parentNode?.insertBefore(host, text.nextSibling);
    return true;
  }
  return false;
}
