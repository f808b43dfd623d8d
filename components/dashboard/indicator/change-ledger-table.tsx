import { type ChangeLedger, LEDGER_STEPS } from '../../../lib/domain/explanation.ts';
import { ledgerRows } from '../../../lib/text/explained-figure.ts';
import { PlainTable } from '../../plain-table.tsx';
import type { IndicatorViewProps } from '../view-props.ts';
import { IdGroup } from './id-group.tsx';

/** From yesterday's closing to now, change by change; the numbers first, the orders behind them below. */
export function ChangeLedgerTable(props: IndicatorViewProps & { ledger: ChangeLedger; limit: number }) {
  const { ledger, limit, texts, acts } = props;
  const title = texts.desk('ledger.title', { from: ledger.fromDay, to: ledger.toDay });
  return (
    <>
      <PlainTable
        caption={title}
        isCaptionShown
        head={[
          texts.desk('ledger.step'),
          texts.desk('column.defects'),
          texts.desk('column.eligible'),
          texts.desk('column.rate'),
        ]}
        rows={ledgerRows(ledger, limit, texts)}
        numbersFrom={1}
      />
      {LEDGER_STEPS.filter((step) => ledger.changes[step].ids.length > 0).map((step) => (
        <IdGroup
          key={step}
          name={texts.desk(`ledger.${step}`)}
          ids={ledger.changes[step].ids}
          texts={texts}
          acts={acts}
        />
      ))}
    </>
  );
}
