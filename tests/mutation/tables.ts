/** Tables of a page as columns, for operators that move them. */

export interface Grid {
  header: Element;
  rows: Element[];
}

/** Tables with a header row and rows of as many cells, none of them spanning; the header may be a table of its own. */
export function gridsOf(main: Element): Grid[] {
  const tables = [...main.querySelectorAll('table')].filter(
    (table) => !table.closest('[aria-hidden="true"]'),
  );
  return tables.flatMap((table) => {
    const header = table.querySelector('thead tr');
    if (!header || isSpanned(header)) return [];
    const within = table.closest('[class*="table-container"], [class*="table-inner"]') ?? table;
    const rows = [...within.querySelectorAll('tbody tr')].filter(
      (row) => row.children.length === header.children.length && !isSpanned(row) && isShown(row),
    );
    const measures = [...within.querySelectorAll('tbody tr[aria-hidden="true"]')];
    return rows.length > 0 ? [{ header, rows: [...rows, ...measures] }] : [];
  });
}

/** Header and rows, with the measure rows that repeat the header. */
export function linesOf({ header, rows }: Grid): Element[] {
  return [header, ...rows].filter((line) => line.children.length === header.children.length);
}

function isSpanned(row: Element): boolean {
  return [...row.children].some((cell) =>
    ['rowspan', 'colspan'].some((name) => Number(cell.getAttribute(name) ?? 1) > 1),
  );
}

function isShown(row: Element): boolean {
  return row.getAttribute('aria-hidden') !== 'true';
}
