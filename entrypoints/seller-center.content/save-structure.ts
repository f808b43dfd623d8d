import { saveFile } from '../../lib/browser/save-file.ts';
import { skeletonOf } from '../../lib/pages/skeleton.ts';

/** Saves the structure of this page as a file. */
export function saveStructure(pageKind: string): void {
  const structure = new Blob([skeletonOf(document)], { type: 'text/html' });
  saveFile(`activity-guard-structure-${pageKind}.html`, structure);
}
