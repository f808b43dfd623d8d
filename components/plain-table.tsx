import type { ComponentChildren } from 'preact';

interface PlainTableProps {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly ComponentChildren[])[];
  /** Columns from here on are numbers, set to the right. */
  numbersFrom?: number;
  isCaptionShown?: boolean;
}

/** More columns than this have no room side by side on a narrow screen: there each row is a list of name and value. */
const MOST_BESIDE = { words: 3, numbers: 4 };

/** A table of what was computed: first column names the row. */
export function PlainTable({ caption, head, rows, numbersFrom, isCaptionShown }: PlainTableProps) {
  const isStacking = head.length > (numbersFrom === 1 ? MOST_BESIDE.numbers : MOST_BESIDE.words);
  const classOf = (column: number) => (numbersFrom !== undefined && column >= numbersFrom ? 'number' : '');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls on a narrow screen, also by keyboard
    <section class="table-frame" tabIndex={0} aria-label={caption}>
      <table class={isStacking ? 'stacking' : undefined}>
        <caption class={isCaptionShown ? undefined : 'hidden-text'}>{caption}</caption>
        <thead>
          <tr>
            {head.map((name, column) => (
              <th key={name} scope="col" class={classOf(column)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a computed table have no life of their own
            <tr key={row}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  <th key={head[column]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={head[column]} class={classOf(column)} data-label={head[column]}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
