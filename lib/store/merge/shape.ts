/** How the fields of one kind of entry join. */

/**
 * constant: a fact that never changes; the stronger source is right.
 * changing: a fact that changes with time; what was seen later is right.
 * greatest, least: only ever grows or shrinks, whoever saw it.
 */
export type JoinRule = 'constant' | 'changing' | 'greatest' | 'least';

export interface Shape {
  /** Fields that say which entry it is; they never differ and carry no stamp. */
  identity: readonly string[];
  /** Fields that are not `constant`. */
  rules: Readonly<Record<string, JoinRule>>;
  /** Fields that hold what another field was when, of every view that showed it; they carry no stamp. */
  looks?: Readonly<Record<string, LooksShape>>;
  /** Nested lists: which of their entries are the same one. */
  lists: Readonly<Record<string, ListShape>>;
  /** A field that its table keeps beside the facts; no view joins it and no backup holds it. */
  beside?: string;
}

export interface LooksShape {
  /** The field that was looked at. */
  of: string;
  /** What of its value is kept; absent: all. */
  as?(value: unknown): unknown;
}

export interface ListShape extends Omit<Shape, 'lists' | 'beside'> {
  /** The key of a list entry; absent: its position. */
  keyOf?: (entry: Readonly<Record<string, unknown>>) => string;
}

export const NO_LISTS = {};
