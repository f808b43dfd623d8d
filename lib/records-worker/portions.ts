/**
 * Long lists go from the worker to the page in portions, each a message of its own: what is taken over at once holds the
 * page up, a hundred thousand rows for as long as they all take.
 */

/** So many rows are taken over in a few milliseconds. */
export const PORTION = 2000;
/** A list up to this long goes with the rest. */
const SHORT = 100;

/** Rows of the list with this number. */
export interface Piece {
  list: number;
  rows: readonly unknown[];
}

/** A message of a long answer: pieces of its lists, or the rest, in which places stand for the lists. */
export type Portion = { pieces: Piece[] } | { rest: unknown };

/** Stands in the rest for a list. A map, since nothing that a file may hold is one. */
type Place = Map<'list', number>;

/** The portions of an answer, the rest last. Lists inside the rows of a long list are not taken apart. */
export function* portionsOf(answer: unknown): Generator<Portion> {
  const lists: unknown[][] = [];
  const rest = withoutLists(answer, lists);
  let pieces: Piece[] = [];
  let room = PORTION;
  for (const [list, all] of lists.entries()) {
    for (let from = 0; from < all.length; ) {
      const rows = all.slice(from, from + room);
      pieces.push({ list, rows });
      from += rows.length;
      room -= rows.length;
      if (room > 0) continue;
      yield { pieces };
      pieces = [];
      room = PORTION;
    }
  }
  if (pieces.length > 0) yield { pieces };
  yield { rest };
}

/** Puts an answer together again from its portions as they come in. */
export class PortionedAnswer {
  readonly #lists: unknown[][] = [];

  take(pieces: readonly Piece[]): void {
    for (const { list, rows } of pieces) {
      this.#lists[list] ??= [];
      for (const row of rows) this.#lists[list].push(row);
    }
  }

  whole(rest: unknown): unknown {
    return withLists(rest, this.#lists);
  }
}

function withoutLists(value: unknown, lists: unknown[][]): unknown {
  if (Array.isArray(value)) {
    if (value.length > SHORT) return new Map([['list', lists.push(value) - 1]]) satisfies Place;
    return value.map((each) => withoutLists(each, lists));
  }
  return isPlain(value) ? mapped(value, (each) => withoutLists(each, lists)) : value;
}

function withLists(value: unknown, lists: readonly unknown[][]): unknown {
  if (Array.isArray(value)) return value.map((each) => withLists(each, lists));
  if (value instanceof Map) return lists[(value as Place).get('list') ?? -1];
  return isPlain(value) ? mapped(value, (each) => withLists(each, lists)) : value;
}

function mapped(value: object, change: (each: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each)]));
}

/** Files, maps and the like go as they are. */
function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
