import type { ChangeLedger } from '../../../lib/domain/explanation.ts';
import { ledgerRows } from '../../../lib/text/explained-figure.ts';
import { PlainTable } from '../../plain-table.tsx';
import type { IndicatorViewProps } from '../view-props.ts';
import { IdGroup } from './id-group.tsx';

const CHANGES = [
  'newDefects',
  'turnedBad',
  'cleared',
  'defectsRolledOff',
  'newGood',
  'goodRolledOff',
  'withdrawn',
] as const;

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
      {CHANGES.filter((change) => ledger[change].length > 0).map((change) => (
        <IdGroup
          key={change}
          name={texts.desk(`ledger.${change}`)}
          ids={ledger[change]}
          texts={texts}
          acts={acts}
        />
      ))}
    </>
  );
}
