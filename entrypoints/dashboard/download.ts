import { type Instant, isoOf } from '../../lib/domain/time.ts';

/** Long enough for the browser to have taken the file over. */
const KEPT_MS = 60_000;

/** Saves text as a file, from this machine's memory to its disk. */
export function download(name: string, type: string, text: string): void {
  downloadFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

export function downloadFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/** `2026-03-10-032005`: when a file was made, in UTC. */
export function stampOf(at: Instant): string {
  return isoOf(at).slice(0, 19).replace('T', '-').replace(/:/g, '');
}
