/** Puts the host right behind the order's number; false where the place does not print it. */
export function placeBehindNumber(place: Element | undefined, orderId: string, host: Element): boolean {
  if (!place) return false;
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.nodeValue?.includes(orderId)) continue;
    text.parentNode?.insertBefore(host, text.nextSibling);
    return true;
  }
  return false;
}

/** Whether the host still stands where it was put: a page may draw another order in the same row. */
export function isBehindNumber(orderId: string, host: Element): boolean {
  return host.isConnected && host.previousSibling?.nodeValue?.includes(orderId) === true;
}
