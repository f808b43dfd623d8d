/** How the replica prints: times as a clock in Los Angeles shows them, money with its currency. */
import { HOUR, MINUTE, pacificClock } from '../model/pacific.ts';
import type { Language } from './words/words.ts';

/** `2026-03-09 22:11` in Chinese, `03/09/2026 22:11` in English. */
export function printMinute(at: number | undefined, language: Language): string {
  if (at === undefined) return '-';
  const { year, month, day, hour, minute } = pacificClock(at);
  return language === 'zh'
    ? `${year}-${month}-${day} ${hour}:${minute}`
    : `${month}/${day}/${year} ${hour}:${minute}`;
}

export function printSecond(at: number, language: Language): string {
  return `${printMinute(at, language)}:${pacificClock(at).second}`;
}

/** `US $1,234.56`. */
export function printDollars(cents: number): string {
  return `US $${printAmount(cents)}`;
}

export function printAmount(cents: number): string {
  return (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** What is left until then, cut to the minute; undefined when nothing is left. */
export function printRemaining(until: number, now: number, language: Language): string | undefined {
  const left = until - now;
  if (left <= 0) return undefined;
  const days = Math.floor(left / (24 * HOUR));
  const hours = Math.floor((left % (24 * HOUR)) / HOUR);
  const minutes = Math.floor((left % HOUR) / MINUTE);
  return language === 'zh' ? `${days}天${hours}小时${minutes}分` : `${days}d ${hours}h ${minutes}m`;
}

/** `O***r`: a name before the eye is clicked. */
export function mask(text: string): string {
  return `${text.slice(0, 1)}***${text.slice(-1)}`;
}

/** A class as CSS modules write it; the hash changes with every release of the page. */
export function hashed(release: string, block: string, element: string): string {
  let mixed = 7;
  for (const letter of `${release}${block}${element}`)
    mixed = (mixed * 31 + (letter.codePointAt(0) ?? 0)) % 78364164096;
  return `${block}--${element}--${mixed.toString(36).padStart(7, 'A')}`;
}

/** `2026-03-04 10:20:46` on a clock in Beijing. */
export function printBeijing(at: number): string {
  return new Date(at + 8 * HOUR).toISOString().slice(0, 19).replace('T', ' ');
}

/** `11.75%`. */
export function printPercent(rate: number): string {
  return `${(rate * 100).toFixed(2)}%`;
}
