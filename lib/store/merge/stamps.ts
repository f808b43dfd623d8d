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

/** The shortest provenance that says the same: the commonest stamp once, the others by path. */
export function packStamps(stamps: ReadonlyMap<string, Stamp>): Provenance {
  const common = commonest(stamps);
  if (!common) return {};
  const seen: Record<string, IsoInstant> = { [EVERY_FIELD]: common.seen };
  const sources: Record<string, FactSource> = {};
  if (common.source !== UNSTATED_SOURCE) sources[EVERY_FIELD] = common.source;
  for (const [path, stamp] of [...stamps].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (stamp.seen !== common.seen) seen[path] = stamp.seen;
    if (stamp.source !== common.source) sources[path] = stamp.source;
  }
  return Object.keys(sources).length > 0 ? { seen, sources } : { seen };
}

/** The most frequent stamp; among equals the later, then the stronger: the choice must not depend on order. */
function commonest(stamps: ReadonlyMap<string, Stamp>): Stamp | undefined {
  const counts = new Map<string, { stamp: Stamp; count: number }>();
  for (const stamp of stamps.values()) {
    const key = `${stamp.seen} ${sourceRank(stamp.source)}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { stamp, count: 1 });
  }
  const [best] = [...counts].sort(
    ([aKey, a], [bKey, b]) => b.count - a.count || (bKey > aKey ? 1 : bKey < aKey ? -1 : 0),
  );
  return best?.[1].stamp;
}
