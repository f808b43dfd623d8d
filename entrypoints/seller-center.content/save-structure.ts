import { skeletonOf } from '../../lib/pages/skeleton.ts';

/** Saves the structure of this page as a file, by a link that never stands on the page. */
export function saveStructure(pageKind: string): void {
  const url = URL.createObjectURL(new Blob([skeletonOf(document)], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `activity-guard-structure-${pageKind}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
