import type { ImportSummary } from '../../../lib/domain/import-summary.ts';
import type { DeskTexts } from '../../../lib/text/desk-texts.ts';
import { PlainTable } from '../../plain-table.tsx';
import { FaultTable } from './fault-table.tsx';

/** Every row of the file accounted for. */
export function ImportSummaryTables({ summary, texts }: { summary: ImportSummary; texts: DeskTexts }) {
  const { rows, orders, repeated, refused, undated, problems, problemCount } = summary;
  const counts = { rows, orders, repeated, refused, undated, problems: problemCount };
  return (
    <>
      <PlainTable
        caption={texts.desk('sum.title')}
        head={[texts.desk('sum.title'), texts.desk('column.count')]}
        rows={(Object.keys(counts) as (keyof typeof counts)[]).map((count) => [
          texts.desk(`sum.${count}`),
          counts[count],
        ])}
        numbersFrom={1}
      />
      <FaultTable problems={problems} count={problemCount} texts={texts} />
    </>
  );
}
