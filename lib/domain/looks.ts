/**
 * Looks at a value that changes: what it was when, as far as anybody looked. A fact is then held against what held at its
 * time, and not against what the last look showed.
 */
import { canonicalText } from './canonical-text.ts';
import { compareText } from './compare-text.ts';
import { HOUR, type Instant, type IsoInstant, instantOfIso } from './time.ts';

/** Seen at both instants, and in between never longer than `LOOKS_APART` without a look that showed the same. */
export interface Look<Value = unknown> {
  value: Value;
  from: IsoInstant;
  until: IsoInstant;
}

/** Two looks that show the same say nothing of what is between them when they are further apart. */
export const LOOKS_APART = 24 * HOUR;

/**
 * Those that show the same, no further apart than `LOOKS_APART`, as one; whatever was seen between them. By their
 * beginnings. `partOf`: only those of one part of time are joined.
 */
export function runsOf<Value>(
  looks: readonly Look<Value>[],
  partOf: (look: Look) => number = () => 0,
): Look<Value>[] {
  const runs: Look<Value>[] = [];
  const lastOf = new Map<string, Look<Value>>();
  for (const look of [...looks].sort(compareLooks)) {
    const name = partOf(look) + canonicalText(look.value);
    const last = lastOf.get(name);
    if (last && instantOfIso(look.from) - instantOfIso(last.until) <= LOOKS_APART) {
      if (look.until > last.until) last.until = look.until;
    } else {
      const begun = { ...look };
      lastOf.set(name, begun);
      runs.push(begun);
    }
  }
  return runs;
}

function compareLooks(a: Look, b: Look): number {
  return compareText(canonicalText([a.from, a.value]), canonicalText([b.from, b.value]));
}

/** What it may have been at an instant, each once; empty where nobody ever looked. `now`: later looks do not exist. */
export function seenAround<Value>(looks: readonly Look<Value>[], at: Instant, now: Instant): Value[] {
  const runs = runsOf(looks).flatMap((look) => stretchUpTo(now, look));
  const around = runs.filter(({ from, until }) => from <= at && at <= until);
  if (around.length === 0) return distinct(neighbours(runs, at));
  // The looks next to the instant lie in here: whatever else was seen in here may have been seen between them.
  const near = around.map(({ from, until }) => ({
    from: Math.max(from, at - LOOKS_APART),
    until: Math.min(until, at + LOOKS_APART),
  }));
  return distinct(
    runs.filter((run) => near.some(({ from, until }) => run.from <= until && from <= run.until)),
  );
}

/**
 * What the last look up to an instant showed; undefined where that was more than `LOOKS_APART` before it, and where
 * looks that differ may each have been the last. `now`: later looks do not exist.
 */
export function lastSeen<Value>(looks: readonly Look<Value>[], at: Instant, now: Instant): Value | undefined {
  const begun = runsOf(looks)
    .flatMap((look) => stretchUpTo(now, look))
    .filter(({ from }) => from <= at);
  // A run that goes on after the instant had its last look before it at any moment of that long.
  const surely = ({ from, until }: Stretch<Value>) =>
    until <= at ? until : Math.max(from, at - LOOKS_APART);
  const last = Math.max(...begun.map(surely));
  const [value, ...others] = distinct(begun.filter(({ until }) => until >= last));
  return others.length === 0 && at - last <= LOOKS_APART ? value : undefined;
}

interface Stretch<Value> {
  value: Value;
  from: Instant;
  until: Instant;
}

/** Of looks after `now` only their times are known to the records: the last one up to it may be as long before it. */
function stretchUpTo<Value>(now: Instant, { value, from, until }: Look<Value>): Stretch<Value>[] {
  const begin = instantOfIso(from);
  const end = instantOfIso(until);
  if (begin > now) return [];
  return [{ value, from: begin, until: end <= now ? end : Math.max(begin, now - LOOKS_APART) }];
}

/** The last look before the instant and the first one after it, with those of the same moment. */
function neighbours<Value>(runs: readonly Stretch<Value>[], at: Instant): Stretch<Value>[] {
  const last = Math.max(...runs.filter(({ until }) => until < at).map(({ until }) => until));
  const first = Math.min(...runs.filter(({ from }) => from > at).map(({ from }) => from));
  return runs.filter(({ from, until }) => until === last || from === first);
}

function distinct<Value>(runs: readonly Stretch<Value>[]): Value[] {
  return [...new Map(runs.map(({ value }) => [canonicalText(value), value])).values()];
}
