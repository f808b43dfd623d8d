/**
 * The join of two views of one entry, field by field: commutative, associative, idempotent,
 * and nothing known is ever erased. Every field is the greater of two under one total order.
 */
import type { Look } from '../../domain/looks.ts';
import { BEFORE_ALL, type IsoInstant } from '../../domain/time.ts';
import { compareValues, isSame } from './compare.ts';
import { keptLooks } from './kept-looks.ts';
import type { JoinRule, ListShape, LooksShape, Shape } from './shape.ts';
import { type Provenance, packStamps, type Stamp, sourceRank, spellStamps, stampOf } from './stamps.ts';

type Fields = Readonly<Record<string, unknown>>;
/** Not facts: the stamps, and the one name that would become a prototype. */
const NO_FACTS = new Set(['seen', 'sources', '__proto__']);
const NOTHING: Fields = {};

/** One side of a join: an entry and what to believe of fields whose provenance it does not state. */
export interface View<Entry> {
  entry: Entry;
  fallback: Stamp;
}

/** A stored entry states the provenance of every field, so this is never the stamp of a fact. */
const STORED: Stamp = { seen: BEFORE_ALL, source: 'typed' };

/** The join of what is stored, if anything, with the views, in the one form in which it is stored. */
export function joinEntries<Entry extends object>(
  shape: Shape,
  stored: Entry | undefined,
  views: readonly View<Entry>[],
): Entry {
  return views.reduce<Entry>(
    (joined, view) => joinTwo(shape, { entry: joined, fallback: STORED }, view),
    stored ?? (NOTHING as Entry),
  );
}

/** A stored entry with the provenance of every field spelled out, as others read it in a backup. */
export function spelledOut<Entry extends object>(shape: Shape, entry: Entry): Entry {
  const nothing = { entry: NOTHING as Entry, fallback: STORED };
  return joinTwo(shape, { entry, fallback: STORED }, nothing, spellStamps);
}

/** What of a stored entry the seller typed, with its stamps; undefined where she typed nothing of it. */
export function typedPart<Entry extends object>(shape: Shape, entry: Entry): Entry | undefined {
  const stamps = new Map<string, Stamp>();
  const fields = typedFields(shape, entry as Fields, '', (path) => {
    const stamp = stampOf(entry as Provenance, path, STORED);
    if (stamp.source === 'typed') stamps.set(path, stamp);
    return stamp.source === 'typed';
  });
  return stamps.size > 0 ? ({ ...fields, ...packStamps(stamps) } as Entry) : undefined;
}

function typedFields(
  shape: Shape | ListShape,
  fields: Fields,
  prefix: string,
  isTyped: (path: string) => boolean,
): Fields {
  const typed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!isFact(shape, name)) continue;
    const list = 'lists' in shape ? shape.lists[name] : undefined;
    const path = prefix + name;
    if (list) {
      const entries = entriesOf(value).map((entry, index) => {
        const key = list.keyOf ? pathPart(list.keyOf(entry)) : index;
        return typedFields(list, entry, `${path}.${key}.`, isTyped);
      });
      const isSaid = (entry: Fields) => Object.keys(entry).some((each) => !list.identity.includes(each));
      if (entries.some(isSaid)) typed[name] = entries.filter(isSaid);
    } else if (shape.identity.includes(name) || (!isExtreme(shape, name) && isTyped(path))) {
      typed[name] = value;
    }
  }
  return typed;
}

function isFact(shape: Shape | ListShape, name: string): boolean {
  if (NO_FACTS.has(name) || ('beside' in shape && name === shape.beside)) return false;
  return !(shape.looks && Object.hasOwn(shape.looks, name));
}

/** Such a field carries no stamp. */
function isExtreme({ rules }: Shape | ListShape, name: string): boolean {
  return rules[name] === 'greatest' || rules[name] === 'least';
}

function joinTwo<Entry extends object>(
  shape: Shape,
  left: View<Entry>,
  right: View<Entry>,
  provenanceOf = packStamps,
): Entry {
  const stamps = new Map<string, Stamp>();
  const join: Join = {
    leftStamp: (path) => stampOf(left.entry as Provenance, path, left.fallback),
    rightStamp: (path) => stampOf(right.entry as Provenance, path, right.fallback),
    keep: (path, stamp) => stamps.set(path, stamp),
    kept: (path) => stamps.get(path),
  };
  const fields = joinFields(shape, left.entry as Fields, right.entry as Fields, '', join);
  return { ...fields, ...provenanceOf(stamps) } as Entry;
}

interface Join {
  leftStamp(path: string): Stamp;
  rightStamp(path: string): Stamp;
  keep(path: string, stamp: Stamp): void;
  kept(path: string): Stamp | undefined;
}

function joinFields(
  shape: Shape | ListShape,
  left: Fields,
  right: Fields,
  prefix: string,
  join: Join,
): Fields {
  const joined: Record<string, unknown> = {};
  const take = (name: string) => {
    if (!isFact(shape, name)) return;
    const list = 'lists' in shape ? shape.lists[name] : undefined;
    const path = prefix + name;
    const value = shape.identity.includes(name)
      ? (left[name] ?? right[name])
      : list
        ? joinLists(list, entriesOf(left[name]), entriesOf(right[name]), `${path}.`, join)
        : joinValues(shape.rules[name] ?? 'constant', left[name], right[name], path, join);
    if (value !== undefined) joined[name] = value;
  };
  for (const name of Object.keys(left)) take(name);
  for (const name of Object.keys(right)) if (!Object.hasOwn(left, name)) take(name);
  if (shape.looks) takeLooks(shape.looks, [left, right, joined], prefix, join);
  return joined;
}

/** The looks of both sides, and what each of them shows itself. */
function takeLooks(
  shapes: Readonly<Record<string, LooksShape>>,
  [left, right, joined]: readonly [Fields, Fields, Record<string, unknown>],
  prefix: string,
  { leftStamp, rightStamp, kept }: Join,
): void {
  for (const [name, shape] of Object.entries(shapes)) {
    const path = prefix + shape.of;
    const looks = keptLooks([
      ...(entriesOf(left[name]) as unknown as Look[]),
      ...(entriesOf(right[name]) as unknown as Look[]),
      ...lookOf(shape, left, leftStamp(path)),
      ...lookOf(shape, right, rightStamp(path)),
    ]);
    // The one that the field itself shows is not kept twice.
    if (!isSame(looks, lookOf(shape, joined, kept(path)))) joined[name] = looks;
  }
}

function lookOf({ of, as }: LooksShape, { [of]: value }: Fields, stamp: Stamp | undefined): Look[] {
  if (stamp === undefined || value === undefined) return [];
  return [{ value: as ? as(value) : value, from: stamp.seen, until: stamp.seen }];
}

function joinValues(rule: JoinRule, left: unknown, right: unknown, path: string, join: Join): unknown {
  if (left === undefined && right === undefined) return undefined;
  if (rule === 'greatest' || rule === 'least') {
    if (left === undefined || right === undefined) return left ?? right;
    const leftIsGreater = compareValues(left, right) >= 0;
    return leftIsGreater === (rule === 'greatest') ? left : right;
  }
  const leftStamp = left === undefined ? undefined : join.leftStamp(path);
  const rightStamp = right === undefined ? undefined : join.rightStamp(path);
  const leftWins = leftStamp && (!rightStamp || compareFacts(rule, leftStamp, left, rightStamp, right) >= 0);
  const stamp = leftWins ? leftStamp : rightStamp;
  if (stamp) join.keep(path, stamp);
  return leftWins ? left : right;
}

function compareFacts(rule: JoinRule, a: Stamp, left: unknown, b: Stamp, right: unknown): number {
  const bySource = sourceRank(a.source) - sourceRank(b.source);
  const bySeen = compareInstants(a.seen, b.seen);
  const byStamp = rule === 'constant' ? bySource || bySeen : bySeen || bySource;
  return byStamp || compareValues(left, right);
}

function compareInstants(a: IsoInstant, b: IsoInstant): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function joinLists(
  shape: ListShape,
  left: readonly Fields[],
  right: readonly Fields[],
  prefix: string,
  join: Join,
): Fields[] | undefined {
  if (!shape.keyOf) return joinByPosition(shape, left, right, prefix, join);
  const leftByKey = byKey(left, shape.keyOf);
  const rightByKey = byKey(right, shape.keyOf);
  const keys = [...new Set([...leftByKey.keys(), ...rightByKey.keys()])].sort();
  if (keys.length === 0) return undefined;
  return keys.map((key) =>
    joinFields(
      shape,
      leftByKey.get(key) ?? NOTHING,
      rightByKey.get(key) ?? NOTHING,
      `${prefix}${pathPart(key)}.`,
      join,
    ),
  );
}

function joinByPosition(
  shape: ListShape,
  left: readonly Fields[],
  right: readonly Fields[],
  prefix: string,
  join: Join,
): Fields[] | undefined {
  const length = Math.max(left.length, right.length);
  if (length === 0) return undefined;
  return Array.from({ length }, (_, index) =>
    joinFields(shape, left[index] ?? NOTHING, right[index] ?? NOTHING, `${prefix}${index}.`, join),
  );
}

function byKey(entries: readonly Fields[], keyOf: (entry: Fields) => string): Map<string, Fields> {
  const found = new Map<string, Fields>();
  for (const entry of entries) {
    const key = keyOf(entry);
    // One page may print the same entry twice; what the second adds is kept, what it repeats is not.
    found.set(key, { ...entry, ...found.get(key) });
  }
  return found;
}

/** A dot inside a key must not look like a step of the path. */
function pathPart(key: string): string {
  return key.replaceAll('.', '%2E');
}

function entriesOf(list: unknown): readonly Fields[] {
  return Array.isArray(list) ? list : [];
}
