import { useState } from 'preact/hooks';
import type { ImportState } from '../../../lib/domain/file-states.ts';
import {
  createdDays,
  type ExportRequest,
  type ImportSummary,
  onlyStatus,
} from '../../../lib/domain/import-summary.ts';
import type { ViewProps } from '../view-props.ts';
import { ImportSummaryTables } from './import-summary-tables.tsx';

interface ImportReadingProps extends ViewProps {
  importing: ImportState;
  summary: ImportSummary;
  /** What she probably asked the Seller Center for. */
  request: ExportRequest | undefined;
}

/** What the file holds, and what only the seller knows of it; nothing is recorded yet. */
export function ImportReading(props: ImportReadingProps) {
  const { importing, summary, isBusy, texts, acts } = props;
  const [request, setRequest] = useState(props.request);
  const { orders } = summary;
  const days = createdDays(summary);
  return (
    <>
      <p role="status">
        {days
          ? texts.desk('import.found', { file: importing.file, orders, ...days })
          : texts.desk('import.undatedOnly', { file: importing.file, orders })}
      </p>
      <FileNotes summary={summary} texts={texts} />
      {request && <RequestFields request={request} texts={texts} onChange={setRequest} />}
      {request && onlyStatus(summary) && <p>{texts.desk('import.oneStatus')}</p>}
      {orders > 0 && (
        <button
          type="button"
          class="primary"
          disabled={isBusy || (request && request.from > request.to)}
          onClick={() => acts.onRecordImport(request)}
        >
          {texts.desk('import.record', { orders })}
        </button>
      )}
      <ImportSummaryTables summary={summary} texts={texts} />
    </>
  );
}

/** What a file of this kind cannot say. */
function FileNotes({ summary, texts }: Pick<ImportReadingProps, 'summary' | 'texts'>) {
  const isMissing = (field: ImportSummary['missingColumns'][number]) =>
    summary.missingColumns.includes(field);
  return (
    <ul>
      {summary.precision === 'minute' && <li>{texts.desk('import.minute')}</li>}
      {isMissing('shippedAt') && <li>{texts.desk('import.noShippedAt')}</li>}
      {isMissing('paidAt') && <li>{texts.desk('import.noPaidAt')}</li>}
      {isMissing('status') && <li>{texts.desk('import.noStatus')}</li>}
    </ul>
  );
}

interface RequestFieldsProps extends Pick<ImportReadingProps, 'texts'> {
  request: ExportRequest;
  onChange(request: ExportRequest): void;
}

function RequestFields({ request, texts, onChange }: RequestFieldsProps) {
  const dayField = (field: 'from' | 'to') => (
    <label class="row">
      {texts.desk(`import.${field}`)}
      <input
        type="date"
        required
        value={request[field]}
        onChange={({ currentTarget }) =>
          currentTarget.value && onChange({ ...request, [field]: currentTarget.value })
        }
      />
    </label>
  );
  return (
    <fieldset>
      <legend>{texts.desk('import.request')}</legend>
      {dayField('from')}
      {dayField('to')}
      <label class="row">
        <input
          type="checkbox"
          checked={request.hasEveryStatus}
          onChange={({ currentTarget }) => onChange({ ...request, hasEveryStatus: currentTarget.checked })}
        />
        {texts.desk('import.everyStatus')}
      </label>
      <p class="quiet">{texts.desk('import.requestNote')}</p>
    </fieldset>
  );
}
