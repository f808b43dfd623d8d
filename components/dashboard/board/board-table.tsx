import type { BoardColumn, BoardRow } from '../../../lib/domain/board.ts';
import { bothHoursText, hourText, remainingText } from '../../../lib/text/hours.ts';
import { stepName } from '../../../lib/text/steps.ts';
import { OrderId } from '../../order-id.tsx';
import type { ViewProps } from '../view-props.ts';
import type { BoardChoice } from './board-order.ts';

interface BoardTableProps extends ViewProps {
  rows: readonly BoardRow[];
  choice: BoardChoice;
  selected: ReadonlySet<string>;
  onSort(column: BoardColumn): void;
  onSelect(orderIds: string[], isOn: boolean): void;
}

/** The board itself: ids left, time left to the right, the sorted column marked. */
export function BoardTable(props: BoardTableProps) {
  const { rows, selected, onSelect, texts } = props;
  const ids = rows.map(({ orderId }) => orderId);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls on a narrow screen, also by keyboard
    <section class="table-frame" tabIndex={0} aria-label={texts.desk('nav.deadlines')}>
      <table class="sticky stacking">
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={texts.desk('board.selectAll')}
                checked={ids.every((orderId) => selected.has(orderId))}
                onChange={({ currentTarget }) => onSelect(ids, currentTarget.checked)}
              />
            </th>
            <SortHead {...props} column="orderId" name={texts.desk('column.orderId')} />
            <SortHead {...props} column="urgency" name={texts.desk('column.urgency')} />
            <SortHead {...props} column="deadline" name={texts.desk('column.deadline')} />
            <SortHead {...props} column="platform" name={texts.desk('column.platform')} />
            <th scope="col" class="number">
              {texts.desk('column.left')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OrderRow key={row.orderId} {...props} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SortHead({
  choice,
  onSort,
  column,
  name,
  texts,
}: BoardTableProps & { column: BoardColumn; name: string }) {
  const isSorted = choice.sortBy === column;
  const order = choice.isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isSorted ? order : undefined}>
      <button
        type="button"
        class="sort"
        title={texts.desk('board.sort', { column: name })}
        onClick={() => onSort(column)}
      >
        {name}
        <span aria-hidden="true">{isSorted ? (choice.isDescending ? '\u00a0↓' : '\u00a0↑') : ''}</span>
      </button>
    </th>
  );
}

function OrderRow({ row, selected, onSelect, scorecard, now, texts }: BoardTableProps & { row: BoardRow }) {
  const { orderId, deadlineAt, step, shipBy } = row;
  return (
    <tr class={`step-${step}`}>
      <td>
        <input
          type="checkbox"
          aria-label={texts.desk('board.select', { orderId })}
          checked={selected.has(orderId)}
          onChange={({ currentTarget }) => onSelect([orderId], currentTarget.checked)}
        />
      </td>
      <th scope="row">
        <OrderId orderId={orderId} />
      </th>
      <td data-label={texts.desk('column.urgency')}>
        <span class={step === 'none' ? 'quiet' : 'step'}>{stepName(step, texts)}</span>
      </td>
      <td
        data-label={texts.desk('column.deadline')}
        title={bothHoursText(deadlineAt, now, texts, scorecard?.rulePack.zone)}
      >
        {hourText(deadlineAt, now, texts)}
      </td>
      <td data-label={texts.desk('column.platform')}>{shipBy ? hourText(shipBy, now, texts) : '–'}</td>
      <td class="number remaining" data-label={texts.desk('column.left')}>
        {remainingText(deadlineAt, now, texts)}
      </td>
    </tr>
  );
}
