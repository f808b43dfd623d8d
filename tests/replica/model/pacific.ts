/** The replica's own clock arithmetic, so that the product's cannot excuse itself. Instants are UTC milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Clock {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string;
}

const pacific = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Los_Angeles',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** What a wall clock in Los Angeles shows. */
export function pacificClock(at: number): Clock {
  const clock: Clock = { year: '', month: '', day: '', hour: '', minute: '', second: '' };
  for (const { type, value } of pacific.formatToParts(at)) {
    if (type in clock) clock[type as keyof Clock] = value;
  }
  return clock;
}

/** `YYYY-MM-DD` in Los Angeles. */
export function pacificDay(at: number): string {
  const { year, month, day } = pacificClock(at);
  return `${year}-${month}-${day}`;
}

/**
 * The hour that clocks repeat in autumn prints the same twice and is read as its first passage:
 * the model keeps nothing in the second, or the page would not say what the model means.
 */
export function outsideRepeatedHour(at: number): number {
  if (isOrdinaryDay(Math.floor(at / DAY))) return at;
  return pacific.format(at) === pacific.format(at - HOUR) ? at + HOUR : at;
}

const ordinaryDays = new Map<number, boolean>();

/** Whether clocks stay as they are through that UTC day, remembered: a store asks a hundred thousand times. */
function isOrdinaryDay(day: number): boolean {
  const known = ordinaryDays.get(day);
  if (known !== undefined) return known;
  const isOrdinary = pacificClock(day * DAY).hour === pacificClock((day + 1) * DAY).hour;
  ordinaryDays.set(day, isOrdinary);
  return isOrdinary;
}
