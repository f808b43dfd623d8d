import type { ErpGapCheck, ShippedList } from '../../../lib/domain/erp-gap.ts';
import { instantOfIso } from '../../../lib/domain/time.ts';
import { gapHead, gapText } from '../../../lib/text/gap-text.ts';
import { hourText } from '../../../lib/text/hours.ts';
import { OrderId } from '../../order-id.tsx';
import { PlainTable } from '../../plain-table.tsx';
import { MoreButton, usePaged } from '../paged.tsx';
import type { ViewProps } from '../view-props.ts';

interface ErpResultProps extends ViewProps {
  check: ErpGapCheck;
  list: Pick<ShippedList, 'unshipped'>;
}

/** The orders on which the two differ, the most urgent first. */
export function ErpResult({ check, list: { unshipped }, now, texts, acts }: ErpResultProps) {
  const { gaps, agreeing, elsewhere } = check;
  const listed = agreeing + gaps.length;
  const paged = usePaged(gaps);
  const hour = (iso: string | undefined) => (iso ? hourText(instantOfIso(iso), now, texts) : '–');
  return (
    <>
      <p role="status">{texts.desk('erp.result', { listed, agreeing, gaps: gaps.length })}</p>
      {elsewhere > 0 && <p class="quiet">{texts.desk('erp.elsewhere', { count: elsewhere })}</p>}
      {unshipped > 0 && <p class="quiet">{texts.desk('erp.unshipped', { count: unshipped })}</p>}
      <p class="quiet">{texts.desk('erp.note')}</p>
      {gaps.length > 0 && (
        <>
          <button type="button" onClick={() => acts.onCopyText(gapText(gaps, texts))}>
            {texts.desk('erp.copy')}
          </button>
          <PlainTable
            caption={texts.desk('nav.erp')}
            head={gapHead(texts)}
            rows={paged.shown.map((gap) => [
              <OrderId key="id" orderId={gap.orderId} />,
              texts.desk(`gap.${gap.kind}`),
              hour(gap.deadlineAt),
              gap.numbersThere.join(' ') || '–',
              gap.numbersHere.join(' ') || '–',
              gap.shippedThereAt ? hour(gap.shippedThereAt) : (gap.shippedThereOn ?? '–'),
            ])}
          />
          <MoreButton {...paged} texts={texts} />
        </>
      )}
    </>
  );
}
