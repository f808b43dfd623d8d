/**
 * Objects as lists, for storing: in a row of its own every name is spelled once, so no compression of the browser's finds it
 * again, and a list without names is also sooner read.
 */

const NOTHING: ReadonlySet<string> = new Set();

/** The fields of an object by their places in a list. */
export interface Places<Entry extends object> {
  /** Without `left`; an undefined field is an absent one. */
  listOf(entry: Entry, left?: ReadonlySet<string>): unknown[];
  entryOf(list: readonly unknown[]): Entry;
}

/**
 * Each name has the place at which it stands here, names with fields of their own are lists of such objects. Their order is
 * part of what is stored: another one is a new version. Behind them all stands an object of fields without a place.
 */
export function placesOf<Entry extends object>(
  names: readonly string[],
  lists: Readonly<Record<string, Places<never>>> = {},
): Places<Entry> {
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const listAt = names.map((name) => lists[name] as Places<object> | undefined);
  const end = names.length;
  return {
    listOf(entry, left = NOTHING) {
      const list: unknown[] = [];
      let others: Record<string, unknown> | undefined;
      for (const name of Object.keys(entry)) {
        const value: unknown = entry[name as keyof Entry];
        if (value === undefined || left.has(name)) continue;
        const place = placeOf.get(name);
        const inner = place === undefined ? undefined : listAt[place];
        // What a place cannot hold, or would hold as nothing, is spelled out.
        if (place === undefined || value === null || (inner && !isListOfObjects(value))) {
          others ??= {};
          others[name] = value;
        } else list[place] = inner ? (value as object[]).map((each) => inner.listOf(each)) : value;
      }
      if (others) list[end] = others;
      return list;
    },
    entryOf(list) {
      const entry: Record<string, unknown> = {};
      const most = Math.min(list.length, end);
      for (let place = 0; place < most; place += 1) {
        const value = list[place];
        if (value === null) continue;
        const inner = listAt[place];
        entry[names[place] as string] = inner
          ? (value as unknown[][]).map((each) => inner.entryOf(each))
          : value;
      }
      if (list.length > end) Object.assign(entry, list[end]);
      return entry as Entry;
    },
  };
}

function isListOfObjects(value: unknown): value is object[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);
}
