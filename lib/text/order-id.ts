/** An order id in groups of four for the eye. Shown side by side without a character between: copied whole. */
export function orderIdGroups(orderId: string): string[] {
  return orderId.match(/.{1,4}/gsu) ?? [];
}
