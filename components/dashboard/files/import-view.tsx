import type { ImportState } from '../../../lib/domain/file-states.ts';
import { ProgressLine } from '../progress-line.tsx';
import type { ViewProps } from '../view-props.ts';
import { ImportForm } from './import-form.tsx';
import { ImportReading } from './import-reading.tsx';
import { ImportSummaryTables } from './import-summary-tables.tsx';

/** A file of past orders, from choosing it to what became of every row. */
export function ImportView(props: ViewProps) {
  const { importing, texts, acts } = props;
  return (
    <section>
      <h2 class="view-title">{texts.desk('nav.import')}</h2>
      {!importing && <ImportForm {...props} />}
      {importing && <ImportStep {...props} importing={importing} />}
      {importing && !isRunning(importing) && (
        <button type="button" onClick={acts.onLeaveImport}>
          {texts.desk('import.again')}
        </button>
      )}
    </section>
  );
}

interface ImportStepProps extends ViewProps {
  importing: ImportState;
}

function ImportStep(props: ImportStepProps) {
  const { importing, texts, acts } = props;
  const { file } = importing;
  switch (importing.step) {
    case 'reading':
      return (
        <ProgressLine
          what={texts.desk('import.reading', { file })}
          share={importing.share}
          stop={texts.desk('import.cancel')}
          onStop={acts.onLeaveImport}
        />
      );
    case 'recording':
      return (
        <ProgressLine
          what={texts.desk('import.recording', { file })}
          share={importing.share}
          stop={texts.desk('import.cancel')}
          onStop={acts.onLeaveImport}
        />
      );
    case 'refused':
      return (
        <p role="status">
          {texts.desk('import.refused', { file, reason: texts.desk(`refusal.${importing.reason}`) })}
        </p>
      );
    case 'failed':
      return <p role="status">{texts.desk('import.failed', { file, reason: importing.reason })}</p>;
    case 'read':
      return <ImportReading {...props} summary={importing.summary} request={importing.request} />;
    case 'recorded': {
      const { outcome, summary } = importing;
      return (
        <>
          <p role="status">
            {outcome.isCancelled
              ? texts.desk('import.stopped', { taken: outcome.taken, merged: outcome.merged })
              : texts.desk('import.done', {
                  file,
                  taken: outcome.taken,
                  merged: outcome.merged,
                  unchanged: outcome.unchanged,
                })}
          </p>
          <ImportSummaryTables summary={summary} texts={texts} />
        </>
      );
    }
  }
}

function isRunning({ step }: ImportState): boolean {
  return step === 'reading' || step === 'recording';
}
