/** What a clock on the wall shows, by `Intl` alone: the generator does not lean on the product's own zone engine. */

export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

export const PACIFIC = 'America/Los_Angeles';
export const HOUR = 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();

export function wallClockOf(at: number, zone: string): WallClock {
  const shown: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) shown[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = shown;
  return { year, month, day, hour, minute, second };
}

/** Milliseconds that the zone is ahead of UTC at that instant. */
export function offsetOf(at: number, zone: string): number {
  const { year, month, day, hour, minute, second } = wallClockOf(at, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** True when the wall clock shows this time twice that night, so that a print of it could mean either. */
export function isAmbiguous(at: number, zone: string): boolean {
  const shown = JSON.stringify(wallClockOf(at, zone));
  return [-HOUR, HOUR].some((shift) => JSON.stringify(wallClockOf(at + shift, zone)) === shown);
}

export function dayOf(at: number, zone: string): string {
  const { year, month, day } = wallClockOf(at, zone);
  return `${year}-${pad(month)}-${pad(day)}`;
}

export function pad(count: number): string {
  return String(count).padStart(2, '0');
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}
