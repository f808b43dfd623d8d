/** When and where each field of an entry was last seen: kept small in `seen` and `sources`, one stamp per path. */
import type { IsoInstant } from '../../domain/time.ts';
import { FACT_SOURCES, type FactSource } from '../../domain/vocabulary.ts';

export interface Stamp {
  seen: IsoInstant;
  source: FactSource;
}

export interface Provenance {
  seen?: Record<string, IsoInstant>;
  sources?: Record<string, FactSource>;
}

/** Path of the stamp that holds for every field without its own. */
const EVERY_FIELD = '*';
/** Where a fact comes from when nobody said (formats.md §2 leaves it open). */
const UNSTATED_SOURCE: FactSource = 'list';

export function sourceRank(source: FactSource): number {
  return FACT_SOURCES.indexOf(source);
}

/** The stamp of a path: its own, else that of what contains it, else the entry's, else `fallback`. */
export function stampOf(provenance: Provenance, path: string, fallback: Stamp): Stamp {
  const seen = nearest(provenance.seen, path);
  const source = nearest(provenance.sources, path);
  if (seen === undefined && source === undefined) return fallback;
  return { seen: seen ?? fallback.seen, source: source ?? UNSTATED_SOURCE };
}

function nearest<Value>(byPath: Record<string, Value> | undefined, path: string): Value | undefined {
  if (!byPath) return undefined;
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const key = path.slice(0, end);
    if (Object.hasOwn(byPath, key)) return byPath[key];
  }
  return Object.hasOwn(byPath, EVERY_FIELD) ? byPath[EVERY_FIELD] : undefined;
}

/** The shortest provenance that says the same, for storing: the commonest stamp once, the others by path. */
export function packStamps(stamps: ReadonlyMap<string, Stamp>): Provenance {
  return provenanceOf(stamps.size > 0 ? [[EVERY_FIELD, stamps]] : []);
}

/** The same with every field of the entry named, for others to read. */
export function spellStamps(stamps: ReadonlyMap<string, Stamp>): Provenance {
  return provenanceOf(groupsOf(stamps, (path) => path.split('.', 1)[0] ?? path));
}

/** Within each group the commonest stamp once, under the group's path, and the others by their own. */
function provenanceOf(groups: Iterable<readonly [string, Members]>): Provenance {
  const seen: Record<string, IsoInstant> = {};
  const sources: Record<string, FactSource> = {};
  for (const [group, members] of groups) {
    const common = commonest(members);
    seen[group] = common.seen;
    if (common.source !== UNSTATED_SOURCE) sources[group] = common.source;
    for (const [path, stamp] of members) {
      if (stamp.seen !== common.seen) seen[path] = stamp.seen;
      if (stamp.source !== common.source) sources[path] = stamp.source;
    }
  }
  return {
    ...(Object.keys(seen).length > 0 && { seen }),
    ...(Object.keys(sources).length > 0 && { sources }),
  };
}

type Members = ReadonlyMap<string, Stamp>;

function groupsOf(
  stamps: ReadonlyMap<string, Stamp>,
  groupOf: (path: string) => string,
): Map<string, Members> {
  const groups = new Map<string, Map<string, Stamp>>();
  for (const [path, stamp] of stamps) {
    const group = groupOf(path);
    const members = groups.get(group) ?? new Map();
    groups.set(group, members.set(path, stamp));
  }
  return groups;
}

/** The most frequent stamp; among equals the later, then the stronger: the choice must not depend on order. */
function commonest(members: Members): Stamp {
  const only = onlyOne(members);
  if (only) return only;
  const counts = new Map<string, { stamp: Stamp; count: number }>();
  for (const stamp of members.values()) {
    const key = `${stamp.seen} ${sourceRank(stamp.source)}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { stamp, count: 1 });
  }
  const [best] = [...counts].sort(
    ([aKey, a], [bKey, b]) => b.count - a.count || (bKey > aKey ? 1 : bKey < aKey ? -1 : 0),
  );
  if (!best) throw new RangeError('no stamps');
  return best[1].stamp;
}

/** The stamp that all have: mostly one page or file told all of an entry. */
function onlyOne(members: Members): Stamp | undefined {
  let only: Stamp | undefined;
  for (const stamp of members.values()) {
    if (only && (stamp.seen !== only.seen || stamp.source !== only.source)) return undefined;
    only ??= stamp;
  }
  return only;
}
