/** Text as the engine compares it: what the eye reads, not how it was encoded. */

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const WIDE = /[\uff01-\uff5e\uffe5\u2212]/g;
const SAYS_NOTHING = /^[-–—―‐‑]{0,3}$/;

/** Printed text without zero-width characters, white space joined. */
export function cleanText(raw: string): string {
  return raw.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** Full-width forms as their ASCII twins, one character for one, so that positions stay. Cleans too. */
export function plainText(raw: string): string {
  return cleanText(raw).replace(WIDE, (wide) =>
    wide === '￥' ? '¥' : wide === '−' ? '-' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

/** `-`, `--` and nothing: the page states no fact. */
export function isAbsent(text: string): boolean {
  return SAYS_NOTHING.test(plainText(text));
}

/** A value hidden behind asterisks, as Seller Center masks them. */
export function isMasked(text: string): boolean {
  return /[*•●＊]/.test(text);
}
