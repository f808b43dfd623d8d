// @vitest-environment node
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  HOUR,
  instantOfIso,
  intlOffsets,
  MINUTE,
  temporalOffsets,
  type Zone,
  zoneFrom,
  zoneOf,
} from './time.ts';

/** Changes of clocks in 2026, from the zones' published rules: the instant, and the offsets before and after in minutes. */
const CHANGES: readonly (readonly [zone: string, at: string, before: number, after: number])[] = [
  ['America/Los_Angeles', '2026-03-08T10:00:00.000Z', -480, -420],
  ['America/Los_Angeles', '2026-11-01T09:00:00.000Z', -420, -480],
  ['America/New_York', '2026-03-08T07:00:00.000Z', -300, -240],
  ['America/New_York', '2026-11-01T06:00:00.000Z', -240, -300],
  ['Europe/London', '2026-03-29T01:00:00.000Z', 0, 60],
  ['Europe/London', '2026-10-25T01:00:00.000Z', 60, 0],
  ['Europe/Madrid', '2026-03-29T01:00:00.000Z', 60, 120],
  ['Europe/Madrid', '2026-10-25T01:00:00.000Z', 120, 60],
  ['Europe/Kyiv', '2026-03-29T01:00:00.000Z', 120, 180],
  ['Europe/Kyiv', '2026-10-25T01:00:00.000Z', 180, 120],
  ['Australia/Sydney', '2026-04-04T16:00:00.000Z', 660, 600],
  ['Australia/Sydney', '2026-10-03T16:00:00.000Z', 600, 660],
  // Skips midnight itself.
  ['America/Santiago', '2026-04-05T03:00:00.000Z', -180, -240],
  ['America/Santiago', '2026-09-06T04:00:00.000Z', -240, -180],
  // Changes by half an hour.
  ['Australia/Lord_Howe', '2026-04-04T15:00:00.000Z', 660, 630],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00.000Z', 630, 660],
];
const UNCHANGING: readonly (readonly [zone: string, offset: number])[] = [
  ['Asia/Shanghai', 480],
  ['America/Sao_Paulo', -180],
  ['Asia/Kolkata', 330],
  ['UTC', 0],
];

const WAYS: readonly (readonly [string, (id: string) => Zone])[] = [
  ['as the platform has it', zoneOf],
  ['by Temporal', (id) => zoneFrom(id, temporalOffsets(Temporal, id))],
  ['by Intl', (id) => zoneFrom(id, intlOffsets(id))],
];

describe.each(WAYS)('a zone %s', (_, zoneBy) => {
  it.each(CHANGES)('%s at %s changes its clock from %i to %i minutes', (id, iso, before, after) => {
    const zone = zoneBy(id);
    const at = instantOfIso(iso);
    expect(zone.offsetAt(at - 1)).toBe(before * MINUTE);
    expect(zone.offsetAt(at)).toBe(after * MINUTE);
    expectDayOfChange(zone, at, after - before);
    expectWallTimes(zone, at, after - before);
  });

  it.each(UNCHANGING)('%s stays at %i minutes all year', (id, offset) => {
    const zone = zoneBy(id);
    for (let month = 0; month < 12; month += 1)
      expect(zone.offsetAt(Date.UTC(2026, month, 15))).toBe(offset * MINUTE);
  });
});

/** The day is as much shorter or longer as the clock jumps. */
function expectDayOfChange(zone: Zone, at: number, jump: number): void {
  const day = zone.dayOf(jump > 0 ? at : at - 1);
  const start = zone.startOf(day);
  let end = start + 20 * HOUR;
  while (zone.dayOf(end) === day) end += 15 * MINUTE;
  expect(end - start).toBe(24 * HOUR - jump * MINUTE);
  expect(zone.dayOf(start)).toBe(day);
  expect(zone.dayOf(start - 1)).not.toBe(day);
}

/** A skipped wall time is no instant; of one shown twice it is the earlier. */
function expectWallTimes(zone: Zone, at: number, jump: number): void {
  const minuteBefore = zone.wallTimeAt(at - MINUTE);
  expect(zone.instantOf(minuteBefore)).toBe(at - MINUTE);
  const after = zone.wallTimeAt(at);
  if (jump < 0) expect(zone.instantOf(after)).toBe(at + jump * MINUTE);
  else {
    expect(zone.instantOf(after)).toBe(at);
    const skipped = new Date(at + zone.offsetAt(at - 1));
    expect(zone.instantOf(wallOf(skipped))).toBeUndefined();
  }
}

function wallOf(shifted: Date) {
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}
