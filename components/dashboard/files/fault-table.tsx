import type { ShippedField } from '../../../lib/domain/erp-gap.ts';
import type { ExportField, RowProblem } from '../../../lib/domain/import-summary.ts';
import type { DeskTexts } from '../../../lib/text/desk-texts.ts';
import { PlainTable } from '../../plain-table.tsx';

const SHOWN = 100;

interface FaultTableProps {
  problems: readonly RowProblem<ExportField | ShippedField>[];
  /** May be more than are listed. */
  count: number;
  texts: DeskTexts;
}

/** What could not be understood, cell by cell; nothing at all where everything could. */
export function FaultTable({ problems, count, texts }: FaultTableProps) {
  if (count === 0) return null;
  const shown = problems.slice(0, SHOWN);
  return (
    <details>
      <summary>{texts.desk('fault.title', { count })}</summary>
      {shown.length < count && <p>{texts.desk('fault.first', { count: shown.length })}</p>}
      <PlainTable
        caption={texts.desk('fault.title', { count })}
        head={(['row', 'column', 'what', 'text'] as const).map((column) => texts.desk(`fault.${column}`))}
        rows={shown.map(({ rowNumber, field, reason, text }) => [
          rowNumber,
          texts.desk(field ? `field.${field}` : 'fault.wholeRow'),
          texts.desk(`fault.${reason}`),
          text ?? '',
        ])}
      />
    </details>
  );
}
