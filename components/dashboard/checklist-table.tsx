import type { Check } from '../../lib/domain/report.ts';
import type { ChecklistId } from '../../lib/text/checks.ts';
import type { DeskTexts } from '../../lib/text/desk-texts.ts';
import { pageName } from '../../lib/text/names.ts';
import { PlainTable } from '../plain-table.tsx';

interface ChecklistTableProps {
  list: ChecklistId;
  checks: readonly Check[];
  texts: DeskTexts;
}

/** What was checked of an activity, what came out, and the page to open where nothing is known. */
export function ChecklistTable({ list, checks, texts }: ChecklistTableProps) {
  return (
    <details>
      <summary>{texts.desk(`list.${list}`)}</summary>
      <PlainTable
        caption={texts.desk(`list.${list}`)}
        head={[texts.desk(`list.${list}`), texts.desk('column.result'), texts.desk('column.open')]}
        rows={checks.map((check) => [
          check.text ?? check.id,
          texts.desk(`check.${check.state}`),
          check.openPage ? pageName(check.openPage, texts) : '–',
        ])}
      />
    </details>
  );
}
