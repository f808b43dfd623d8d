import { type Box, type Cell, commonBox, isInside, type Layout, membersIn, type Row } from './layout.ts';

/** Tables whose rows are those of one grid, each with other columns. */
interface Part {
  table: Element;
  header: Row[];
  body: Row[];
}

/**
 * A table with locked columns is several tables side by side, each with its own header. They are one only where it
 * is safe: nothing else stands among them, and either every row states the same name of its own in each and a class
 * says that columns are locked, or all headers stand before bodies of as many rows and no two name the same column.
 */
export function joinLocked(layout: Layout): void {
  const [first] = layout.rows;
  if (layout.rows.every(({ table }) => table === first?.table)) return;
  const places = new Map<Cell | undefined, Map<Element, Part>>();
  for (const row of layout.rows) {
    const parts = places.get(row.outer) ?? new Map<Element, Part>();
    places.set(row.outer, parts);
    const table = holderOf(row);
    const part = parts.get(table) ?? { table, header: [], body: [] };
    parts.set(table, part);
    (row.isHeader ? part.header : part.body).push(row);
  }
  const gone = new Set<Row>();
  for (const parts of places.values())
    for (const family of parts.size > 1 ? familiesIn([...parts.values()]) : [])
      joinFamily(layout, family, [...parts.values()], gone);
  if (gone.size > 0) layout.rows = layout.rows.filter((row) => !gone.has(row));
}

/** The table; around tables of one row each that have names, what holds them. */
function holderOf({ table, box }: Row): Element {
  const isOwn = table !== box.element && nameIn(table) !== undefined && nameIn(box.element) === undefined;
  return (isOwn && table.parentElement) || table;
}

/** Parts whose rows state the same names; and parts behind one another of as many rows, which state none. */
function familiesIn(parts: readonly Part[]): Part[][] {
  const families = Map.groupBy(parts, namesOf);
  const named = [...families].flatMap(([name, family]) =>
    name !== undefined && family.some(({ table }) => isLocked(table)) ? [family] : [],
  );
  const unnamed: Part[][] = [];
  for (const part of families.get(undefined) ?? []) {
    const last = unnamed.at(-1);
    if (part.body.length === 0) continue;
    if (last?.[0]?.body.length === part.body.length) last.push(part);
    else unnamed.push([part]);
  }
  return [...named, ...unnamed].filter(({ length }) => length > 1);
}

const ROW_NAME = /row-?(?:id|key|index)$|(?:^|-)(?:index|uid|key)$|record(?:id|index)$/i;

function nameIn(element: Element): string | undefined {
  return element.getAttributeNames().find((attribute) => ROW_NAME.test(attribute));
}

function namesOf({ table, body }: Part): string | undefined {
  const elements = body.map((row) => (row.table === table ? row.box.element : row.table));
  const name = elements[0] && nameIn(elements[0]);
  if (name === undefined) return undefined;
  const names = elements.map((element) => element.getAttribute(name));
  return new Set(names).size === names.length ? [name, ...names].join('\n') : undefined;
}

const LOCKED = /lock|fix(?!ed-?(?:header|layout|height))|frozen|pinned|(?:^|[\s-])(?:\w+-)?view1(?:\s|$)/i;
/** How far above its rows a table says that it is locked. */
const LEVELS = 4;

function isLocked(table: Element): boolean {
  let at: Element | null = table;
  for (let level = 0; at && level < LEVELS; level++, at = at.parentElement)
    if (LOCKED.test(at.getAttribute('class') ?? '')) return true;
  return false;
}

function joinFamily(layout: Layout, family: Part[], parts: readonly Part[], gone: Set<Row>): void {
  const [host, ...others] = family;
  const bare = family.filter(({ header }) => header.length === 0);
  const heads = headsOf(layout, family, bare, parts);
  if (!host || !heads) return;
  for (const [index, part] of bare.entries()) part.header = rowsOf(heads[index] as Part);
  if (others.some(({ header }) => header.length !== host.header.length)) return;
  if (namesOf(host) === undefined && !standSideBySide(layout, family)) return;
  for (const part of others) {
    const rows = rowsOf(part);
    for (const row of rows)
      row.cells = row.cells.filter(({ box, span }) => span === 1 || box.end > box.start);
    const first = columnAfter(rowsOf(host), rows);
    for (const [index, row] of rowsOf(host).entries()) join(row, rows[index] as Row, first);
    for (const row of rows) gone.add(row);
  }
}

/** Headers behind one another, then bodies in which each row fills its columns: nobody draws tables of their own like that. */
function standSideBySide({ pieces }: Layout, family: readonly Part[]): boolean {
  const heads = family.flatMap(({ header }) => header.map(({ box }) => box));
  const first = Math.min(...family.flatMap(({ body }) => body.map(({ box }) => box.start)));
  const titles = heads.flatMap(({ start, end }) => pieces.slice(start, end).map(({ text }) => text));
  const isEven = family.every(({ header, body }) =>
    body.every(({ cells }) => cells.length === header.at(-1)?.cells.length),
  );
  return isEven && heads.every(({ end }) => end <= first) && new Set(titles).size === titles.length;
}

/** The tables of the headers of parts that have none, in the same order; undefined where it is not safe to say. */
function headsOf(
  layout: Layout,
  family: readonly Part[],
  bare: readonly Part[],
  parts: readonly Part[],
): readonly Part[] | undefined {
  const members = new Set(family);
  const others = parts.filter((part) => !members.has(part));
  let around = commonBox(family.flatMap(({ body }) => body.map(({ box }) => box)));
  for (let level = 0; around && level < LEVELS; level++, around = around.parent) {
    const box = around;
    const isWithin = (row: Row) => isInside(row.box, box);
    const heads = others.filter(({ header, body }) => header.every(isWithin) && body.every(isWithin));
    // Of many tables in one list this says it at once, before all that stands in it is looked at.
    if (heads.length > bare.length || !standAlone(layout, box, [...family, ...heads])) return undefined;
    if (heads.length === bare.length)
      return bare.every((part, index) => fits(heads[index], part)) ? heads : undefined;
  }
  return undefined;
}

function rowsOf({ header, body }: Part): Row[] {
  return [...header, ...body];
}

/** A table of one row, or of headers only, as wide as its columns; a library adds a cell over the scroll bar. */
function fits(head: Part | undefined, { body }: Part): boolean {
  if (!head || (head.body.length > 0 && rowsOf(head).length > 1)) return false;
  const [named, filled] = [rowsOf(head), body].map((rows) =>
    Math.max(...rows.map(({ cells }) => cells.length)),
  );
  return named !== undefined && filled !== undefined && named - filled >= 0 && named - filled <= 1;
}

/** Whether all that is said in a box is said by these tables, or by a pager. */
function standAlone({ pieces, pagers }: Layout, around: Box, parts: readonly Part[]): boolean {
  const own = new Set(parts.flatMap(rowsOf));
  const isOwn = (cell: Cell | undefined): boolean =>
    cell !== undefined && (own.has(cell.row) || isOwn(cell.row.outer));
  return pieces
    .slice(around.start, around.end)
    .every(
      ({ box, text }) =>
        text === '' ||
        isOwn(box.cell) ||
        membersIn(pagers, around, (pager) => pager).some((pager) => isInside(box, pager)),
    );
}

/** Where the columns of a part begin: as they state it themselves, else behind all that are there. */
function columnAfter(rows: readonly Row[], part: readonly Row[]): number {
  const taken = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const isStated = part.every(({ cells }) =>
    cells.every(({ box, column }) => box.element.hasAttribute('aria-colindex') && !taken.has(column)),
  );
  return isStated ? 0 : Math.max(...taken) + 1;
}

function join(row: Row, part: Row, first: number): void {
  for (const cell of part.cells) {
    cell.row = row;
    cell.column += first;
  }
  row.cells.push(...part.cells);
  row.cells.sort((a, b) => a.column - b.column);
  if (part.box.end - part.box.start > row.box.end - row.box.start) row.box = part.box;
}
