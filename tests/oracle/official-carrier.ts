/** Whether a carrier's name says official logistics (formats.md §2). */
export function isOfficialCarrier(printed: string | undefined): boolean {
  if (printed === undefined) return false;
  const name = printed.normalize('NFKC').trim();
  if (name.startsWith('菜鸟') || name.startsWith('无忧')) return true;
  if (name.startsWith('CAINIAO_') || name.startsWith('AE_')) return true;
  return /^(aliexpress|cainiao)(?![a-z0-9_])/i.test(name);
}
