/** Long enough for the browser to have taken the file over. */
const KEPT_MS = 60_000;

/** Saves a file from this machine's memory to its disk, by a link that never stands on the page. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
