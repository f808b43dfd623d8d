const WIDE = /[\u0100-\uffff]/g;

/** JSON in characters of one byte: one beyond the first 256 would make every character of the stored text take two. */
export function narrowJson(value: unknown): string {
  return JSON.stringify(value).replace(WIDE, escaped);
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
