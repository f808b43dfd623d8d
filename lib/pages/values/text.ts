/** Text as the engine compares it: what the eye reads, not how it was encoded. */

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const WIDE = /[\uff01-\uff5e\uffe5\u2212]/g;
const HAS_WIDE = /[\uff01-\uff5e\uffe5\u2212]/;
/** Anything that cleaning would change: most texts are clean. */
const UNCLEAN =
  /^\s|\s$|\s\s|[\t\n\r\f\v\u00a0\u00ad\u061c\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/;
const SAYS_NOTHING = /^[-–—―‐‑→›»]{0,3}$/;

/** Printed text without zero-width characters, white space joined. */
export function cleanText(raw: string): string {
  if (!UNCLEAN.test(raw)) return raw;
  return raw.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** Full-width forms as their ASCII twins, one character for one, so that positions stay. Cleans too. */
export function plainText(raw: string): string {
  const clean = cleanText(raw);
  if (!HAS_WIDE.test(clean)) return clean;
  return clean.replace(WIDE, (wide) =>
    wide === '￥' ? '¥' : wide === '−' ? '-' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

/** Most texts do, and need no cleaning to be told from a dash. */
const BEGINS_WITH_WORD = /^[0-9A-Za-z\u3400-\u9fff]/;

/** `-`, `--`, the arrow to what comes next, and nothing: the page states no fact. */
export function isAbsent(text: string): boolean {
  return !BEGINS_WITH_WORD.test(text) && SAYS_NOTHING.test(plainText(text));
}

/** Digits and no word: most texts of a long list are numbers, dates and amounts. */
export function isNumber(text: string): boolean {
  return /\d/.test(text) && !/\p{L}/u.test(text);
}

/** A value hidden behind asterisks, as Seller Center masks them. */
export function isMasked(text: string): boolean {
  return /[*•●＊]/.test(text);
}
